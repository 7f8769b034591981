package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.sst.CmpOpTy;
import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Arrays;
import java.util.List;

/**
 * What CPython's compiler warns of: displays and literals that are called, subscripted or compared
 * by identity, and assertions that cannot fail.
 */
final class LiteralWarnings {
  private final List<SyntaxWarnings.Warning> warnings;

  /** For warnings that are added to {@code warnings}. */
  LiteralWarnings(List<SyntaxWarnings.Warning> warnings) {
    this.warnings = warnings;
  }

  void check(ModTy module) {
    Children.of(module, this::visit);
  }

  private void visit(SSTNode node) {
    switch (node) {
      case StmtTy.Assert a when a.test instanceof ExprTy.Tuple t && size(t) > 0 ->
          warn(a, "assertion is always true, perhaps remove parentheses?");
      case ExprTy.Compare c -> comparison(c);
      case ExprTy.Call c when isDisplay(c.func) ->
          warn(
              c.func,
              "'%s' object is not callable; perhaps you missed a comma?".formatted(typeOf(c.func)));
      case ExprTy.Subscript s when s.context == ExprContextTy.Load -> subscript(s);
      default -> {}
    }
    Children.of(node, this::visit);
  }

  private void warn(SSTNode node, String message) {
    warnings.add(new SyntaxWarnings.Warning(node.getSourceRange(), message, false));
  }

  private void comparison(ExprTy.Compare c) {
    ExprTy left = c.left;
    for (int i = 0; i < c.ops.length; i++) {
      ExprTy right = c.comparators[i];
      if (c.ops[i] == CmpOpTy.Is || c.ops[i] == CmpOpTy.IsNot) {
        ExprTy literal = hasIdentity(left) ? right : left;
        if (!hasIdentity(literal)) {
          warn(
              c,
              (c.ops[i] == CmpOpTy.Is
                      ? "\"is\" with '%s' literal. Did you mean \"==\"?"
                      : "\"is not\" with '%s' literal. Did you mean \"!=\"?")
                  .formatted(typeOf(literal)));
          return;
        }
      }
      left = right;
    }
  }

  /** Whether there is sense in asking for the identity of the value. */
  private static boolean hasIdentity(ExprTy e) {
    if (e instanceof ExprTy.Constant c) {
      return switch (c.value.kind) {
        case NONE, BOOLEAN, ELLIPSIS -> true;
        default -> false;
      };
    }
    return !isConstant(e);
  }

  /** Whether CPython folds the expression into a constant. */
  private static boolean isConstant(ExprTy e) {
    return switch (e) {
      case ExprTy.Constant c -> true;
      case ExprTy.Tuple t when t.context == ExprContextTy.Load ->
          t.elements == null || Arrays.stream(t.elements).allMatch(LiteralWarnings::isConstant);
      case ExprTy.UnaryOp u -> u.operand instanceof ExprTy.Constant c && isNumber(c.value.kind);
      default -> false;
    };
  }

  private static boolean isNumber(ConstantValue.Kind kind) {
    return switch (kind) {
      case LONG, BIGINTEGER, DOUBLE, COMPLEX -> true;
      default -> false;
    };
  }

  private void subscript(ExprTy.Subscript s) {
    boolean wrong =
        switch (s.value) {
          case ExprTy.Constant c ->
              isNumber(c.value.kind)
                  || c.value.kind == ConstantValue.Kind.BOOLEAN
                  || c.value.kind == ConstantValue.Kind.NONE
                  || c.value.kind == ConstantValue.Kind.ELLIPSIS;
          case ExprTy.Set v -> true;
          case ExprTy.SetComp v -> true;
          case ExprTy.GeneratorExp v -> true;
          case ExprTy.Lambda v -> true;
          default -> false;
        };
    if (wrong) {
      warn(
          s.value,
          "'%s' object is not subscriptable; perhaps you missed a comma?"
              .formatted(typeOf(s.value)));
      return;
    }
    boolean sequence =
        switch (s.value) {
          case ExprTy.Constant v -> true;
          case ExprTy.Tuple v -> true;
          case ExprTy.List v -> true;
          case ExprTy.ListComp v -> true;
          case ExprTy.JoinedStr v -> true;
          case ExprTy.FormattedValue v -> true;
          default -> false;
        };
    String index = typeOf(s.slice);
    if (sequence && index != null && !index.equals("int") && !index.equals("bool")) {
      warn(
          s.value,
          "%s indices must be integers or slices, not %s; perhaps you missed a comma?"
              .formatted(typeOf(s.value), index));
    }
  }

  private static int size(ExprTy.Tuple t) {
    return t.elements == null ? 0 : t.elements.length;
  }

  private static boolean isDisplay(ExprTy e) {
    return switch (e) {
      case ExprTy.Lambda l -> false;
      default -> typeOf(e) != null;
    };
  }

  /** The type of the value, or null where that is not to be seen. */
  private static String typeOf(ExprTy e) {
    return switch (e) {
      case ExprTy.Tuple v -> "tuple";
      case ExprTy.List v -> "list";
      case ExprTy.ListComp v -> "list";
      case ExprTy.Dict v -> "dict";
      case ExprTy.DictComp v -> "dict";
      case ExprTy.Set v -> "set";
      case ExprTy.SetComp v -> "set";
      case ExprTy.GeneratorExp v -> "generator";
      case ExprTy.Lambda v -> "function";
      case ExprTy.JoinedStr v -> "str";
      case ExprTy.FormattedValue v -> "str";
      case ExprTy.UnaryOp u when isConstant(u) -> typeOf(u.operand);
      case ExprTy.Constant c ->
          switch (c.value.kind) {
            case NONE -> "NoneType";
            case ELLIPSIS -> "ellipsis";
            case BOOLEAN -> "bool";
            case LONG, BIGINTEGER -> "int";
            case DOUBLE -> "float";
            case COMPLEX -> "complex";
            case CODEPOINTS -> "str";
            case BYTES -> "bytes";
            case TUPLE -> "tuple";
            case FROZENSET -> "frozenset";
          };
      default -> null;
    };
  }
}
