package io.orochi.python.modules.polyglot;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import io.orochi.python.runtime.PyNone;
import io.orochi.stm.Publishable;
import io.orochi.stm.Publisher;

/** A Python object in another language, which can keep it and give it back. */
@ExportLibrary(InteropLibrary.class)
final class PythonValue implements TruffleObject, Publishable {
  private final Object value;

  PythonValue(Object value) {
    this.value = value;
  }

  Object value() {
    return value;
  }

  @ExportMessage
  boolean isNull() {
    return value == PyNone.NONE;
  }

  @ExportMessage
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return "<object of Python>";
  }

  @Override
  public boolean isPublished() {
    return !(value instanceof Publishable p) || p.isPublished();
  }

  @Override
  public void markPublished() {
    if (value instanceof Publishable p) {
      p.markPublished();
    }
  }

  @Override
  public void publishFields(Publisher publisher) {
    if (value instanceof Publishable p) {
      p.publishFields(publisher);
    }
  }
}
