package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.BoolOpTy;
import com.oracle.graal.python.pegparser.sst.CmpOpTy;
import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.UnaryOpTy;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.StrRepr;

/**
 * Expressions as text, for annotations under {@code from __future__ import annotations}: the form
 * that CPython's compiler gives them.
 */
final class Unparser {
  private static final int TEST = 0;
  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;
  private static final int CMP = 4;
  private static final int BOR = 5;
  private static final int BXOR = 6;
  private static final int BAND = 7;
  private static final int SHIFT = 8;
  private static final int ARITH = 9;
  private static final int TERM = 10;
  private static final int FACTOR = 11;
  private static final int POWER = 12;
  private static final int AWAIT = 13;
  private static final int ATOM = 14;

  /** Below a test: a tuple in here needs parentheses. */
  private static final int TUPLE = -1;

  private final StringBuilder out = new StringBuilder();

  private Unparser() {}

  static String text(ExprTy e) {
    Unparser u = new Unparser();
    u.expression(e, TUPLE);
    return u.out.toString();
  }

  private void expression(ExprTy node, int level) {
    switch (node) {
      case ExprTy.Name n -> out.append(n.id);
      case ExprTy.Constant c -> constant(c.value);
      case ExprTy.Attribute a -> {
        expression(a.value, ATOM);
        out.append(
            a.value instanceof ExprTy.Constant c
                    && (c.value.kind == ConstantValue.Kind.LONG
                        || c.value.kind == ConstantValue.Kind.BIGINTEGER)
                ? " ."
                : ".");
        out.append(a.attr);
      }
      case ExprTy.Subscript s -> {
        expression(s.value, ATOM);
        out.append('[');
        expression(s.slice, TUPLE);
        out.append(']');
      }
      case ExprTy.Slice s -> {
        if (s.lower != null) {
          expression(s.lower, TEST);
        }
        out.append(':');
        if (s.upper != null) {
          expression(s.upper, TEST);
        }
        if (s.step != null) {
          out.append(':');
          expression(s.step, TEST);
        }
      }
      case ExprTy.Tuple t -> tuple(t, level);
      case ExprTy.List l -> items("[", l.elements, "]");
      case ExprTy.Set s -> items("{", s.elements, "}");
      case ExprTy.Dict d -> dict(d);
      case ExprTy.Starred s -> {
        out.append('*');
        expression(s.value, BOR);
      }
      case ExprTy.BinOp b -> binary(b, level);
      case ExprTy.UnaryOp u -> unary(u, level);
      case ExprTy.BoolOp b -> boolOp(b, level);
      case ExprTy.Compare c -> compare(c, level);
      case ExprTy.Call c -> call(c);
      case ExprTy.IfExp i -> {
        open(level > TEST);
        expression(i.body, TEST + 1);
        out.append(" if ");
        expression(i.test, TEST + 1);
        out.append(" else ");
        expression(i.orElse, TEST);
        close(level > TEST);
      }
      case ExprTy.Lambda l -> {
        open(level > TEST);
        out.append(hasParameters(l.args) ? "lambda " : "lambda");
        arguments(l.args);
        out.append(": ");
        expression(l.body, TEST);
        close(level > TEST);
      }
      case ExprTy.NamedExpr n -> {
        open(level > TUPLE);
        expression(n.target, ATOM);
        out.append(" := ");
        expression(n.value, ATOM);
        close(level > TUPLE);
      }
      case ExprTy.Await a -> {
        open(level > AWAIT);
        out.append("await ");
        expression(a.value, ATOM);
        close(level > AWAIT);
      }
      case ExprTy.Yield y -> {
        out.append("(yield");
        if (y.value != null) {
          out.append(' ');
          expression(y.value, TUPLE);
        }
        out.append(')');
      }
      case ExprTy.YieldFrom y -> {
        out.append("(yield from ");
        expression(y.value, TEST);
        out.append(')');
      }
      case ExprTy.ListComp c -> {
        out.append('[');
        expression(c.element, TEST);
        generators(c.generators);
        out.append(']');
      }
      case ExprTy.SetComp c -> {
        out.append('{');
        expression(c.element, TEST);
        generators(c.generators);
        out.append('}');
      }
      case ExprTy.DictComp c -> {
        out.append('{');
        expression(c.key, TEST);
        out.append(": ");
        expression(c.value, TEST);
        generators(c.generators);
        out.append('}');
      }
      case ExprTy.GeneratorExp g -> {
        out.append('(');
        expression(g.element, TEST);
        generators(g.generators);
        out.append(')');
      }
      case ExprTy.JoinedStr j -> formatted(j);
      case ExprTy.FormattedValue f ->
          formatted(new ExprTy.JoinedStr(new ExprTy[] {f}, f.getSourceRange()));
      default -> throw new IllegalArgumentException(node.getClass().getName());
    }
  }

  private void open(boolean needed) {
    if (needed) {
      out.append('(');
    }
  }

  private void close(boolean needed) {
    if (needed) {
      out.append(')');
    }
  }

  private void constant(ConstantValue c) {
    if (c.kind == ConstantValue.Kind.ELLIPSIS) {
      out.append("...");
      return;
    }
    Object v = Constants.value(c);
    if (v instanceof TruffleString s) {
      out.append(Strings.toJava(StrRepr.repr(s)));
    } else if (v instanceof Boolean b) {
      out.append(b ? "True" : "False");
    } else if (v instanceof PyNone n) {
      out.append(n);
    } else if (v instanceof Double d) {
      String text =
          d.isInfinite() ? "1e309" : Strings.toJava(io.orochi.python.number.FloatText.repr(d));
      out.append(text);
    } else if (c.kind == ConstantValue.Kind.BYTES) {
      out.append(Strings.toJava(StrRepr.reprOfBytes(c.getBytes())));
    } else if (c.kind == ConstantValue.Kind.COMPLEX) {
      out.append(
              Strings.toJava(io.orochi.python.number.FloatText.repr(c.getComplex()[1]))
                  .replaceAll("\\.0$", ""))
          .append('j');
    } else {
      out.append(v);
    }
  }

  private void tuple(ExprTy.Tuple t, int level) {
    ExprTy[] e = t.elements == null ? new ExprTy[0] : t.elements;
    if (e.length == 0) {
      out.append("()");
      return;
    }
    open(level > TUPLE);
    separated(e);
    if (e.length == 1) {
      out.append(',');
    }
    close(level > TUPLE);
  }

  private void items(String open, ExprTy[] elements, String close) {
    out.append(open);
    separated(elements == null ? new ExprTy[0] : elements);
    out.append(close);
  }

  private void separated(ExprTy[] elements) {
    for (int i = 0; i < elements.length; i++) {
      if (i > 0) {
        out.append(", ");
      }
      expression(elements[i], TEST);
    }
  }

  private void dict(ExprTy.Dict d) {
    out.append('{');
    for (int i = 0; d.values != null && i < d.values.length; i++) {
      if (i > 0) {
        out.append(", ");
      }
      if (d.keys[i] == null) {
        out.append("**");
        expression(d.values[i], BOR);
      } else {
        expression(d.keys[i], TEST);
        out.append(": ");
        expression(d.values[i], TEST);
      }
    }
    out.append('}');
  }

  private void binary(ExprTy.BinOp b, int level) {
    int own =
        switch (b.op) {
          case Add, Sub -> ARITH;
          case Mult, MatMult, Div, Mod, FloorDiv -> TERM;
          case LShift, RShift -> SHIFT;
          case BitOr -> BOR;
          case BitXor -> BXOR;
          case BitAnd -> BAND;
          case Pow -> POWER;
        };
    boolean right = b.op == OperatorTy.Pow;
    open(level > own);
    expression(b.left, own + (right ? 1 : 0));
    out.append(b.op == OperatorTy.Pow ? " ** " : " " + Operators.binary(b.op).symbol + " ");
    expression(b.right, own + (right ? 0 : 1));
    close(level > own);
  }

  private void unary(ExprTy.UnaryOp u, int level) {
    int own = u.op == UnaryOpTy.Not ? NOT : FACTOR;
    open(level > own);
    out.append(
        switch (u.op) {
          case Not -> "not ";
          case USub -> "-";
          case UAdd -> "+";
          case Invert -> "~";
        });
    expression(u.operand, own);
    close(level > own);
  }

  private void boolOp(ExprTy.BoolOp b, int level) {
    int own = b.op == BoolOpTy.And ? AND : OR;
    open(level > own);
    for (int i = 0; i < b.values.length; i++) {
      if (i > 0) {
        out.append(b.op == BoolOpTy.And ? " and " : " or ");
      }
      expression(b.values[i], own + 1);
    }
    close(level > own);
  }

  private void compare(ExprTy.Compare c, int level) {
    open(level > CMP);
    expression(c.left, CMP + 1);
    for (int i = 0; i < c.ops.length; i++) {
      out.append(' ').append(symbol(c.ops[i])).append(' ');
      expression(c.comparators[i], CMP + 1);
    }
    close(level > CMP);
  }

  private static String symbol(CmpOpTy op) {
    return switch (op) {
      case Eq -> "==";
      case NotEq -> "!=";
      case Lt -> "<";
      case LtE -> "<=";
      case Gt -> ">";
      case GtE -> ">=";
      case Is -> "is";
      case IsNot -> "is not";
      case In -> "in";
      case NotIn -> "not in";
    };
  }

  private void call(ExprTy.Call c) {
    expression(c.func, ATOM);
    ExprTy[] args = c.args == null ? new ExprTy[0] : c.args;
    KeywordTy[] keywords = c.keywords == null ? new KeywordTy[0] : c.keywords;
    if (args.length == 1 && keywords.length == 0 && args[0] instanceof ExprTy.GeneratorExp) {
      expression(args[0], TEST);
      return;
    }
    out.append('(');
    separated(args);
    for (int i = 0; i < keywords.length; i++) {
      if (i > 0 || args.length > 0) {
        out.append(", ");
      }
      out.append(keywords[i].arg == null ? "**" : keywords[i].arg + "=");
      expression(keywords[i].value, TEST);
    }
    out.append(')');
  }

  private static boolean hasParameters(ArgumentsTy a) {
    return a != null
        && (a.posOnlyArgs != null && a.posOnlyArgs.length > 0
            || a.args != null && a.args.length > 0
            || a.varArg != null
            || a.kwOnlyArgs != null && a.kwOnlyArgs.length > 0
            || a.kwArg != null);
  }

  private void arguments(ArgumentsTy a) {
    if (a == null) {
      return;
    }
    int only = a.posOnlyArgs == null ? 0 : a.posOnlyArgs.length;
    int rest = a.args == null ? 0 : a.args.length;
    int defaults = a.defaults == null ? 0 : a.defaults.length;
    String separator = "";
    for (int i = 0; i < only + rest; i++) {
      out.append(separator).append((i < only ? a.posOnlyArgs[i] : a.args[i - only]).arg);
      int d = i - (only + rest - defaults);
      if (d >= 0) {
        out.append('=');
        expression(a.defaults[d], TEST);
      }
      separator = ", ";
      if (i + 1 == only) {
        out.append(", /");
      }
    }
    int keywords = a.kwOnlyArgs == null ? 0 : a.kwOnlyArgs.length;
    if (a.varArg != null || keywords > 0) {
      out.append(separator).append('*').append(a.varArg == null ? "" : a.varArg.arg);
      separator = ", ";
    }
    for (int i = 0; i < keywords; i++) {
      ArgTy k = a.kwOnlyArgs[i];
      out.append(separator).append(k.arg);
      if (a.kwDefaults != null && a.kwDefaults[i] != null) {
        out.append('=');
        expression(a.kwDefaults[i], TEST);
      }
      separator = ", ";
    }
    if (a.kwArg != null) {
      out.append(separator).append("**").append(a.kwArg.arg);
    }
  }

  private void generators(ComprehensionTy[] generators) {
    for (ComprehensionTy g : generators) {
      out.append(g.isAsync ? " async for " : " for ");
      expression(g.target, TUPLE);
      out.append(" in ");
      expression(g.iter, TEST + 1);
      if (g.ifs != null) {
        for (ExprTy i : g.ifs) {
          out.append(" if ");
          expression(i, TEST + 1);
        }
      }
    }
  }

  private void formatted(ExprTy.JoinedStr j) {
    StringBuilder inner = new StringBuilder();
    fields(j, inner);
    out.append('f').append(Strings.toJava(StrRepr.repr(Strings.of(inner.toString()))));
  }

  private static void fields(ExprTy.JoinedStr j, StringBuilder inner) {
    for (ExprTy part : j.values == null ? new ExprTy[0] : j.values) {
      if (part instanceof ExprTy.Constant c) {
        inner.append(
            Strings.toJava((TruffleString) Constants.value(c.value))
                .replace("{", "{{")
                .replace("}", "}}"));
      } else if (part instanceof ExprTy.FormattedValue f) {
        String text = text(f.value);
        inner.append(text.startsWith("{") ? "{ " : "{").append(text);
        if (f.conversion >= 0) {
          inner.append('!').append((char) f.conversion);
        }
        if (f.formatSpec instanceof ExprTy.JoinedStr spec) {
          inner.append(':');
          fields(spec, inner);
        }
        inner.append('}');
      } else if (part instanceof ExprTy.JoinedStr nested) {
        fields(nested, inner);
      }
    }
  }
}
