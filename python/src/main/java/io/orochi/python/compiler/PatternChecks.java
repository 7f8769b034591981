package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.UnaryOpTy;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.number.Complex;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.Strings;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Errors in the patterns of {@code match} statements. */
final class PatternChecks {
  private final SyntaxErrors errors;

  PatternChecks(SyntaxErrors errors) {
    this.errors = errors;
  }

  void check(StmtTy.Match m) {
    for (int i = 0; i < m.cases.length; i++) {
      MatchCaseTy c = m.cases[i];
      names(c.pattern, new LinkedHashSet<>());
      if (i + 1 < m.cases.length && c.guard == null) {
        unreachable(c.pattern);
      }
    }
  }

  private void unreachable(PatternTy p) {
    if (p instanceof PatternTy.MatchAs a && a.pattern == null) {
      throw errors.at(
          p,
          a.name == null
              ? "wildcard makes remaining patterns unreachable"
              : "name capture '" + a.name + "' makes remaining patterns unreachable");
    }
    if (p instanceof PatternTy.MatchAs a) {
      unreachable(a.pattern);
    }
    if (p instanceof PatternTy.MatchOr o) {
      unreachable(o.patterns[o.patterns.length - 1]);
    }
  }

  private void name(String name, PatternTy p, Set<String> bound) {
    if (name == null) {
      return;
    }
    if (name.equals("__debug__")) {
      throw errors.at(p, "cannot assign to __debug__");
    }
    if (!bound.add(name)) {
      throw errors.at(p, "multiple assignments to name '" + name + "' in pattern");
    }
  }

  private void keys(PatternTy.MatchMapping m) {
    Set<Object> seen = new HashSet<>();
    for (ExprTy key : m.keys == null ? new ExprTy[0] : m.keys) {
      if (key instanceof ExprTy.Attribute) {
        continue;
      }
      Object literal = literal(key);
      if (literal == null) {
        throw errors.at(m, "mapping pattern keys may only match literals and attribute lookups");
      }
      if (!seen.add(literal)) {
        throw errors.at(m, "mapping pattern checks duplicate key (" + text(key) + ")");
      }
    }
  }

  private static String text(ExprTy key) {
    boolean negatedInt =
        key instanceof ExprTy.UnaryOp u
            && u.operand instanceof ExprTy.Constant c
            && (Constants.value(c.value) instanceof Long
                || Constants.value(c.value) instanceof BigInteger);
    return negatedInt ? ((BigDecimal) literal(key)).toPlainString() : Unparser.text(key);
  }

  /** The value of a literal in a form that is equal where guest values are; null for any other. */
  private static Object literal(ExprTy e) {
    return switch (e) {
      case ExprTy.Constant c -> comparable(Constants.value(c.value));
      case ExprTy.UnaryOp u when u.op == UnaryOpTy.USub -> negated(literal(u.operand));
      case ExprTy.BinOp b when b.op == OperatorTy.Add || b.op == OperatorTy.Sub -> {
        Object real = literal(b.left);
        Object imaginary = literal(b.right);
        if (real instanceof BigDecimal x && imaginary instanceof Complex y) {
          double i = b.op == OperatorTy.Sub ? -y.imag() : y.imag();
          yield comparable(new Complex(x.doubleValue() + y.real(), i));
        }
        yield real == null || imaginary == null ? null : List.of(real, b.op, imaginary);
      }
      default -> null;
    };
  }

  private static Object negated(Object number) {
    return switch (number) {
      case BigDecimal d -> d.negate();
      case Complex c -> new Complex(-c.real(), -c.imag());
      case Double d -> -d;
      case null, default -> null;
    };
  }

  private static Object comparable(Object value) {
    return switch (value) {
      case Boolean b -> b ? BigDecimal.ONE : BigDecimal.ZERO;
      case Long l -> BigDecimal.valueOf(l).stripTrailingZeros();
      case BigInteger i -> new BigDecimal(i).stripTrailingZeros();
      case Double d when Double.isFinite(d) -> new BigDecimal(d).stripTrailingZeros();
      case Complex c when c.imag() == 0 -> comparable(c.real());
      case TruffleString s -> Strings.toJava(s);
      case PyBytes b -> ByteBuffer.wrap(b.bytes());
      default -> value;
    };
  }

  private void names(PatternTy p, Set<String> bound) {
    switch (p) {
      case PatternTy.MatchAs a -> {
        if (a.pattern != null) {
          names(a.pattern, bound);
        }
        name(a.name, a, bound);
      }
      case PatternTy.MatchStar s -> name(s.name, s, bound);
      case PatternTy.MatchSequence s -> {
        boolean star = false;
        for (PatternTy item : s.patterns == null ? new PatternTy[0] : s.patterns) {
          if (item instanceof PatternTy.MatchStar) {
            if (star) {
              throw errors.at(s, "multiple starred names in sequence pattern");
            }
            star = true;
          }
          names(item, bound);
        }
      }
      case PatternTy.MatchValue v -> {
        if (!(v.value instanceof ExprTy.Attribute) && literal(v.value) == null) {
          throw errors.at(v, "patterns may only match literals and attribute lookups");
        }
      }
      case PatternTy.MatchMapping m -> {
        keys(m);
        for (PatternTy item : m.patterns == null ? new PatternTy[0] : m.patterns) {
          names(item, bound);
        }
        name(m.rest, m, bound);
      }
      case PatternTy.MatchClass c -> {
        Set<String> attributes = new LinkedHashSet<>();
        for (String a : c.kwdAttrs == null ? new String[0] : c.kwdAttrs) {
          if (!attributes.add(a)) {
            throw errors.at(c, "attribute name repeated in class pattern: " + a);
          }
        }
        for (PatternTy item : c.patterns == null ? new PatternTy[0] : c.patterns) {
          names(item, bound);
        }
        for (PatternTy item : c.kwdPatterns == null ? new PatternTy[0] : c.kwdPatterns) {
          names(item, bound);
        }
      }
      case PatternTy.MatchOr o -> {
        Set<String> first = null;
        for (int i = 0; i < o.patterns.length; i++) {
          Set<String> own = new LinkedHashSet<>();
          names(o.patterns[i], own);
          if (first == null) {
            first = own;
          } else if (!first.equals(own)) {
            throw errors.at(o, "alternative patterns bind different names");
          }
          if (i + 1 < o.patterns.length) {
            unreachable(o.patterns[i]);
          }
        }
        for (String n : first) {
          name(n, o, bound);
        }
      }
      default -> {}
    }
  }
}
