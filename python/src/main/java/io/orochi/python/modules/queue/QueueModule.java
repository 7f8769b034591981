package io.orochi.python.modules.queue;

import io.orochi.python.modules.thread.ThreadModule;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.GenericAliases;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;

/** The module {@code _queue}. */
public final class QueueModule implements ModuleDefinition {
  private static final ExtensionType EMPTY =
      ExtensionType.exception("_queue.Empty", BuiltinException.Exception);
  private static final ExtensionType SIMPLE_QUEUE =
      ExtensionType.of("_queue.SimpleQueue", Layout.SHAPED, QueueModule::defineQueue);

  @Override
  public String name() {
    return "_queue";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.doc(
        """
        C implementation of the Python queue module.
        This module is an implementation detail, please do not use it directly.\
        """);
    b.type(EMPTY);
    b.type(SIMPLE_QUEUE);
  }

  private static void defineQueue(TypeBuilder b) {
    b.doc("Simple, unbounded, reentrant FIFO queue.");
    b.newMethod("(cls)", (t, a) -> new SimpleQueue(t, ((PyType) a[0]).instanceShape()));
    b.defN(
        "put(self, /, item, block=True, timeout=None)",
        (t, a) -> {
          ((SimpleQueue) a[0]).put(t, a[1]);
          return PyNone.NONE;
        });
    b.def(
        "put_nowait(self, /, item)",
        (t, self, item) -> {
          ((SimpleQueue) self).put(t, item);
          return PyNone.NONE;
        });
    b.def("get(self, /, block=True, timeout=None)", QueueModule::get);
    b.def("get_nowait(self, /)", (t, self) -> get(t, self, false, PyNone.NONE));
    b.def("empty(self, /)", (t, self) -> ((SimpleQueue) self).size(t) == 0);
    b.def("qsize(self, /)", (t, self) -> (long) ((SimpleQueue) self).size(t));
    b.classMethod("__class_getitem__(cls, item, /)", (t, a) -> GenericAliases.of(t, a[0], a[1]));
  }

  private static Object get(PyThread t, Object self, Object block, Object timeout) {
    long nanos = 0;
    if (Truth.isTrue(t, block)) {
      nanos = -1;
      if (timeout != PyNone.NONE) {
        nanos = ThreadModule.nanoseconds(t, timeout);
        if (nanos < 0) {
          throw PyErrors.valueError("'timeout' must be a non-negative number");
        }
      }
    }
    Object item = ((SimpleQueue) self).get(t, nanos);
    if (item == null) {
      throw PyException.of(Calls.call(t, t.context().type(EMPTY)));
    }
    return item;
  }
}
