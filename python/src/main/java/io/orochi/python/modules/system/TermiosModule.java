package io.orochi.python.modules.system;

import io.orochi.python.modules.select.SelectModule;
import io.orochi.python.posix.PosixException;
import io.orochi.python.posix.Terminal;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import java.util.function.Supplier;

/** The module {@code termios}. */
public final class TermiosModule implements ModuleDefinition {
  private static final ExtensionType ERROR =
      ExtensionType.exception("termios.error", BuiltinException.Exception);

  private static final int CHARACTERS = 32;
  private static final int ICANON = 2;
  private static final int VTIME = 5;
  private static final int VMIN = 6;

  @Override
  public String name() {
    return "termios";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.type(ERROR);
    Numbers.define(b, TermiosNumbers.ALL);
    b.def("tcgetattr(fd, /)", (t, fd) -> modes(t, SelectModule.descriptor(t, fd)));
    b.def(
        "tcsetattr(fd, when, attributes, /)",
        (t, file, when, attributes) -> {
          int fd = SelectModule.descriptor(t, file);
          int w = (int) Indices.toLong(t, when);
          Terminal.Modes modes = parse(t, attributes);
          return change(t, "termios.tcsetattr", () -> Terminal.setModes(fd, w, modes));
        });
    b.def(
        "tcsendbreak(fd, duration, /)",
        (t, file, duration) -> {
          int fd = SelectModule.descriptor(t, file);
          int d = (int) Indices.toLong(t, duration);
          return change(t, "termios.tcsendbreak", () -> Terminal.sendBreak(fd, d));
        });
    b.def(
        "tcdrain(fd, /)",
        (t, file) -> {
          int fd = SelectModule.descriptor(t, file);
          return change(t, "termios.tcdrain", () -> Terminal.drain(fd));
        });
    b.def(
        "tcflush(fd, queue, /)",
        (t, file, queue) -> {
          int fd = SelectModule.descriptor(t, file);
          int q = (int) Indices.toLong(t, queue);
          return change(t, "termios.tcflush", () -> Terminal.discard(fd, q));
        });
    b.def(
        "tcflow(fd, action, /)",
        (t, file, action) -> {
          int fd = SelectModule.descriptor(t, file);
          int a = (int) Indices.toLong(t, action);
          return change(t, "termios.tcflow", () -> Terminal.flow(fd, a));
        });
    b.def(
        "tcgetwinsize(fd, /)",
        (t, file) -> {
          int fd = SelectModule.descriptor(t, file);
          Terminal.WindowSize size = translate(t, () -> Terminal.size(fd));
          return PyTuple.of((long) size.rows(), (long) size.columns());
        });
    b.def("tcsetwinsize(fd, winsize, /)", TermiosModule::setSize);
  }

  private static <T> T translate(PyThread t, Supplier<T> call) {
    try {
      return call.get();
    } catch (PosixException e) {
      throw PyException.of(
          Calls.call(t, t.context().type(ERROR), (long) e.errno(), Strings.of(e.strerror())));
    }
  }

  private static Object change(PyThread t, String what, Runnable call) {
    t.beforeIrrevocable(what);
    return translate(
        t,
        () -> {
          call.run();
          return PyNone.NONE;
        });
  }

  private static Object modes(PyThread t, int fd) {
    Terminal.Modes m = translate(t, () -> Terminal.modes(fd));
    Object[] characters = new Object[CHARACTERS];
    for (int i = 0; i < CHARACTERS; i++) {
      boolean isNumber = (m.local() & ICANON) == 0 && (i == VMIN || i == VTIME);
      byte c = m.characters()[i];
      characters[i] = isNumber ? (Object) (long) (c & 0xff) : new PyBytes(new byte[] {c});
    }
    return PyList.of(
        t,
        Integer.toUnsignedLong(m.input()),
        Integer.toUnsignedLong(m.output()),
        Integer.toUnsignedLong(m.control()),
        Integer.toUnsignedLong(m.local()),
        (long) m.inputSpeed(),
        (long) m.outputSpeed(),
        PyList.of(t, characters));
  }

  private static Terminal.Modes parse(PyThread t, Object attributes) {
    if (!(attributes instanceof PyList list) || list.size(t) != 7) {
      throw PyErrors.typeError("tcsetattr, arg 3: must be 7 element list");
    }
    Object[] a = Iteration.toArray(t, list);
    if (a.length != 7 || !(a[6] instanceof PyList characters) || characters.size(t) != CHARACTERS) {
      throw PyErrors.typeError(
          "tcsetattr: attributes[6] must be %d element list", (long) CHARACTERS);
    }
    int[] n = new int[6];
    for (int i = 0; i < n.length; i++) {
      n[i] = (int) Indices.toLong(t, a[i]);
    }
    byte[] codes = new byte[CHARACTERS];
    Object[] given = Iteration.toArray(t, characters);
    for (int i = 0; i < codes.length; i++) {
      codes[i] = character(t, i < given.length ? given[i] : PyNone.NONE);
    }
    return new Terminal.Modes(n[0], n[1], n[2], n[3], n[4], n[5], codes);
  }

  private static byte character(PyThread t, Object o) {
    if (BoxedValue.unbox(o) instanceof PyBytes b && b.bytes().length == 1) {
      return b.bytes()[0];
    }
    if (Indices.indexOrNull(t, o) != null) {
      return (byte) Indices.toLong(t, o);
    }
    throw PyErrors.typeError("tcsetattr: elements of attributes must be characters or integers");
  }

  private static Object setSize(PyThread t, Object file, Object winsize) {
    int fd = SelectModule.descriptor(t, file);
    Object[] size = Iteration.isIterable(t, winsize) ? Iteration.toArray(t, winsize) : null;
    if (size == null || size.length != 2) {
      throw PyErrors.typeError("tcsetwinsize, arg 2: must be a two-item sequence");
    }
    long rows = Indices.toLong(t, size[0]);
    long columns = Indices.toLong(t, size[1]);
    if (rows != (rows & 0xffff) || columns != (columns & 0xffff)) {
      throw PyErrors.overflowError("winsize value(s) out of range.");
    }
    t.beforeIrrevocable("termios.tcsetwinsize");
    Terminal.WindowSize old = translate(t, () -> Terminal.size(fd));
    return change(
        t,
        "termios.tcsetwinsize",
        () ->
            Terminal.setSize(
                fd, new Terminal.WindowSize((int) rows, (int) columns, old.width(), old.height())));
  }
}
