package io.orochi.python.text;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The methods of bytes against CPython's answers. */
class BytesTest {
  @FunctionalInterface
  private interface Search {
    Object apply(byte[] b, byte[] sub, long start, long end);
  }

  private static byte[] b(Object value) {
    return (byte[]) value;
  }

  private static long n(Object value) {
    return (long) value;
  }

  private static Expected.Function search(Search f) {
    return a -> f.apply(b(a[0]), b(a[1]), n(a[2]), n(a[3]));
  }

  private static Expected.Function one(Function<byte[], Object> f) {
    return a -> f.apply(b(a[0]));
  }

  private static Expected.Function two(BiFunction<byte[], byte[], Object> f) {
    return a -> f.apply(b(a[0]), b(a[1]));
  }

  @SuppressWarnings("unchecked")
  @TestFactory
  Stream<DynamicTest> bytes() {
    return new Expected("bytes")
        .with("find", search(BytesSearch::find))
        .with("rfind", search(BytesSearch::rfind))
        .with("index", search(BytesSearch::index))
        .with("rindex", search(BytesSearch::rindex))
        .with("count", search(BytesSearch::count))
        .with("startswith", search(BytesSearch::startsWith))
        .with("endswith", search(BytesSearch::endsWith))
        .with("replace", a -> BytesSearch.replace(b(a[0]), b(a[1]), b(a[2]), n(a[3])))
        .with("removeprefix", two(BytesSearch::removePrefix))
        .with("removesuffix", two(BytesSearch::removeSuffix))
        .with("split", a -> BytesSplit.split(b(a[0]), b(a[1]), n(a[2])))
        .with("rsplit", a -> BytesSplit.rsplit(b(a[0]), b(a[1]), n(a[2])))
        .with("split_blank", a -> BytesSplit.split(b(a[0]), n(a[1])))
        .with("rsplit_blank", a -> BytesSplit.rsplit(b(a[0]), n(a[1])))
        .with("splitlines", a -> BytesSplit.splitLines(b(a[0]), (boolean) a[1]))
        .with("partition", two(BytesSplit::partition))
        .with("rpartition", two(BytesSplit::rpartition))
        .with("join", a -> BytesSplit.join(b(a[0]), (List<byte[]>) a[1]))
        .with("strip", two(BytesShape::strip))
        .with("lstrip", two(BytesShape::lstrip))
        .with("rstrip", two(BytesShape::rstrip))
        .with("center", a -> BytesShape.center(b(a[0]), n(a[1]), b(a[2])[0]))
        .with("ljust", a -> BytesShape.ljust(b(a[0]), n(a[1]), b(a[2])[0]))
        .with("rjust", a -> BytesShape.rjust(b(a[0]), n(a[1]), b(a[2])[0]))
        .with("zfill", a -> BytesShape.zfill(b(a[0]), n(a[1])))
        .with("expandtabs", a -> BytesShape.expandTabs(b(a[0]), n(a[1])))
        .with("repeat", a -> BytesShape.repeat(b(a[0]), n(a[1])))
        .with("translate", a -> BytesShape.translate(b(a[0]), b(a[1]), b(a[2])))
        .with("compare", a -> Integer.signum(StrOrder.compare(b(a[0]), b(a[1]))))
        .with("upper", one(BytesCase::upper))
        .with("lower", one(BytesCase::lower))
        .with("title", one(BytesCase::title))
        .with("capitalize", one(BytesCase::capitalize))
        .with("swapcase", one(BytesCase::swapcase))
        .with("islower", one(BytesCase::isLower))
        .with("isupper", one(BytesCase::isUpper))
        .with("istitle", one(BytesCase::isTitle))
        .with("isalpha", one(BytesCase::isAlpha))
        .with("isalnum", one(BytesCase::isAlnum))
        .with("isdigit", one(BytesCase::isDigit))
        .with("isspace", one(BytesCase::isSpace))
        .with("isascii", one(BytesCase::isAscii))
        .with("repr", one(StrRepr::reprOfBytes))
        .with("fromhex", a -> BytesHex.fromHex((TruffleString) a[0]))
        .with("hex", one(BytesHex::hex))
        .with("hex_sep", a -> BytesHex.hex(b(a[0]), (TruffleString) a[1], n(a[2])))
        .tests();
  }
}
