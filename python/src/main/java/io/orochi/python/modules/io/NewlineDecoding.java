package io.orochi.python.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.python.posix.NewlineDecoder;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;
import io.orochi.stm.Publisher;

/**
 * {@code IncrementalNewlineDecoder}: line ends of what another decoder gives. An ordinary
 * transactional object.
 */
final class NewlineDecoding extends PlainObject {
  static final ExtensionType TYPE =
      ExtensionType.of("_io.IncrementalNewlineDecoder", Layout.PLAIN, NewlineDecoding::define);

  private NewlineDecoder newlines = new NewlineDecoder(null, false);
  private Object decoder = PyNone.NONE;

  private NewlineDecoding(PyThread t, Shape shape) {
    super(t, shape);
  }

  private static NewlineDecoding self(Object o) {
    return (NewlineDecoding) o;
  }

  private static void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)",
        (t, a) -> new NewlineDecoding(t, ((PyType) a[0]).instanceShape()));
    b.defN(
        "__init__(self, /, decoder, translate, errors='strict')",
        (t, a) -> {
          NewlineDecoding self = self(a[0]);
          NewlineDecoder fresh = new NewlineDecoder(null, Truth.isTrue(t, a[2]));
          if (!self.isPrivate()) {
            t.escape(a[1]);
          }
          long w = t.open(self);
          self.newlines = fresh;
          self.decoder = a[1];
          t.close(self, w);
          return PyNone.NONE;
        });
    b.def(
        "decode(self, /, input, final=False)",
        (t, self, input, last) -> self(self).decode(t, input, Truth.isTrue(t, last)));
    b.def(
        "getstate(self, /)",
        (t, self) -> {
          Object below = self(self).decoder;
          long flags = self(self).newlines.flags();
          if (below == PyNone.NONE) {
            return PyTuple.of(PyBytes.EMPTY, flags & 1);
          }
          PyTuple s = (PyTuple) BoxedValue.unbox(Calls.callMethod(t, below, "getstate"));
          return PyTuple.of(s.get(0), Indices.toLong(t, s.get(1)) << 1 | flags & 1);
        });
    b.def(
        "setstate(self, state, /)",
        (t, self, state) -> {
          if (!(BoxedValue.unbox(state) instanceof PyTuple s) || s.size() != 2) {
            throw PyErrors.typeError("state argument must be a tuple");
          }
          long flags = Indices.toLong(t, s.get(1));
          Object below = self(self).decoder;
          NewlineDecoding o = self(self);
          long w = t.open(o);
          o.newlines.setState(new byte[0], flags & 1);
          t.close(o, w);
          if (below != PyNone.NONE) {
            Calls.callMethod(t, below, "setstate", PyTuple.of(s.get(0), flags >> 1));
          }
          return PyNone.NONE;
        });
    b.def(
        "reset(self, /)",
        (t, self) -> {
          NewlineDecoding o = self(self);
          Object below = o.decoder;
          long w = t.open(o);
          o.newlines.reset();
          t.close(o, w);
          return below == PyNone.NONE ? below : Calls.callMethod(t, below, "reset");
        });
    b.getter("newlines", (t, self) -> TextIo.newlines(self(self).newlines.seen()));
  }

  private Object decode(PyThread t, Object input, boolean last) {
    Object text =
        decoder == PyNone.NONE ? input : Calls.callMethod(t, decoder, "decode", input, last);
    if (!(BoxedValue.unbox(text) instanceof TruffleString s)) {
      throw PyErrors.typeError(
          "decoder should return a string result, not '%s'", Types.nameOf(t, text));
    }
    long w = t.open(this);
    try {
      return newlines.translate(s, last);
    } finally {
      t.close(this, w);
    }
  }

  private record DecodingSnapshot(
      Object plain, NewlineDecoder newlines, Object state, Object decoder) {}

  @Override
  protected Object snapshot() {
    return new DecodingSnapshot(super.snapshot(), newlines, newlines.save(), decoder);
  }

  @Override
  protected void restore(Object saved) {
    DecodingSnapshot s = (DecodingSnapshot) saved;
    super.restore(s.plain);
    newlines = s.newlines;
    newlines.restore(s.state);
    decoder = s.decoder;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(decoder);
  }
}
