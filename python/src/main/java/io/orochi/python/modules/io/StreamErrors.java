package io.orochi.python.modules.io;

import io.orochi.python.modules.posix.OsErrors;
import io.orochi.python.posix.UnsupportedOperation;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Encodings;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodecException;
import java.util.function.Supplier;

/** Turns the errors of streams into guest exceptions. */
final class StreamErrors {
  static final ExtensionType UNSUPPORTED =
      ExtensionType.exception("io.UnsupportedOperation", BuiltinException.OSError);

  private StreamErrors() {}

  /** Runs {@code call} with errors translated. */
  static <T> T translate(PyThread t, Supplier<T> call) {
    try {
      return OsErrors.translate(t, call);
    } catch (UnsupportedOperation e) {
      throw unsupported(t, e.getMessage());
    } catch (CodecException e) {
      throw Encodings.error(e);
    }
  }

  /** {@code io.UnsupportedOperation(message)}. */
  static PyException unsupported(PyThread t, String message) {
    return PyException.of(Calls.call(t, t.context().type(UNSUPPORTED), Strings.of(message)));
  }

  static PyException closed() {
    return PyErrors.valueError("I/O operation on closed file.");
  }

  static PyException uninitialized() {
    return PyErrors.valueError("I/O operation on uninitialized object");
  }
}
