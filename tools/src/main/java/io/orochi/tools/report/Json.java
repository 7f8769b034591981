package io.orochi.tools.report;

import java.util.Locale;

/** Writes JSON that may stand within a script of an HTML page. */
final class Json {
  private final StringBuilder out = new StringBuilder();

  /** Whether a comma must come before the next value. */
  private boolean more;

  Json open(char bracket) {
    comma();
    out.append(bracket);
    more = false;
    return this;
  }

  Json close(char bracket) {
    out.append(bracket);
    more = true;
    return this;
  }

  Json name(String name) {
    text(name);
    out.append(':');
    more = false;
    return this;
  }

  Json number(long n) {
    comma();
    out.append(n);
    more = true;
    return this;
  }

  /** A string, or null. */
  Json text(String s) {
    comma();
    more = true;
    if (s == null) {
      out.append("null");
      return this;
    }
    out.append('"');
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' '
          || c == '<'
          || c == '>'
          || c == '&'
          || c >= 0x7f && !Character.isLetter(c)) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
    return this;
  }

  private void comma() {
    if (more) {
      out.append(',');
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
