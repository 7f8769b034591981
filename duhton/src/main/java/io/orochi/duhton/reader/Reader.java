package io.orochi.duhton.reader;

import io.orochi.duhton.runtime.DuhtonError;
import io.orochi.duhton.runtime.None;
import io.orochi.duhton.runtime.Symbol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a text. Tokens end at white space, parentheses and the end of the text; a semicolon begins
 * a comment where a token could begin. Lists may nest as deep as memory allows.
 */
public final class Reader {
  private final CharSequence text;
  private int position;

  private Reader(CharSequence text) {
    this.text = text;
  }

  /**
   * The forms of a whole text.
   *
   * @throws DuhtonError if parentheses do not match
   */
  public static List<Form> read(CharSequence text) {
    List<Form> forms = readIfComplete(text);
    if (forms == null) {
      throw new DuhtonError("more '(' than ')'", null);
    }
    return forms;
  }

  /**
   * The forms of a text, or null when a parenthesis is still open at its end.
   *
   * @throws DuhtonError if one is closed that was not opened
   */
  public static List<Form> readIfComplete(CharSequence text) {
    return new Reader(text).readAll();
  }

  private record Open(int start, List<Form> items) {}

  private List<Form> readAll() {
    ArrayDeque<Open> open = new ArrayDeque<>();
    List<Form> items = new ArrayList<>();
    int start = 0;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (isSpace(c)) {
        position++;
      } else if (c == ';') {
        skipComment();
      } else if (c == '(') {
        open.push(new Open(start, items));
        items = new ArrayList<>();
        start = position++;
      } else if (c == ')') {
        if (open.isEmpty()) {
          throw new DuhtonError("more ')' than '('", null);
        }
        position++;
        Form closed =
            items.isEmpty()
                ? new Form.Atom(None.NONE, start, position)
                : new Form.Sequence(items, start, position);
        Open outer = open.pop();
        start = outer.start;
        items = outer.items;
        items.add(closed);
      } else {
        items.add(token());
      }
    }
    return open.isEmpty() ? items : null;
  }

  private void skipComment() {
    while (position < text.length() && text.charAt(position) != '\n') {
      position++;
    }
  }

  private Form token() {
    int start = position;
    while (position < text.length() && !endsToken(text.charAt(position))) {
      position++;
    }
    String token = text.subSequence(start, position).toString();
    Integer number = Numbers.parse(token);
    return new Form.Atom(number != null ? number : Symbol.of(token), start, position);
  }

  private static boolean endsToken(char c) {
    return c == '(' || c == ')' || isSpace(c);
  }

  /** C's {@code isspace} in the C locale. */
  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
