package io.orochi.python.modules.ast;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.tokenizer.CodePoints;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.number.Complex;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyFrozenSet;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Sets;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Types;
import java.math.BigInteger;

/** The parser's constants of guest values: those that a program can contain. */
final class ConstantReader {
  private ConstantReader() {}

  /** TypeError for a value of another class, or one that is derived from those. */
  static ConstantValue read(PyThread t, Object value) {
    return switch (value) {
      case PyNone n when n == PyNone.NONE -> ConstantValue.NONE;
      case PyNone n when n == PyNone.ELLIPSIS -> ConstantValue.ELLIPSIS;
      case Boolean b -> ConstantValue.ofBoolean(b);
      case Long l -> ConstantValue.ofLong(l);
      case BigInteger i -> ConstantValue.ofBigInteger(i);
      case Double d -> ConstantValue.ofDouble(d);
      case Complex c -> ConstantValue.ofComplex(c.real(), c.imag());
      case TruffleString s -> {
        int[] points = Strings.codePoints(s);
        yield ConstantValue.ofCodePoints(CodePoints.fromBuffer(points, 0, points.length));
      }
      case PyBytes b -> ConstantValue.ofBytes(b.bytes());
      case PyTuple items -> ConstantValue.ofTuple(all(t, items.items()));
      case PyFrozenSet s -> ConstantValue.ofFrozenset(all(t, Sets.items(t, s)));
      default ->
          throw PyErrors.typeError("got an invalid type in Constant: %s", Types.nameOf(t, value));
    };
  }

  private static ConstantValue[] all(PyThread t, Object[] items) {
    ConstantValue[] values = new ConstantValue[items.length];
    for (int i = 0; i < items.length; i++) {
      values[i] = read(t, items[i]);
    }
    return values;
  }
}
