package io.orochi.python.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.Strings;
import org.graalvm.shadowed.com.ibm.icu.lang.UCharacter;

/**
 * An error handler of a codec: what stands for the part that cannot be converted, and where to go
 * on. The constants are the handlers that Python has built in; one that was registered by guest
 * code is an implementation of the interpreter's.
 */
@FunctionalInterface
public interface CodecErrors {
  /**
   * What stands for the faulty part.
   *
   * @param text a TruffleString, or when encoding perhaps a {@code byte[]}
   * @param position where to go on, from 0 to the length of the input
   */
  record Replacement(Object text, int position) {}

  /** Handles an error, or throws it or another one. */
  Replacement handle(CodecException error);

  CodecErrors STRICT =
      e -> {
        throw e;
      };

  CodecErrors IGNORE = e -> new Replacement(Strings.EMPTY, e.end());

  CodecErrors REPLACE =
      e ->
          new Replacement(
              e.isDecoding()
                  ? CodePoints.one(0xfffd)
                  : StrShape.repeat(CodePoints.one('?'), e.end() - e.start()),
              e.end());

  CodecErrors BACKSLASHREPLACE =
      e -> {
        CodePointBuilder out = new CodePointBuilder(16);
        if (e.isDecoding()) {
          byte[] bytes = (byte[]) e.object();
          for (int i = e.start(); i < e.end(); i++) {
            out.append("\\x").appendHex(bytes[i] & 0xff, 2);
          }
        } else {
          for (int c : faulty(e)) {
            StrRepr.appendEscape(out, c);
          }
        }
        return new Replacement(out.toTruffleString(), e.end());
      };

  CodecErrors XMLCHARREFREPLACE =
      e -> {
        rejectDecoding(e);
        CodePointBuilder out = new CodePointBuilder(16);
        for (int c : faulty(e)) {
          out.append("&#").append(Integer.toString(c)).append(';');
        }
        return new Replacement(out.toTruffleString(), e.end());
      };

  CodecErrors NAMEREPLACE =
      e -> {
        rejectDecoding(e);
        CodePointBuilder out = new CodePointBuilder(32);
        for (int c : faulty(e)) {
          String name = UnicodeData.isAssigned(c) ? UCharacter.getName(c) : null;
          if (name == null) {
            StrRepr.appendEscape(out, c);
          } else {
            out.append("\\N{").append(name).append('}');
          }
        }
        return new Replacement(out.toTruffleString(), e.end());
      };

  /** Bytes that are no text become U+DC80 to U+DCFF and back (PEP 383). */
  CodecErrors SURROGATEESCAPE = SurrogateHandlers::escape;

  /** Surrogates are encoded like any other character, in UTF-8, UTF-16 and UTF-32. */
  CodecErrors SURROGATEPASS = SurrogateHandlers::pass;

  /** The built-in handler of that name; null for another name. */
  @TruffleBoundary
  static CodecErrors of(String name) {
    return switch (name) {
      case "strict" -> STRICT;
      case "ignore" -> IGNORE;
      case "replace" -> REPLACE;
      case "backslashreplace" -> BACKSLASHREPLACE;
      case "xmlcharrefreplace" -> XMLCHARREFREPLACE;
      case "namereplace" -> NAMEREPLACE;
      case "surrogateescape" -> SURROGATEESCAPE;
      case "surrogatepass" -> SURROGATEPASS;
      default -> null;
    };
  }

  /** The characters that an encoder could not encode. */
  static int[] faulty(CodecException e) {
    TruffleString s = (TruffleString) e.object();
    return CodePoints.of(Strings.substring(s, e.start(), e.end()));
  }

  private static void rejectDecoding(CodecException e) {
    if (e.isDecoding()) {
      throw PyErrors.typeError("don't know how to handle UnicodeDecodeError in error callback");
    }
  }
}
