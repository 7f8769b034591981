package io.orochi.python.number;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.Expected;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Int, float and complex against CPython's answers. */
class NumbersTest {
  @TestFactory
  Stream<DynamicTest> ints() {
    return new Expected("ints")
        .with("add", a -> Ints.add(a[0], a[1]))
        .with("sub", a -> Ints.subtract(a[0], a[1]))
        .with("mul", a -> Ints.multiply(a[0], a[1]))
        .with("floordiv", a -> Ints.floorDivide(a[0], a[1]))
        .with("mod", a -> Ints.modulo(a[0], a[1]))
        .with("divmod", a -> Ints.divmod(a[0], a[1]))
        .with("truediv", NumbersTest::trueDivide)
        .with("and_", a -> IntBits.and(a[0], a[1]))
        .with("or_", a -> IntBits.or(a[0], a[1]))
        .with("xor", a -> IntBits.xor(a[0], a[1]))
        .with("compare", a -> Ints.compare(a[0], a[1]))
        .nearly("pow", a -> Ints.power(a[0], a[1]))
        .with("pow3", a -> Ints.power(a[0], a[1], a[2]))
        .with("lshift", NumbersTest::shiftLeft)
        .with("rshift", a -> IntBits.shiftRight(a[0], a[1]))
        .with("neg", a -> Ints.negate(a[0]))
        .with("abs", a -> Ints.abs(a[0]))
        .with("invert", a -> IntBits.invert(a[0]))
        .with("bit_length", a -> IntBits.bitLength(a[0]))
        .with("bit_count", a -> IntBits.bitCount(a[0]))
        .with("hash", a -> IntBits.hash(a[0]))
        .with("repr", a -> IntText.repr(a[0]))
        .with("bin", a -> IntText.bin(a[0]))
        .with("oct", a -> IntText.oct(a[0]))
        .with("hex", a -> IntText.hex(a[0]))
        .with("float", a -> Ints.toDouble(a[0]))
        .with("round", a -> Ints.round(a[0], a[1]))
        .with("to_bytes", a -> IntBits.toBytes(a[0], (long) a[1], bigEndian(a[2]), (boolean) a[3]))
        .with("from_bytes", a -> IntBits.fromBytes((byte[]) a[0], bigEndian(a[1]), (boolean) a[2]))
        .with("isqrt", a -> IntTheory.isqrt(a[0]))
        .with("gcd", a -> IntTheory.gcd(a[0], a[1]))
        .with("lcm", a -> IntTheory.lcm(a[0], a[1]))
        .with("factorial", a -> IntTheory.factorial(a[0]))
        .with("comb", a -> IntTheory.comb(a[0], a[1]))
        .with("perm", a -> IntTheory.perm(a[0], a[1]))
        .with("parse", a -> IntText.parse((TruffleString) a[0], a[1], IntText.DEFAULT_DIGIT_LIMIT))
        .with("parse_bytes", a -> IntText.parse((byte[]) a[0], a[1], IntText.DEFAULT_DIGIT_LIMIT))
        .tests();
  }

  private static Object trueDivide(Object[] a) {
    return a[0] instanceof Long x && a[1] instanceof Long y
        ? Ints.trueDivide((long) x, (long) y)
        : Ints.trueDivide(a[0], a[1]);
  }

  private static Object shiftLeft(Object[] a) {
    return a[0] instanceof Long x && a[1] instanceof Long y
        ? IntBits.shiftLeft((long) x, (long) y)
        : IntBits.shiftLeft(a[0], a[1]);
  }

  private static boolean bigEndian(Object word) {
    return IntBits.isBigEndian(Strings.toJava((TruffleString) word));
  }

  @TestFactory
  Stream<DynamicTest> floats() {
    Expected expected = new Expected("floats");
    for (char code : "efgEFG".toCharArray()) {
      expected.with("" + code, a -> FloatText.toText((double) a[0], code, precision(a[1]), 0));
      expected.with(
          "alt " + code,
          a -> FloatText.toText((double) a[0], code, precision(a[1]), FloatText.ALTERNATE));
    }
    return expected
        .with("truediv", a -> Floats.divide((double) a[0], (double) a[1]))
        .with("floordiv", a -> Floats.floorDivide((double) a[0], (double) a[1]))
        .with("mod", a -> Floats.modulo((double) a[0], (double) a[1]))
        .with("divmod", a -> Floats.divmod((double) a[0], (double) a[1]))
        .nearly("pow", a -> Floats.power((double) a[0], (double) a[1]))
        .with("repr", a -> Floats.repr((double) a[0]))
        .with("int", a -> Floats.toInt((double) a[0]))
        .with("floor", a -> Floats.floor((double) a[0]))
        .with("ceil", a -> Floats.ceil((double) a[0]))
        .with("round", a -> Floats.round((double) a[0]))
        .with("round2", a -> Floats.round((double) a[0], a[1]))
        .with("fixed", a -> FloatText.toText((double) a[0], 'f', precision(a[1]), 0))
        .with("is_integer", a -> Floats.isInteger((double) a[0]))
        .with("as_integer_ratio", a -> Floats.asIntegerRatio((double) a[0]))
        .with("hex", a -> FloatHex.hex((double) a[0]))
        .with("fromhex", a -> FloatHex.fromHex((TruffleString) a[0]))
        .with("hash", a -> Floats.hash((double) a[0]))
        .with("compare", a -> Floats.compare((double) a[0], a[1]))
        .with("parse", a -> FloatParser.parse((TruffleString) a[0]))
        .with("parse_bytes", a -> FloatParser.parse((byte[]) a[0]))
        .tests();
  }

  private static int precision(Object value) {
    return (int) (long) value;
  }

  @TestFactory
  Stream<DynamicTest> complexes() {
    return new Expected("complexes")
        .with("add", a -> Complex.add((Complex) a[0], (Complex) a[1]))
        .with("sub", a -> Complex.subtract((Complex) a[0], (Complex) a[1]))
        .with("mul", a -> Complex.multiply((Complex) a[0], (Complex) a[1]))
        .with("truediv", a -> Complex.divide((Complex) a[0], (Complex) a[1]))
        .nearly("pow", a -> Complex.power((Complex) a[0], (Complex) a[1]))
        .with("repr", a -> ((Complex) a[0]).repr())
        .nearly("abs", a -> ((Complex) a[0]).abs())
        .with("hash", a -> ((Complex) a[0]).hash())
        .tests();
  }
}
