package io.orochi.python.number;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.StrRepr;

/**
 * {@code complex(text)}: {@code 1.5}, {@code 1.5j}, {@code 1+2j}, {@code 1-j}, {@code j}, in
 * parentheses or not, with blanks around but not within.
 */
public final class ComplexParser {
  private final String s;
  private int at;
  private boolean lastWasFloat;

  private ComplexParser(String s) {
    this.s = s;
  }

  /** {@code complex(text)}; ValueError. */
  @TruffleBoundary
  public static Complex parse(TruffleString text) {
    String plain = FloatParser.withoutUnderscores(NumberText.toAscii(text));
    if (plain == null) {
      throw PyErrors.valueError(
          "could not convert string to complex: %s", Strings.toJava(StrRepr.repr(text)));
    }
    Complex result = new ComplexParser(plain).parse();
    if (result == null) {
      throw PyErrors.valueError("complex() arg is a malformed string");
    }
    return result;
  }

  private char peek() {
    return at < s.length() ? s.charAt(at) : 0;
  }

  private boolean accept(char c) {
    if (at < s.length() && s.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private boolean acceptUnit() {
    return accept('j') || accept('J');
  }

  private void skipBlanks() {
    while (at < s.length() && NumberText.isSpace(s.charAt(at))) {
      at++;
    }
  }

  /** The number, or null. */
  private Complex parse() {
    skipBlanks();
    boolean bracket = accept('(');
    skipBlanks();
    Complex result = number();
    skipBlanks();
    if (bracket) {
      if (!accept(')')) {
        return null;
      }
      skipBlanks();
    }
    return at == s.length() ? result : null;
  }

  private Complex number() {
    double first = floatOrSign();
    if (acceptUnit()) {
      return new Complex(0, first);
    }
    if (!lastWasFloat) {
      return null;
    }
    if (peek() != '+' && peek() != '-') {
      return new Complex(first, 0);
    }
    double second = floatOrSign();
    return acceptUnit() ? new Complex(first, second) : null;
  }

  /** A float literal, or only its sign or nothing, which stands for one. */
  private double floatOrSign() {
    int end = FloatParser.scan(s, at);
    lastWasFloat = end > at;
    if (lastWasFloat) {
      double value = FloatParser.value(s.substring(at, end));
      at = end;
      return value;
    }
    if (accept('-')) {
      return -1;
    }
    accept('+');
    return 1;
  }
}
