package io.orochi.python.text;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Strings;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The built-in codecs against CPython's answers. */
class CodecsTest {
  @TestFactory
  Stream<DynamicTest> codecs() {
    return new Expected("codecs")
        .with("encode", a -> Encoder.encode((TruffleString) a[0], encoding(a[1]), errors(a[2])))
        .with("decode", a -> Decoder.decode((byte[]) a[0], encoding(a[1]), errors(a[2])))
        .with(
            "decode_part",
            a -> {
              Decoder.Result r = Decoder.decode((byte[]) a[0], encoding(a[1]), errors(a[2]), false);
              return new Object[] {r.text(), (long) r.consumed()};
            })
        .with("name", a -> encoding(a[0]).pythonName())
        .tests();
  }

  private static TextEncoding encoding(Object name) {
    return TextEncoding.of(Strings.toJava((TruffleString) name));
  }

  private static CodecErrors errors(Object name) {
    return CodecErrors.of(Strings.toJava((TruffleString) name));
  }
}
