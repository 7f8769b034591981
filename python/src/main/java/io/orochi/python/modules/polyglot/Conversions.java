package io.orochi.python.modules.polyglot;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;

/** Values and errors on their way from one language into the other. */
final class Conversions {
  private static final InteropLibrary INTEROP = InteropLibrary.getUncached();

  private Conversions() {}

  /** A message to a foreign object. */
  interface Message {
    Object send(InteropLibrary interop) throws InteropException;
  }

  /** Sends a message: the answer as a Python value, what is thrown as a Python exception. */
  static Object send(PyThread t, Message message) {
    Object answer;
    try {
      answer = message.send(INTEROP);
    } catch (PyException e) {
      throw e;
    } catch (AbstractTruffleException e) {
      throw PyException.of(
          Calls.call(t, t.context().type(ForeignType.ERROR), Strings.of(e.getMessage())));
    } catch (InvalidArrayIndexException e) {
      throw PyErrors.indexError("index out of range");
    } catch (UnknownIdentifierException e) {
      throw PyErrors.attributeError("no attribute '%s'", e.getUnknownIdentifier());
    } catch (ArityException e) {
      throw PyErrors.typeError("wrong number of arguments: %d", e.getActualArity());
    } catch (InteropException e) {
      throw PyErrors.typeError(
          "not possible with this object%s", e.getMessage() == null ? "" : ": " + e.getMessage());
    }
    return answer == null ? PyNone.NONE : toPython(t, answer);
  }

  /** A Python value as other languages get it. */
  static Object toForeign(Object value) {
    return switch (value) {
      case Long l -> l;
      case Boolean b -> b;
      case Double d -> d;
      case TruffleString s -> s;
      case ForeignObject f when f.member() == null -> f.value();
      default -> new PythonValue(value);
    };
  }

  static Object[] toForeign(Object[] values) {
    Object[] result = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = toForeign(values[i]);
    }
    return result;
  }

  /** A value of another language in Python. */
  private static Object toPython(PyThread t, Object value) {
    if (value instanceof PythonValue p) {
      return p.value();
    }
    try {
      if (INTEROP.isNull(value)) {
        return PyNone.NONE;
      } else if (INTEROP.isBoolean(value)) {
        return INTEROP.asBoolean(value);
      } else if (INTEROP.fitsInLong(value)) {
        return INTEROP.asLong(value);
      } else if (INTEROP.fitsInDouble(value)) {
        return INTEROP.asDouble(value);
      } else if (INTEROP.isString(value)) {
        return Strings.of(INTEROP.asString(value));
      }
    } catch (UnsupportedMessageException e) {
      throw new IllegalStateException(e); // the library has just said that it is one
    }
    return new ForeignObject(t, value, null);
  }
}
