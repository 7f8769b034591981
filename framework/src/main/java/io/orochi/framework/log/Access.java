package io.orochi.framework.log;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;

/**
 * A place where one item of a collection is used.
 *
 * @param key a value of the language; only numbers and strings are ever shown
 */
public record Access(Node node, Object key) {
  private static final int LONGEST = 60;

  /** A key as reports show it, in brackets; null if it is neither a number nor a string. */
  public static String shown(Object key) {
    if (key instanceof Number) {
      return "[" + key + "]";
    }
    if (key instanceof CharSequence || key instanceof TruffleString) {
      String s = key.toString();
      return "['" + (s.length() > LONGEST ? s.substring(0, LONGEST) + "…" : s) + "']";
    }
    return null;
  }
}
