package io.orochi.python.compiler;

import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes source files: a byte order mark, then an encoding declaration in the first two lines (PEP
 * 263), else UTF-8.
 */
public final class SourceText {
  private static final Pattern COOKIE =
      Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-_.a-zA-Z0-9]+)");
  private static final Pattern BLANK = Pattern.compile("^[ \\t\\f]*(?:#.*)?$");

  private SourceText() {}

  /**
   * The text of a source file.
   *
   * @param fileName for error texts
   * @throws PyException SyntaxError when the bytes do not fit the encoding or that is unknown
   */
  public static String decode(byte[] bytes, String fileName) {
    return decode(bytes, fileName, false);
  }

  /** As {@link #decode(byte[], String)}, with what CPython says of a script. */
  public static String decodeScript(byte[] bytes, String fileName) {
    for (int i = 0, line = 1, start = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        line++;
        start = i + 1;
      } else if (bytes[i] == 0) {
        String text = new String(bytes, start, i - start, StandardCharsets.UTF_8);
        throw SyntaxErrors.inLine(fileName, line, text, "source code cannot contain null bytes");
      }
    }
    return decode(bytes, fileName, true);
  }

  private static String decode(byte[] bytes, String fileName, boolean isScript) {
    int start = 0;
    boolean mark =
        bytes.length >= 3
            && (bytes[0] & 0xff) == 0xef
            && (bytes[1] & 0xff) == 0xbb
            && (bytes[2] & 0xff) == 0xbf;
    if (mark) {
      start = 3;
    }
    String name = declared(bytes, start);
    if (name != null && mark && !isUtf8(name)) {
      throw SyntaxErrors.without(fileName, "encoding problem: " + name + " with BOM");
    }
    if (name == null || isUtf8(name)) {
      return utf8(bytes, start, fileName, name != null || mark, isScript);
    }
    Charset charset;
    try {
      charset = Charset.forName(javaName(name));
    } catch (IllegalArgumentException e) {
      throw isScript
          ? PyErrors.raise(BuiltinException.SyntaxError, "encoding problem: %s", name)
          : SyntaxErrors.without(fileName, "unknown encoding: " + name);
    }
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
          .toString();
    } catch (CharacterCodingException e) {
      throw SyntaxErrors.without(fileName, "encoding problem: " + name);
    }
  }

  private static String utf8(
      byte[] bytes, int start, String fileName, boolean declared, boolean isScript) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
          .toString();
    } catch (CharacterCodingException e) {
      int bad = start + firstBad(bytes, start);
      for (int i = start; i < bad; i++) {
        if (bytes[i] == 0) {
          throw SyntaxErrors.without(fileName, "source code cannot contain null bytes");
        }
      }
      int line = 1;
      for (int i = 0; i < bad; i++) {
        if (bytes[i] == '\n') {
          line++;
        }
      }
      if (declared) {
        throw SyntaxErrors.atLine(
            fileName,
            line,
            "(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %d: invalid start byte"
                .formatted(bytes[bad] & 0xff, bad));
      }
      String text =
          "Non-UTF-8 code starting with '\\x%02x'%s on line %d, but no encoding declared; see https://peps.python.org/pep-0263/ for details"
              .formatted(bytes[bad] & 0xff, isScript ? " in file " + fileName : "", line);
      throw isScript
          ? PyErrors.raise(BuiltinException.SyntaxError, "%s", text)
          : SyntaxErrors.atLine(fileName, line, text);
    }
  }

  private static int firstBad(byte[] bytes, int start) {
    java.nio.charset.CharsetDecoder d = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    java.nio.CharBuffer out = java.nio.CharBuffer.allocate(bytes.length + 1);
    d.decode(in, out, true);
    return in.position() - start;
  }

  /** The declared encoding, or null. */
  private static String declared(byte[] bytes, int start) {
    int from = start;
    for (int line = 0; line < 2 && from < bytes.length; line++) {
      int to = from;
      while (to < bytes.length && bytes[to] != '\n' && bytes[to] != '\r') {
        to++;
      }
      String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
      Matcher m = COOKIE.matcher(text);
      if (m.find()) {
        return m.group(1);
      }
      if (!BLANK.matcher(text).matches()) {
        return null;
      }
      from = to + 1;
      if (to + 1 < bytes.length && bytes[to] == '\r' && bytes[to + 1] == '\n') {
        from++;
      }
    }
    return null;
  }

  private static boolean isUtf8(String name) {
    String n = name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return n.equals("utf-8") || n.equals("utf8") || n.startsWith("utf-8-");
  }

  private static String javaName(String name) {
    String n = name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return switch (n) {
      case "latin-1", "latin1", "latin", "iso-8859-1", "iso-latin-1", "l1" -> "ISO-8859-1";
      case "ascii", "us-ascii" -> "US-ASCII";
      default -> n.startsWith("cp") && n.length() > 2 ? "windows-" + n.substring(2) : n;
    };
  }
}
