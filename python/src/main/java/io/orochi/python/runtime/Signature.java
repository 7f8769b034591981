package io.orochi.python.runtime;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a function. Binding a call yields one value per parameter in the order
 * positional-only, positional, {@code *args}, keyword-only, {@code **kwargs}.
 *
 * @param name the name in error texts
 * @param parameters names of the positional parameters, then of the keyword-only ones
 * @param positionalOnly how many of the first are positional-only
 * @param positional how many are positional (including positional-only)
 * @param varArgs name of {@code *args}, or null
 * @param varKeywords name of {@code **kwargs}, or null
 * @param defaults for built-ins: per parameter its default (Java null for one that the body tests
 *     for), or {@link #REQUIRED}; for guest functions null: the function object holds them
 */
public record Signature(
    String name,
    String[] parameters,
    int positionalOnly,
    int positional,
    String varArgs,
    String varKeywords,
    Object[] defaults) {

  /** Stands for the default of a parameter without one. */
  public static final Object REQUIRED = new Object();

  public int keywordOnly() {
    return parameters.length - positional;
  }

  /** How many values binding yields. */
  public int slots() {
    return parameters.length + (varArgs != null ? 1 : 0) + (varKeywords != null ? 1 : 0);
  }

  /** Slot of {@code *args}; it follows the positional parameters. */
  public int varArgsSlot() {
    return positional;
  }

  /** Slot of the keyword-only parameter {@code i} (0-based among them). */
  public int keywordOnlySlot(int i) {
    return positional + (varArgs != null ? 1 : 0) + i;
  }

  /** Slot of {@code **kwargs}. */
  public int varKeywordsSlot() {
    return slots() - 1;
  }

  /**
   * Whether only positional parameters exist, all positional-only: what CPython calls METH_NOARGS,
   * METH_O or METH_FASTCALL.
   */
  public boolean isPositionalOnly() {
    return positionalOnly == positional && parameters.length == positional && varKeywords == null;
  }

  /**
   * Reads a signature such as {@code "pop(self, index=-1, /)"} or {@code "sort(self, /, *,
   * key=None, reverse=False)"}. Defaults are {@code None True False}, an int, a quoted string
   * without escapes, {@code ()}, or {@code NULL} for Java null.
   */
  public static Signature parse(String text) {
    int open = text.indexOf('(');
    String name = text.substring(0, open).strip();
    String inside = text.substring(open + 1, text.lastIndexOf(')')).strip();
    List<String> names = new ArrayList<>();
    List<Object> defaults = new ArrayList<>();
    int positionalOnly = 0;
    int positional = -1;
    String varArgs = null;
    String varKeywords = null;
    if (!inside.isEmpty()) {
      for (String part : inside.split("\\s*,\\s*")) {
        if (part.equals("/")) {
          positionalOnly = names.size();
        } else if (part.equals("*")) {
          positional = names.size();
        } else if (part.startsWith("**")) {
          varKeywords = part.substring(2);
        } else if (part.startsWith("*")) {
          varArgs = part.substring(1);
          positional = names.size();
        } else {
          int equals = part.indexOf('=');
          names.add((equals < 0 ? part : part.substring(0, equals)).strip());
          defaults.add(equals < 0 ? REQUIRED : literal(part.substring(equals + 1).strip()));
        }
      }
    }
    if (positional < 0) {
      positional = names.size();
    }
    boolean isReceiver =
        !names.isEmpty() && (names.get(0).equals("self") || names.get(0).equals("cls"));
    if (varKeywords != null && positionalOnly == 0 && positional > 0 && isReceiver) {
      positionalOnly = 1; // a keyword of that name is one of **kwargs
    }
    return new Signature(
        name,
        names.toArray(String[]::new),
        positionalOnly,
        positional,
        varArgs,
        varKeywords,
        defaults.toArray());
  }

  private static Object literal(String s) {
    return switch (s) {
      case "NULL" -> null;
      case "None" -> PyNone.NONE;
      case "True" -> Boolean.TRUE;
      case "False" -> Boolean.FALSE;
      case "()" -> PyTuple.EMPTY;
      default -> {
        if (s.startsWith("'") || s.startsWith("\"")) {
          yield Strings.of(s.substring(1, s.length() - 1));
        }
        if (s.contains(".") || s.contains("e")) {
          yield Double.valueOf(s);
        }
        BigInteger i = new BigInteger(s);
        yield i.bitLength() < 64 ? (Object) i.longValue() : i;
      }
    };
  }
}
