package io.orochi.python.modules.sys;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.PlainObject;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Standard output and error until the module {@code io} replaces them: text in UTF-8 to the streams of the context. What a transaction writes is held back until it
 * commits.
 */
final class StandardOutput extends PlainObject {
  static final ExtensionType TYPE =
      ExtensionType.of("sys.StandardOutput", Layout.PLAIN, StandardOutput::define).withoutSubclasses().withDict();

  private final OutputStream stream;
  private final String name;

  StandardOutput(PyThread t, OutputStream stream, String name) {
    super(t, t.context().shape(TYPE));
    this.stream = stream;
    this.name = name;
  }

  private static void define(TypeBuilder b) {
    b.def(
        "write(self, text, /)",
        (t, self, text) -> {
          if (!(BoxedValue.unbox(text) instanceof TruffleString s)) {
            throw PyErrors.typeError(
                "write() argument must be str, not %s", t.context().typeOf(t, text).name());
          }
          ((StandardOutput) self).write(t, s);
          return (long) Strings.length(s);
        });
    b.def(
        "flush(self, /)",
        (t, self) -> {
          ((StandardOutput) self).later(t, ((StandardOutput) self)::flush);
          return PyNone.NONE;
        });
    b.def("isatty(self, /)", (t, self) -> false);
    b.def("fileno(self, /)", (t, self) -> ((StandardOutput) self).name.equals("<stdout>") ? 1L : 2L);
    b.getter("encoding", (t, self) -> Strings.of("utf-8"));
    b.getter("errors", (t, self) -> Strings.of("strict"));
    b.getter("closed", (t, self) -> false);
    b.getter("name", (t, self) -> Strings.of(((StandardOutput) self).name));
    b.getter("mode", (t, self) -> Strings.of("w"));
  }

  private void write(PyThread t, TruffleString s) {
    byte[] bytes = Strings.toJava(s).getBytes(StandardCharsets.UTF_8);
    later(
        t,
        () -> {
          try {
            stream.write(bytes);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void flush() {
    try {
      stream.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void later(PyThread t, Runnable action) {
    if (t.inTx()) {
      t.onCommit(action);
    } else {
      synchronized (stream) { // held for one write of the host's stream; takes no guest object
        action.run();
      }
    }
  }
}
