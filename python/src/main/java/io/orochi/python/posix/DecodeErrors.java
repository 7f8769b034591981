package io.orochi.python.posix;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodePointBuilder;
import io.orochi.python.text.CodePoints;

/**
 * What to do with bytes that cannot be decoded: the {@code errors} argument. The built-in handlers
 * are here; the interpreter makes others from functions given to {@code codecs.register_error}.
 */
@FunctionalInterface
public interface DecodeErrors {
  /**
   * What stands for the bytes in error.
   *
   * @param resume index in the error's bytes from which decoding goes on
   */
  record Repair(TruffleString replacement, int resume) {}

  /** Repairs an error or throws; the built-in handlers throw the given exception. */
  Repair handle(CodecException error);

  DecodeErrors STRICT =
      error -> {
        throw error;
      };

  /** The built-in handler of this name; null if there is none for decoding. */
  static DecodeErrors of(String name) {
    return switch (name) {
      case "strict" -> STRICT;
      case "ignore" -> error -> new Repair(Strings.EMPTY, error.end());
      case "replace" -> error -> new Repair(CodePoints.one(0xFFFD), error.end());
      case "backslashreplace" -> DecodeErrors::backslashReplace;
      case "surrogateescape" -> DecodeErrors::surrogateEscape;
      case "surrogatepass" -> DecodeErrors::surrogatePass;
      default -> null;
    };
  }

  private static Repair backslashReplace(CodecException error) {
    byte[] bytes = (byte[]) error.object();
    CodePointBuilder out = new CodePointBuilder(16);
    for (int i = error.start(); i < error.end(); i++) {
      out.append("\\x").appendHex(bytes[i], 2);
    }
    return new Repair(out.toTruffleString(), error.end());
  }

  /** PEP 383; bytes of ASCII are never escaped. */
  private static Repair surrogateEscape(CodecException error) {
    byte[] bytes = (byte[]) error.object();
    CodePointBuilder out = new CodePointBuilder(4);
    int i = error.start();
    while (i < error.end() && i < error.start() + 4 && bytes[i] < 0) {
      out.append(0xDC00 | bytes[i++] & 0xFF);
    }
    if (i == error.start()) {
      throw error;
    }
    return new Repair(out.toTruffleString(), i);
  }

  private static Repair surrogatePass(CodecException error) {
    byte[] b = (byte[]) error.object();
    int i = error.start();
    int rest = b.length - i;
    int length = SurrogatePass.unitLength(error.encoding());
    if (length > 0 && rest >= length) {
      int c = SurrogatePass.decode(error.encoding(), b, i);
      if (c >= 0xD800 && c <= 0xDFFF) {
        return new Repair(CodePoints.one(c), i + length);
      }
    }
    throw error;
  }
}
