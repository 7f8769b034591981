package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.sst.CmpOpTy;
import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.tokenizer.CodePoints;
import io.orochi.python.number.Complex;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyFrozenSet;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import java.math.BigInteger;

/** Guest values of the parser's constants. */
public final class Constants {
  private Constants() {}

  public static Object value(ConstantValue c) {
    return switch (c.kind) {
      case NONE -> PyNone.NONE;
      case ELLIPSIS -> PyNone.ELLIPSIS;
      case BOOLEAN -> c.getBoolean();
      case LONG -> c.getLong();
      case DOUBLE -> c.getDouble();
      case BIGINTEGER -> {
        BigInteger i = c.getBigInteger();
        yield i.bitLength() < 64 ? (Object) i.longValue() : i;
      }
      case COMPLEX -> new Complex(c.getComplex()[0], c.getComplex()[1]);
      case CODEPOINTS -> string(c.getCodePoints());
      case BYTES -> c.getBytes().length == 0 ? PyBytes.EMPTY : new PyBytes(c.getBytes());
      case TUPLE -> PyTuple.of(values(c.getTupleElements()));
      case FROZENSET ->
          PyFrozenSet.of(PyContext.get(null).currentThread(), values(c.getFrozensetElements()));
    };
  }

  /**
   * What {@code in} looks into in place of a set or list display of constants: that is made once.
   * Null for any other operator or operand.
   */
  static Object members(CmpOpTy op, ExprTy operand) {
    if (op != CmpOpTy.In && op != CmpOpTy.NotIn) {
      return null;
    }
    return switch (operand) {
      case ExprTy.Set s -> {
        Object[] all = constants(s.elements);
        yield all == null ? null : PyFrozenSet.of(PyContext.get(null).currentThread(), all);
      }
      case ExprTy.List l -> {
        Object[] all = constants(l.elements);
        yield all == null ? null : PyTuple.of(all);
      }
      default -> null;
    };
  }

  private static Object[] constants(ExprTy[] elements) {
    if (elements == null) {
      return null;
    }
    Object[] all = new Object[elements.length];
    for (int i = 0; i < all.length; i++) {
      if (!(elements[i] instanceof ExprTy.Constant c)) {
        return null;
      }
      all[i] = value(c.value);
    }
    return all;
  }

  private static Object[] values(ConstantValue[] items) {
    Object[] values = new Object[items.length];
    for (int i = 0; i < items.length; i++) {
      values[i] = value(items[i]);
    }
    return values;
  }

  private static Object string(CodePoints s) {
    return Strings.ofCodePoints(s.getBuffer(), s.getOffset(), s.getOffset() + s.getLength());
  }
}
