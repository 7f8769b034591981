package io.orochi.python.modules.ast;

import static io.orochi.python.modules.ast.TreeValidation.length;
import static io.orochi.python.modules.ast.TreeValidation.name;
import static io.orochi.python.modules.ast.TreeValidation.place;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.UnaryOpTy;
import io.orochi.python.runtime.PyErrors;

/** The part of {@link TreeValidation} for patterns. */
final class PatternValidation {
  private final ExpressionValidation expressions;

  PatternValidation(ExpressionValidation expressions) {
    this.expressions = expressions;
  }

  /**
   * Checks a pattern.
   *
   * @param starAllowed whether it is an item of a sequence
   */
  void check(PatternTy node, boolean starAllowed) {
    place(node.getSourceRange());
    switch (node) {
      case PatternTy.MatchValue v -> value(v.value);
      case PatternTy.MatchSingleton s -> {
        if (!isSingleton(s.value)) {
          throw PyErrors.valueError("MatchSingleton can only contain True, False and None");
        }
      }
      case PatternTy.MatchSequence s -> all(s.patterns, true);
      case PatternTy.MatchMapping m -> mapping(m);
      case PatternTy.MatchClass c -> classPattern(c);
      case PatternTy.MatchStar s -> {
        if (!starAllowed) {
          throw PyErrors.valueError("can't use MatchStar here");
        }
        capture(s.name);
      }
      case PatternTy.MatchAs a -> {
        capture(a.name);
        if (a.pattern != null && a.name == null) {
          throw PyErrors.valueError("MatchAs must specify a target name if a pattern is given");
        }
        if (a.pattern != null) {
          check(a.pattern, false);
        }
      }
      case PatternTy.MatchOr o -> {
        if (length(o.patterns) < 2) {
          throw PyErrors.valueError("MatchOr requires at least 2 patterns");
        }
        all(o.patterns, false);
      }
      default -> throw new IllegalArgumentException(node.getClass().getName());
    }
  }

  private void all(PatternTy[] patterns, boolean starAllowed) {
    for (int i = 0; i < length(patterns); i++) {
      if (patterns[i] == null) {
        throw PyErrors.valueError("None disallowed in pattern list");
      }
      check(patterns[i], starAllowed);
    }
  }

  private void mapping(PatternTy.MatchMapping m) {
    if (length(m.keys) != length(m.patterns)) {
      throw PyErrors.valueError("MatchMapping doesn't have the same number of keys as patterns");
    }
    capture(m.rest);
    for (int i = 0; i < length(m.keys); i++) {
      if (!(m.keys[i] instanceof ExprTy.Constant c && isSingleton(c.value))) {
        value(m.keys[i]);
      }
    }
    all(m.patterns, false);
  }

  private void classPattern(PatternTy.MatchClass c) {
    if (length(c.kwdAttrs) != length(c.kwdPatterns)) {
      throw PyErrors.valueError(
          "MatchClass doesn't have the same number of keyword attributes as patterns");
    }
    expressions.load(c.cls);
    ExprTy e = c.cls;
    while (e instanceof ExprTy.Attribute a) {
      e = a.value;
    }
    if (!(e instanceof ExprTy.Name)) {
      throw PyErrors.valueError("MatchClass cls field can only contain Name or Attribute nodes.");
    }
    for (int i = 0; i < length(c.kwdAttrs); i++) {
      name(c.kwdAttrs[i]);
    }
    all(c.patterns, false);
    all(c.kwdPatterns, false);
  }

  private static void capture(String name) {
    if (name == null) {
      return;
    }
    if (name.equals("_")) {
      throw PyErrors.valueError("can't capture name '_' in patterns");
    }
    name(name);
  }

  private void value(ExprTy e) {
    expressions.load(e);
    boolean good =
        switch (e) {
          case ExprTy.Constant c ->
              switch (c.value.kind) {
                case LONG, BIGINTEGER, DOUBLE, COMPLEX, BYTES, CODEPOINTS -> true;
                default ->
                    throw PyErrors.valueError("unexpected constant inside of a literal pattern");
              };
          case ExprTy.Attribute a -> true;
          case ExprTy.JoinedStr s -> true; // the compiler refuses it
          case ExprTy.UnaryOp u -> isNegative(u, true);
          case ExprTy.BinOp b ->
              (b.op == OperatorTy.Add || b.op == OperatorTy.Sub)
                  && (b.left instanceof ExprTy.UnaryOp u
                      ? isNegative(u, false)
                      : isNumber(b.left, true, false))
                  && isNumber(b.right, false, true);
          default -> false;
        };
    if (!good) {
      throw PyErrors.valueError("patterns may only match literals and attribute lookups");
    }
  }

  private static boolean isNegative(ExprTy.UnaryOp u, boolean orImaginary) {
    return u.op == UnaryOpTy.USub && isNumber(u.operand, true, orImaginary);
  }

  private static boolean isNumber(ExprTy e, boolean real, boolean imaginary) {
    return e instanceof ExprTy.Constant c
        && switch (c.value.kind) {
          case LONG, BIGINTEGER, DOUBLE -> real;
          case COMPLEX -> imaginary;
          default -> false;
        };
  }

  private static boolean isSingleton(ConstantValue c) {
    return switch (c.kind) {
      case NONE, BOOLEAN -> true;
      default -> false;
    };
  }
}
