package io.orochi.python.text;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Strings;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The escape codecs and UTF-7 against CPython's answers. */
class EscapesTest {
  @TestFactory
  Stream<DynamicTest> escapes() {
    return new Expected("escapes")
        .with(
            "unicode_escape",
            a -> result(EscapeCodec.decode((byte[]) a[0], errors(a[1]), (boolean) a[2])))
        .with(
            "raw_unicode_escape",
            a -> result(EscapeCodec.decodeRaw((byte[]) a[0], errors(a[1]), (boolean) a[2])))
        .with("unicode_escape_encode", a -> EscapeCodec.encode((TruffleString) a[0]))
        .with("raw_unicode_escape_encode", a -> EscapeCodec.encodeRaw((TruffleString) a[0]))
        .with("escape_encode", a -> BytesEscapes.encode((byte[]) a[0]))
        .with(
            "escape_decode",
            a -> BytesEscapes.decode((byte[]) a[0], Strings.toJava((TruffleString) a[1])))
        .with("utf_7_decode", a -> result(Utf7.decode((byte[]) a[0], errors(a[1]), (boolean) a[2])))
        .with("utf_7_encode", a -> Utf7.encode((TruffleString) a[0]))
        .tests();
  }

  private static Object result(Decoder.Result r) {
    return new Object[] {r.text(), (long) r.consumed()};
  }

  private static CodecErrors errors(Object name) {
    return CodecErrors.of(Strings.toJava((TruffleString) name));
  }
}
