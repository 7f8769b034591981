package io.orochi.python.posix;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodePointBuilder;
import org.graalvm.shadowed.com.ibm.icu.lang.UCharacter;

/** What to do with characters that cannot be encoded: the {@code errors} argument. */
@FunctionalInterface
public interface EncodeErrors {
  /**
   * What is written in place of the characters in error: bytes as they are, or text, which must be
   * encodable.
   *
   * @param bytes null if {@code text} is given
   * @param resume index in the error's string from which encoding goes on
   */
  record Repair(TruffleString text, byte[] bytes, int resume) {}

  /** Repairs an error or throws; the built-in handlers throw the given exception. */
  Repair handle(CodecException error);

  EncodeErrors STRICT =
      error -> {
        throw error;
      };

  /** The built-in handler of this name; null if there is none. */
  static EncodeErrors of(String name) {
    return switch (name) {
      case "strict" -> STRICT;
      case "ignore" -> error -> new Repair(Strings.EMPTY, null, error.end());
      case "replace" -> error -> eachCharacter(error, (c, out) -> out.append('?'));
      case "backslashreplace" -> error -> eachCharacter(error, EncodeErrors::backslash);
      case "xmlcharrefreplace" ->
          error -> eachCharacter(error, (c, out) -> out.append("&#" + c + ";"));
      case "namereplace" -> error -> eachCharacter(error, EncodeErrors::name);
      case "surrogateescape" -> EncodeErrors::surrogateEscape;
      case "surrogatepass" -> EncodeErrors::surrogatePass;
      default -> null;
    };
  }

  /** Writes what stands for one character. */
  @FunctionalInterface
  interface Substitution {
    void write(int codePoint, CodePointBuilder out);
  }

  private static Repair eachCharacter(CodecException error, Substitution substitution) {
    CodePointBuilder out = new CodePointBuilder(16);
    for (int i = error.start(); i < error.end(); i++) {
      substitution.write(at(error, i), out);
    }
    return new Repair(out.toTruffleString(), null, error.end());
  }

  private static int at(CodecException error, int index) {
    return Strings.codePointAt((TruffleString) error.object(), index);
  }

  private static void backslash(int c, CodePointBuilder out) {
    if (c < 0x100) {
      out.append("\\x").appendHex(c, 2);
    } else if (c < 0x10000) {
      out.append("\\u").appendHex(c, 4);
    } else {
      out.append("\\U").appendHex(c, 8);
    }
  }

  private static void name(int c, CodePointBuilder out) {
    String name = UCharacter.getName(c);
    if (name == null) {
      backslash(c, out);
    } else {
      out.append("\\N{").append(name).append("}");
    }
  }

  private static Repair surrogateEscape(CodecException error) {
    ByteBuilder out = new ByteBuilder(16);
    for (int i = error.start(); i < error.end(); i++) {
      int c = at(error, i);
      if (c < 0xDC80 || c > 0xDCFF) {
        throw error;
      }
      out.append(c);
    }
    return new Repair(null, out.toArray(), error.end());
  }

  private static Repair surrogatePass(CodecException error) {
    if (SurrogatePass.unitLength(error.encoding()) == 0) {
      throw error;
    }
    ByteBuilder out = new ByteBuilder(16);
    for (int i = error.start(); i < error.end(); i++) {
      int c = at(error, i);
      if (c < 0xD800 || c > 0xDFFF) {
        throw error;
      }
      SurrogatePass.encode(error.encoding(), c, out);
    }
    return new Repair(null, out.toArray(), error.end());
  }
}
