package io.orochi.duhton.runtime;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/** The value of what has none, and the empty list of cons cells. */
@ExportLibrary(InteropLibrary.class)
public final class None implements TruffleObject {
  /** The only one. */
  public static final None NONE = new None();

  private None() {}

  @ExportMessage
  boolean isNull() {
    return true;
  }

  @ExportMessage
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return toString();
  }

  @Override
  public String toString() {
    return "None";
  }
}
