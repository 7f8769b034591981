package io.orochi.python.modules.json;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A text that is read forwards, and the strings in it. Takes the code points out in pieces that
 * grow, so that a value costs what it is long, wherever in the text it stands. Confined to the call
 * that made it.
 */
final class JsonText {
  private static final int FIRST_PIECE = 64;
  private static final int LARGEST_PIECE = 1 << 14;
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

  private final TruffleString text;
  private final int length;
  private byte[] piece = {};
  private int from;
  private int to;
  private int nextPiece = FIRST_PIECE;
  private int position;

  JsonText(TruffleString text) {
    this.text = text;
    this.length = Strings.length(text);
  }

  int length() {
    return length;
  }

  /** Behind the last thing that was read. */
  int position() {
    return position;
  }

  void setPosition(int index) {
    position = index;
  }

  /** The code point at an index, or -1 behind the end. */
  int at(int index) {
    if (index >= to || index < from) {
      if (index >= length) {
        return -1;
      }
      load(index);
    }
    return (int) INT.get(piece, (index - from) << 2);
  }

  private void load(int index) {
    int n = Math.min(nextPiece, length - index);
    nextPiece = Math.min(nextPiece * 2, LARGEST_PIECE);
    if (piece.length < n << 2) {
      piece = new byte[n << 2];
    }
    text.copyToByteArrayUncached(index << 2, piece, 0, n << 2, Strings.ENCODING);
    from = index;
    to = index + n;
  }

  boolean isDigit(int index) {
    int c = at(index);
    return c >= '0' && c <= '9';
  }

  /** Whether {@code word} stands at an index. */
  boolean has(String word, int index) {
    if (index > length - word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (at(index + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The index, at or behind {@code index}, of something other than white space. */
  int skipSpace(int index) {
    int i = index;
    for (int c = at(i); c == ' ' || c == '\n' || c == '\t' || c == '\r'; c = at(i)) {
      i++;
    }
    return i;
  }

  TruffleString part(int start, int end) {
    return Strings.substring(text, start, end);
  }

  /** The ASCII text between two indices. */
  byte[] ascii(int start, int end) {
    byte[] bytes = new byte[end - start];
    for (int i = start; i < end; i++) {
      bytes[i - start] = (byte) at(i);
    }
    return bytes;
  }

  /** {@code json.decoder.JSONDecodeError}. */
  PyException error(PyThread t, String message, int index) {
    Object decoder = Imports.module(t, "json.decoder");
    Object error = Attributes.get(t, decoder, "JSONDecodeError");
    return PyException.of(Calls.call(t, error, Strings.of(message), text, (long) index));
  }

  /**
   * The string whose opening quote is before {@code start}; the position is behind its end then.
   *
   * @param strict whether control characters are errors
   */
  TruffleString string(PyThread t, int start, boolean strict) {
    TruffleStringBuilderUTF32 out = null;
    int end = start;
    while (true) {
      int next = plainEnd(t, end, strict);
      int c = at(next);
      if (c < 0) {
        throw error(t, "Unterminated string starting at", start - 1);
      }
      if (c == '"' && out == null) {
        position = next + 1;
        return part(start, next);
      }
      if (out == null) {
        out = TruffleStringBuilderUTF32.createUTF32();
      }
      out.appendSubstringByteIndexUncached(text, end << 2, (next - end) << 2);
      if (c == '"') {
        position = next + 1;
        return out.toStringUncached();
      }
      c = at(next + 1);
      if (c < 0) {
        throw error(t, "Unterminated string starting at", start - 1);
      }
      end = next + 2;
      out.appendCodePointUncached(c == 'u' ? unicode(t, end) : simple(t, c, next), 1, true);
      end = c == 'u' ? position : end;
    }
  }

  /** The index of the next quote or backslash, or the end. */
  private int plainEnd(PyThread t, int start, boolean strict) {
    int i = start;
    int c = at(i);
    while (c >= 0 && c != '"' && c != '\\') {
      if (c <= 0x1f && strict) {
        throw error(t, "Invalid control character at", i);
      }
      c = at(++i);
    }
    return i;
  }

  private int simple(PyThread t, int letter, int backslash) {
    return switch (letter) {
      case '"', '\\', '/' -> letter;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> throw error(t, "Invalid \\escape", backslash);
    };
  }

  /** What the digits at {@code start} stand for, with those of a second surrogate behind it. */
  private int unicode(PyThread t, int start) {
    int end = start + 4;
    if (end >= length) {
      throw error(t, "Invalid \\uXXXX escape", start - 1);
    }
    int c = hex(t, start);
    if (c >= 0xd800 && c <= 0xdbff && end + 6 < length && at(end) == '\\' && at(end + 1) == 'u') {
      int low = hex(t, end + 2);
      if (low >= 0xdc00 && low <= 0xdfff) {
        position = end + 6;
        return Character.toCodePoint((char) c, (char) low);
      }
    }
    position = end;
    return c;
  }

  private int hex(PyThread t, int start) {
    int value = 0;
    for (int i = start; i < start + 4; i++) {
      int c = at(i);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw error(t, "Invalid \\uXXXX escape", start - 1);
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
