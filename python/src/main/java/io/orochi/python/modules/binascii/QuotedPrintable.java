package io.orochi.python.modules.binascii;

import io.orochi.python.text.ByteBuilder;

/** Quoted-printable text (RFC 1521). */
final class QuotedPrintable {
  private static final int MAX_LINE = 76;

  private final byte[] in;
  private final boolean quoteTabs;
  private final boolean isText;
  private final boolean header;
  private final boolean crlf;
  private final ByteBuilder out;

  /** Length of the line so far. */
  private int line;

  /** The blank that was written last and may turn out to end its line, or 0. */
  private int blank;

  private QuotedPrintable(byte[] in, boolean quoteTabs, boolean isText, boolean header) {
    this.in = in;
    this.quoteTabs = quoteTabs;
    this.isText = isText;
    this.header = header;
    this.out = new ByteBuilder(in.length + in.length / 8 + 8);
    int newline = 0;
    while (newline < in.length && in[newline] != '\n') {
      newline++;
    }
    this.crlf = newline < in.length && newline > 0 && in[newline - 1] == '\r';
  }

  /** {@code b2a_qp}: the first end of a line decides for all. */
  static byte[] encode(byte[] in, boolean quoteTabs, boolean isText, boolean header) {
    return new QuotedPrintable(in, quoteTabs, isText, header).encode();
  }

  private byte[] encode() {
    for (int i = 0; i < in.length; i++) {
      int c = in[i] & 0xff;
      if (mustQuote(i, c)) {
        settle();
        if (line + 3 >= MAX_LINE) {
          softBreak();
        }
        quote(c);
        line += 3;
      } else if (isText && (c == '\n' || c == '\r' && at(i + 1) == '\n')) {
        if (blank != 0) {
          int b = blank;
          blank = 0;
          quote(b);
        }
        lineEnd();
        line = 0;
        i += c == '\r' ? 1 : 0;
      } else {
        settle();
        if (i + 1 != in.length && in[i + 1] != '\n' && line + 1 >= MAX_LINE) {
          softBreak();
        }
        line++;
        if (header && c == ' ') {
          out.append('_');
        } else if (c == ' ' || c == '\t') {
          blank = c;
        } else {
          out.append(c);
        }
      }
    }
    settle();
    return out.toArray();
  }

  private int at(int i) {
    return i < in.length ? in[i] & 0xff : -1;
  }

  private boolean mustQuote(int i, int c) {
    int next = at(i + 1);
    if (c > 126 || c == '=' || header && c == '_') {
      return true;
    }
    if (c == '.' && line == 0) {
      return next == -1 || next == '\n' || next == '\r' || next == 0;
    }
    if (c == '\r' || c == '\n') {
      return !isText;
    }
    if (c == '\t' || c == ' ') {
      return next == -1 || quoteTabs;
    }
    return c < 33;
  }

  /** Writes a blank that did not end its line. */
  private void settle() {
    if (blank != 0) {
      out.append(blank);
      blank = 0;
    }
  }

  private void softBreak() {
    out.append('=');
    lineEnd();
    line = 0;
  }

  private void lineEnd() {
    if (crlf) {
      out.append('\r');
    }
    out.append('\n');
  }

  private void quote(int c) {
    out.append('=');
    out.append("0123456789ABCDEF".charAt(c >> 4));
    out.append("0123456789ABCDEF".charAt(c & 15));
  }

  /** {@code a2b_qp}. */
  static byte[] decode(byte[] in, boolean header) {
    ByteBuilder out = new ByteBuilder(in.length);
    int i = 0;
    while (i < in.length) {
      int c = in[i++];
      if (c == '=') {
        if (i == in.length) {
          break;
        }
        if (in[i] == '\n' || in[i] == '\r') {
          while (i < in.length && in[i] != '\n') {
            i++;
          }
          i++;
        } else if (in[i] == '=') {
          out.append('=');
          i++;
        } else if (i + 1 < in.length && hex(in[i]) >= 0 && hex(in[i + 1]) >= 0) {
          out.append(hex(in[i]) << 4 | hex(in[i + 1]));
          i += 2;
        } else {
          out.append('=');
        }
      } else {
        out.append(header && c == '_' ? ' ' : c & 0xff);
      }
    }
    return out.toArray();
  }

  private static int hex(byte c) {
    return c < 0 ? -1 : Character.digit(c, 16);
  }
}
