package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.number.Complex;
import java.math.BigInteger;

/**
 * Binary and unary operators by the protocol of the data model (reference manual 3.3.8), without
 * inline caches.
 *
 * <p>As in CPython, {@code +} and {@code *} of built-in sequences come after the number methods of
 * both operands, although they have the same names.
 */
public final class Operators {
  private Operators() {}

  /** {@code a op b}; TypeError when it is not supported. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object binary(PyThread t, BinaryOperator op, Object a, Object b) {
    Object r = Arithmetic.binary(op, a, b);
    if (r != null) {
      return r;
    }
    if (op == BinaryOperator.ADD && a instanceof TruffleString x && b instanceof TruffleString y) {
      return Strings.concat(x, y);
    }
    r = byMethods(t, op, a, b);
    if (r == null) {
      r = bySequence(t, op, a, b, false);
    }
    if (r == null) {
      throw unsupported(t, op.symbol, a, b);
    }
    return r;
  }

  /** {@code a op= b}: the new value of the target. TypeError when it is not supported. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object inPlace(PyThread t, BinaryOperator op, Object a, Object b) {
    Object r = Arithmetic.binary(op, a, b);
    if (r != null) {
      return r;
    }
    PyType type = t.context().typeOf(t, a);
    Object found = type.find(t, op.inPlace);
    if (found != null && !isSequenceMethod(t, found)) {
      r = callFound(t, found, type, a, b);
      if (r != null) {
        return r;
      }
    }
    r = byMethods(t, op, a, b);
    if (r == null) {
      r = bySequence(t, op, a, b, true);
    }
    if (r == null) {
      throw unsupported(t, op.inPlaceSymbol, a, b);
    }
    return r;
  }

  /** The number methods of both operands; null when neither supports the operator. */
  private static Object byMethods(PyThread t, BinaryOperator op, Object a, Object b) {
    PyType typeA = t.context().typeOf(t, a);
    PyType typeB = t.context().typeOf(t, b);
    Object left = typeA.find(t, op.method);
    if (left != null && isSequenceMethod(t, left)) {
      left = null;
    }
    Object right = typeA == typeB ? null : typeB.find(t, op.reflected);
    if (right != null && isSequenceMethod(t, right)) {
      right = null;
    }
    if (left != null
        && right != null
        && typeB.isSubtypeOf(t, typeA)
        && right != typeA.find(t, op.reflected)) {
      Object r = callFound(t, right, typeB, b, a);
      if (r != null) {
        return r;
      }
      right = null;
    }
    if (left != null) {
      Object r = callFound(t, left, typeA, a, b);
      if (r != null) {
        return r;
      }
    }
    return right == null ? null : callFound(t, right, typeB, b, a);
  }

  /**
   * Calls a method found in the class of {@code self}; null when it gives NotImplemented or is
   * None.
   */
  private static Object callFound(
      PyThread t, Object found, PyType type, Object self, Object other) {
    Object r =
        found instanceof PyFunction || found instanceof BuiltinFunction
            ? Calls.call(t, found, self, other)
            : Calls.call(t, Attributes.bind(t, found, self, type), other);
    return r == PyNone.NOT_IMPLEMENTED ? null : r;
  }

  /**
   * Whether a method is what CPython keeps in the sequence slots of a built-in class: concatenation
   * or repetition.
   */
  private static boolean isSequenceMethod(PyThread t, Object found) {
    if (!(found instanceof BuiltinFunction f && f.owner() instanceof PyType owner)) {
      return false;
    }
    boolean named =
        switch (f.name()) {
          case "__add__", "__mul__", "__rmul__", "__iadd__", "__imul__" -> true;
          default -> false;
        };
    // a class with number methods of its own has no __getitem__
    return named && owner.find(t, "__getitem__") != null;
  }

  /** Concatenation and repetition of built-in sequences; null when they do not apply. */
  private static Object bySequence(
      PyThread t, BinaryOperator op, Object a, Object b, boolean inPlace) {
    PyType typeA = t.context().typeOf(t, a);
    if (op == BinaryOperator.ADD) {
      Object found = sequenceMethod(t, typeA, inPlace ? "__iadd__" : null, "__add__");
      return found == null ? null : callFound(t, found, typeA, a, b);
    }
    if (op != BinaryOperator.MUL) {
      return null;
    }
    Object found = sequenceMethod(t, typeA, inPlace ? "__imul__" : null, "__mul__");
    if (found != null) {
      return callFound(t, found, typeA, a, count(t, b));
    }
    if (inPlace && typeA.isMutable) {
      return null; // CPython's guest classes have the sequence slots, if only empty ones, and then
      // the other operand is not asked
    }
    PyType typeB = t.context().typeOf(t, b);
    found = sequenceMethod(t, typeB, null, "__mul__");
    return found == null ? null : callFound(t, found, typeB, b, count(t, a));
  }

  private static Object sequenceMethod(PyThread t, PyType type, String first, String second) {
    Object found = first == null ? null : type.find(t, first);
    if (found == null || !isSequenceMethod(t, found)) {
      found = type.find(t, second);
    }
    return found != null && isSequenceMethod(t, found) ? found : null;
  }

  private static Object count(PyThread t, Object n) {
    Object i = Indices.indexOrNull(t, n);
    if (i == null) {
      throw PyErrors.typeError(
          "can't multiply sequence by non-int of type '%s'", Types.nameOf(t, n));
    }
    if (i instanceof BigInteger) {
      throw PyErrors.overflowError(
          "cannot fit '%s' into an index-sized integer", Types.nameOf(t, n));
    }
    return i;
  }

  /** The TypeError for operands that do not go together. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static PyException unsupported(PyThread t, String symbol, Object a, Object b) {
    return PyErrors.typeError(
        "unsupported operand type(s) for %s: '%s' and '%s'",
        symbol, Types.nameOf(t, a), Types.nameOf(t, b));
  }

  /** {@code pow(a, b, modulus)}. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object power(PyThread t, Object a, Object b, Object modulus) {
    if (modulus == PyNone.NONE) {
      return binary(t, BinaryOperator.POW, a, b);
    }
    PyType type = t.context().typeOf(t, a);
    Object found = type.find(t, "__pow__");
    if (found != null) {
      Object r =
          found instanceof PyFunction || found instanceof BuiltinFunction
              ? Calls.call(t, found, a, b, modulus)
              : Calls.call(t, Attributes.bind(t, found, a, type), b, modulus);
      if (r != PyNone.NOT_IMPLEMENTED) {
        return r;
      }
    }
    if (isOf(b, modulus, Double.class)) {
      throw PyErrors.typeError("pow() 3rd argument not allowed unless all arguments are integers");
    }
    if (isOf(b, modulus, Complex.class)) {
      throw PyErrors.valueError("complex modulo");
    }
    throw PyErrors.typeError(
        "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'",
        Types.nameOf(t, a), Types.nameOf(t, b), Types.nameOf(t, modulus));
  }

  private static boolean isOf(Object a, Object b, Class<?> c) {
    return c.isInstance(BoxedValue.unbox(a)) || c.isInstance(BoxedValue.unbox(b));
  }

  /** {@code op a}; TypeError when it is not supported. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static Object unary(PyThread t, UnaryOperator op, Object a) {
    Object r = Arithmetic.unary(op, a);
    if (r == null) {
      r = Calls.callSpecial(t, a, op.method);
    }
    if (r == null) {
      throw PyErrors.typeError(
          "bad operand type for unary %s: '%s'", op.symbol, Types.nameOf(t, a));
    }
    return r;
  }
}
