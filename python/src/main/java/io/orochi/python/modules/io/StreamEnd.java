package io.orochi.python.modules.io;

import io.orochi.python.OrochiOptions;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.Warnings;
import java.util.function.Supplier;

/** What becomes of a stream that nobody can reach, and of errors while one is closed. */
final class StreamEnd {
  private StreamEnd() {}

  /** {@code __del__}: closes what is not closed; errors are nobody's. */
  static Object finalise(PyThread t, Object self) {
    try {
      if (Truth.isTrue(t, Attributes.get(t, self, "closed"))) {
        return PyNone.NONE;
      }
    } catch (PyException e) {
      return PyNone.NONE; // it was never complete
    }
    try {
      Attributes.set(t, self, "_finalizing", true);
    } catch (PyException e) {
      // close() does not learn of it
    }
    try {
      Calls.callMethod(t, self, "close");
    } catch (PyException e) {
      if (t.context().env().getOptions().get(OrochiOptions.DevMode)) {
        Exceptions.unraisable(t, e, null, self);
      }
    }
    return PyNone.NONE;
  }

  /** Warns that {@code source} was not closed, in the name of {@code stream}. */
  static void warn(PyThread t, Object stream, Object source) {
    try {
      String text = "unclosed file " + Texts.javaRepr(t, source);
      Warnings.warn(t, BuiltinException.ResourceWarning, text);
    } catch (PyException e) {
      if (Exceptions.matches(t, e, BuiltinException.Warning)) {
        Exceptions.unraisable(t, e, null, stream);
      }
    }
  }

  /** Does both; an error of the first is the context of one of the second, or raised itself. */
  static Object both(PyThread t, Runnable first, Supplier<Object> second) {
    PyException before = null;
    try {
      first.run();
    } catch (PyException e) {
      before = e;
    }
    Object result;
    try {
      result = second.get();
    } catch (PyException e) {
      if (before != null) {
        Exceptions.object(t, e).setContext(t, Exceptions.object(t, before));
      }
      throw e;
    }
    if (before != null) {
      throw before;
    }
    return result;
  }
}
