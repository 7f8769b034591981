package io.orochi.python.modules.io;

import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;

/** {@code BufferedRWPair}: a reader and a writer; the two are ordinary attributes of the object. */
final class BufferedPair extends PlainObject {
  static final ExtensionType TYPE =
      ExtensionType.of(
              "_io.BufferedRWPair", BaseTypes.BUFFERED_BASE, Layout.PLAIN, BufferedPair::define)
          .withDict()
          .withFinaliser();

  private static final String READER = "reader";
  private static final String WRITER = "writer";

  private BufferedPair(PyThread t, Shape shape) {
    super(t, shape);
  }

  private static void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)",
        (t, a) -> new BufferedPair(t, ((PyType) a[0]).instanceShape()));
    b.defN(
        "__init__(self, /, reader, writer, buffer_size=8192)",
        (t, a) -> {
          BufferedPair self = (BufferedPair) a[0];
          if (!Truth.isTrue(t, Calls.callMethod(t, a[1], "readable"))) {
            throw StreamErrors.unsupported(t, "File or stream is not readable.");
          }
          if (!Truth.isTrue(t, Calls.callMethod(t, a[2], "writable"))) {
            throw StreamErrors.unsupported(t, "File or stream is not writable.");
          }
          self.put(t, READER, Calls.call(t, t.context().type(Buffered.READER), a[1], a[3]));
          self.put(t, WRITER, Calls.call(t, t.context().type(Buffered.WRITER), a[2], a[3]));
          return PyNone.NONE;
        });
    for (String name :
        new String[] {"read", "read1", "peek", "readinto", "readinto1", "readable"}) {
      forward(b, name, READER);
    }
    for (String name : new String[] {"write", "flush", "writable"}) {
      forward(b, name, WRITER);
    }
    b.def(
        "close(self, /)",
        (t, self) -> {
          Object writer = part(t, self, WRITER);
          Object reader = part(t, self, READER);
          return StreamEnd.both(
              t,
              () -> Calls.callMethod(t, writer, "close"),
              () -> Calls.callMethod(t, reader, "close"));
        });
    b.def(
        "isatty(self, /)",
        (t, self) ->
            Truth.isTrue(t, Calls.callMethod(t, part(t, self, WRITER), "isatty"))
                || Truth.isTrue(t, Calls.callMethod(t, part(t, self, READER), "isatty")));
    b.getter("closed", (t, self) -> Attributes.get(t, part(t, self, WRITER), "closed"));
  }

  private static void forward(TypeBuilder b, String method, String part) {
    b.defN(
        method + "(self, /, *args)",
        (t, a) ->
            Calls.call(
                t, Attributes.get(t, part(t, a[0], part), method), ((PyTuple) a[1]).items()));
  }

  private static Object part(PyThread t, Object self, String name) {
    Object v = ((BufferedPair) self).get(t, name);
    if (v == null) {
      throw StreamErrors.uninitialized();
    }
    return v;
  }
}
