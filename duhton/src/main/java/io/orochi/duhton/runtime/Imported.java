package io.orochi.duhton.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;

/** Values of other languages as they come in. */
final class Imported {
  private Imported() {}

  /**
   * The value in Duhton: texts are symbols, truth is 1 or 0; objects stay what they are.
   *
   * @throws UnsupportedTypeException for numbers that are no 32-bit ints
   */
  @TruffleBoundary
  static Object value(Object foreign) throws UnsupportedTypeException {
    InteropLibrary interop = InteropLibrary.getUncached();
    try {
      if (interop.fitsInInt(foreign)) {
        return interop.asInt(foreign);
      } else if (interop.isNumber(foreign)) {
        throw UnsupportedTypeException.create(new Object[] {foreign}, "no 32-bit int");
      } else if (interop.isBoolean(foreign)) {
        return interop.asBoolean(foreign) ? 1 : 0;
      } else if (interop.isString(foreign)) {
        return Symbol.of(interop.asString(foreign));
      }
    } catch (UnsupportedMessageException e) {
      throw new IllegalStateException(e); // the library has just said that it is one
    }
    return interop.isNull(foreign) ? None.NONE : foreign;
  }
}
