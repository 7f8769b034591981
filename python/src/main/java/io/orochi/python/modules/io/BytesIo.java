package io.orochi.python.modules.io;

import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.framework.operation.Operation;
import io.orochi.python.builtins.memory.MemoryViewType;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyByteArray;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;
import io.orochi.stm.Publisher;
import java.util.Arrays;

/**
 * {@code BytesIO}: bytes in a {@link PyByteArray}, and a position. An ordinary transactional
 * object.
 */
final class BytesIo extends PlainObject {
  static final ExtensionType TYPE =
      ExtensionType.of("_io.BytesIO", BaseTypes.BUFFERED_BASE, Layout.PLAIN, BytesIo::define)
          .withDict();

  private final PyByteArray bytes;
  private int position;
  private boolean closed;

  BytesIo(PyThread t, Shape shape) {
    super(t, shape);
    bytes = new PyByteArray(t, t.context().shape(BuiltinType.BYTEARRAY), new byte[0]);
  }

  private static BytesIo self(Object o) {
    return (BytesIo) o;
  }

  /** Position and state, read under the barrier. */
  private record State(int position, boolean closed) {}

  private State state(PyThread t) {
    if (isPrivate()) {
      return new State(position, closed);
    }
    while (true) {
      long m = t.firstLook(this);
      State s = new State(position, closed);
      if (t.secondLook(this, m)) {
        return s;
      }
    }
  }

  private void move(PyThread t, int to) {
    long w = t.open(this);
    position = to;
    t.close(this, w);
  }

  private void setClosed(PyThread t, boolean is) {
    long w = t.open(this);
    closed = is;
    t.close(this, w);
  }

  private Object savedState(PyThread t) {
    long at = position(t);
    PyDict attributes = PyDict.ofAttributes(t, this);
    Object dict = attributes.size(t) == 0 ? PyNone.NONE : attributes.copy(t);
    return PyTuple.of(new PyBytes(bytes.toArray(t)), at, dict);
  }

  private void setState(PyThread t, Object state) {
    if (!(BoxedValue.unbox(state) instanceof PyTuple s) || s.size() < 3) {
      throw PyErrors.typeError(
          "%s.__setstate__ argument should be 3-tuple, got %s",
          Types.nameOf(t, this), Types.nameOf(t, state));
    }
    Operation.atomically(
        t,
        () -> {
          position(t);
          bytes.checkResizable(t);
          bytes.splice(t, 0, bytes.size(t), new byte[0]);
          move(t, 0);
          return null;
        });
    write(t, StreamArguments.bytes(t, s.get(0)));
    Object at = BoxedValue.unbox(s.get(1));
    if (!(at instanceof Long || at instanceof Boolean)) {
      throw PyErrors.typeError(
          "second item of state must be an integer, not %s", Types.nameOf(t, s.get(1)));
    }
    long to = Indices.toLong(t, at);
    if (to < 0) {
      throw PyErrors.valueError("position value cannot be negative");
    }
    move(t, (int) Math.min(to, Integer.MAX_VALUE));
    if (s.get(2) instanceof PyDict more) {
      PyDict.ofAttributes(t, this).update(t, more);
    } else if (s.get(2) != PyNone.NONE) {
      throw PyErrors.typeError(
          "third item of state should be a dict, got a %s", Types.nameOf(t, s.get(2)));
    }
  }

  private int position(PyThread t) {
    State s = state(t);
    if (s.closed) {
      throw StreamErrors.closed();
    }
    return s.position;
  }

  private static void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)", (t, a) -> new BytesIo(t, ((PyType) a[0]).instanceShape()));
    b.def(
        "__init__(self, /, initial_bytes=NULL)",
        (t, self, initial) -> {
          byte[] given =
              initial == null || initial == PyNone.NONE
                  ? new byte[0]
                  : StreamArguments.bytes(t, initial);
          return Operation.atomically(
              t,
              () -> {
                self(self).bytes.checkResizable(t);
                self(self).setClosed(t, false);
                self(self).bytes.splice(t, 0, self(self).bytes.size(t), given);
                self(self).move(t, 0);
                return PyNone.NONE;
              });
        });
    b.def(
        "read(self, size=-1, /)",
        (t, self, size) -> self(self).take(t, StreamArguments.size(t, size), false));
    b.def(
        "read1(self, size=-1, /)",
        (t, self, size) -> self(self).take(t, StreamArguments.size(t, size), false));
    b.def(
        "readline(self, size=-1, /)",
        (t, self, size) -> self(self).take(t, StreamArguments.size(t, size), true));
    b.def(
        "readinto(self, buffer, /)",
        (t, self, into) -> {
          byte[] got = self(self).take(t, StreamArguments.capacity(t, into), false).bytes();
          StreamArguments.copyInto(t, into, got, got.length);
          return (long) got.length;
        });
    b.def("write(self, b, /)", (t, self, x) -> self(self).write(t, StreamArguments.bytes(t, x)));
    b.def(
        "getvalue(self, /)",
        (t, self) -> {
          self(self).position(t);
          return new PyBytes(self(self).bytes.toArray(t));
        });
    b.def(
        "getbuffer(self, /)",
        (t, self) -> {
          self(self).position(t);
          return MemoryViewType.make(t, self(self).bytes);
        });
    b.def("tell(self, /)", (t, self) -> (long) self(self).position(t));
    b.def(
        "seek(self, pos, whence=0, /)", (t, self, pos, whence) -> self(self).seek(t, pos, whence));
    b.def("truncate(self, size=None, /)", (t, self, size) -> self(self).truncate(t, size));
    b.def(
        "close(self, /)",
        (t, self) -> {
          self(self).bytes.checkResizable(t);
          self(self).setClosed(t, true);
          return PyNone.NONE;
        });
    b.def(
        "__getstate__(self, /)",
        (t, self) -> Operation.atomically(t, () -> self(self).savedState(t)));
    b.def(
        "__setstate__(self, state, /)",
        (t, self, state) -> {
          self(self).setState(t, state);
          return PyNone.NONE;
        });
    b.getter("closed", (t, self) -> self(self).state(t).closed);
    for (String name : new String[] {"readable", "writable", "seekable"}) {
      b.def(
          name + "(self, /)",
          (t, self) -> {
            self(self).position(t);
            return true;
          });
    }
  }

  private PyBytes take(PyThread t, int size, boolean line) {
    return Operation.atomically(
        t,
        () -> {
          int from = position(t);
          byte[] all = bytes.toArray(t);
          int end = size < 0 ? all.length : (int) Math.min(all.length, (long) from + size);
          if (line) {
            int i = from;
            while (i < end && all[i] != '\n') {
              i++;
            }
            end = Math.min(end, i + 1);
          }
          if (from >= end) {
            return PyBytes.EMPTY;
          }
          move(t, end);
          return new PyBytes(Arrays.copyOfRange(all, from, end));
        });
  }

  private Object write(PyThread t, byte[] x) {
    return Operation.atomically(
        t,
        () -> {
          int at = position(t);
          bytes.checkResizable(t);
          int size = bytes.size(t);
          if (at > size) {
            bytes.splice(t, size, 0, new byte[at - size]);
            size = at;
          }
          bytes.splice(t, at, Math.min(x.length, size - at), x);
          move(t, at + x.length);
          return (long) x.length;
        });
  }

  private Object seek(PyThread t, Object pos, Object whence) {
    long p = Indices.toLong(t, pos);
    long w = Indices.toLong(t, whence);
    if (w < 0 || w > 2) {
      throw PyErrors.valueError("invalid whence (%d, should be 0, 1 or 2)", w);
    }
    if (w == 0 && p < 0) {
      throw PyErrors.valueError("negative seek value %d", p);
    }
    return Operation.atomically(
        t,
        () -> {
          long base = w == 0 ? 0 : w == 1 ? position(t) : bytes.size(t);
          position(t);
          long to = Math.max(0, base + p);
          if (to > Integer.MAX_VALUE) {
            throw PyErrors.overflowError("new position too large");
          }
          move(t, (int) to);
          return to;
        });
  }

  private Object truncate(PyThread t, Object size) {
    return Operation.atomically(
        t,
        () -> {
          long n = size == PyNone.NONE ? position(t) : Indices.toLong(t, size);
          position(t);
          bytes.checkResizable(t);
          if (n < 0) {
            throw PyErrors.valueError("negative size value %d", n);
          }
          int have = bytes.size(t);
          if (n < have) {
            bytes.splice(t, (int) n, have - (int) n, new byte[0]);
          }
          return n;
        });
  }

  private record BytesSnapshot(Object plain, int position, boolean closed) {}

  @Override
  protected Object snapshot() {
    return new BytesSnapshot(super.snapshot(), position, closed);
  }

  @Override
  protected void restore(Object saved) {
    BytesSnapshot s = (BytesSnapshot) saved;
    super.restore(s.plain);
    position = s.position;
    closed = s.closed;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(bytes);
  }
}
