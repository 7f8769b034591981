package io.orochi.duhton.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import io.orochi.framework.thread.GuestThread;

/** Values as text. */
public final class Printer {
  private Printer() {}

  /** The text of one value; lists and containers are read by {@code t}. */
  @TruffleBoundary
  public static String text(GuestThread t, Object value) {
    StringBuilder out = new StringBuilder();
    append(t, value, out);
    return out.toString();
  }

  /** The text of values with a space between them. */
  @TruffleBoundary
  public static String line(GuestThread t, Object[] values) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        out.append(' ');
      }
      append(t, values[i], out);
    }
    return out.append('\n').toString();
  }

  /** The text of a value for whoever asks from outside of the language. */
  static String textForHost(Object value) {
    return text(DuhtonContext.get(null).currentThread(), value);
  }

  private static void append(GuestThread t, Object value, StringBuilder out) {
    switch (value) {
      case Cons c -> appendCons(t, c, out);
      case DuhtonList list -> {
        Object[] items = list.toArray(t);
        if (items.length == 0) {
          out.append("[]");
        } else {
          out.append("[ ");
          for (Object item : items) {
            append(t, item, out);
            out.append(' ');
          }
          out.append(']');
        }
      }
      case Container c -> {
        out.append("<container ");
        append(t, c.read(t), out);
        out.append('>');
      }
      case Integer i -> out.append(i.intValue());
      case Symbol s -> out.append(s);
      case None n -> out.append(n);
      default -> out.append(InteropLibrary.getUncached().toDisplayString(value, false));
    }
  }

  private static void appendCons(GuestThread t, Cons first, StringBuilder out) {
    out.append("( ");
    append(t, first.car(), out);
    Object rest = first.cdr();
    for (; rest instanceof Cons c; rest = c.cdr()) {
      out.append(' ');
      append(t, c.car(), out);
    }
    if (rest != None.NONE) {
      out.append(" . ");
      append(t, rest, out);
    }
    out.append(" )");
  }
}
