package io.orochi.python.builtins;

import io.orochi.python.runtime.BuiltinBody;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.PyAsyncGenerator;
import io.orochi.python.runtime.PyAsyncStep;
import io.orochi.python.runtime.PyAsyncStep.Kind;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;

/** The class {@code async_generator} and those of what its methods give to be awaited. */
public final class AsyncGeneratorType implements TypeDefinition {
  private static final ExtensionType SEND = stepType("async_generator_asend");
  private static final ExtensionType THROW = stepType("async_generator_athrow");

  private static ExtensionType stepType(String name) {
    return ExtensionType.of(name, Layout.PLAIN, AsyncGeneratorType::defineStep).withoutSubclasses();
  }

  @Override
  public BuiltinType type() {
    return BuiltinType.ASYNC_GENERATOR;
  }

  @Override
  public void define(TypeBuilder b) {
    b.def("__aiter__(self, /)", (t, self) -> self);
    b.def("__anext__(self, /)", (t, self) -> made(t, self, SEND, Kind.SEND, PyNone.NONE));
    b.def("asend(self, value, /)", (t, self, v) -> made(t, self, SEND, Kind.SEND, v));
    b.defN(
        "athrow(self, /, *args)",
        (t, a) -> {
          PyTuple args = (PyTuple) a[1];
          GeneratorType.warnOfParts(t, "athrow", args.size() > 1 ? args.get(1) : null, null);
          return made(t, a[0], THROW, Kind.THROW, args);
        });
    b.def("aclose(self, /)", (t, self) -> made(t, self, THROW, Kind.CLOSE, PyNone.NONE));
    GeneratorType.names(b);
    GeneratorType.states(b, "ag_", "ag_await");
    b.getter("ag_running", (t, self) -> ((PyAsyncGenerator) self).isStepping(t));
  }

  private static Object made(PyThread t, Object self, ExtensionType type, Kind kind, Object first) {
    PyAsyncGenerator g = (PyAsyncGenerator) self;
    g.callFirstIterationHook(t);
    return new PyAsyncStep(t, t.context().shape(type), g, kind, first);
  }

  private static void defineStep(TypeBuilder b) {
    b.def("__await__(self, /)", (t, self) -> self);
    b.def("__iter__(self, /)", (t, self) -> self);
    b.def("__next__(self, /)", (t, self) -> send(t, (PyAsyncStep) self, PyNone.NONE));
    b.def("send(self, arg, /)", (t, self, v) -> send(t, (PyAsyncStep) self, v));
    b.def(
        "throw(self, typ, val=NULL, tb=NULL, /)",
        (BuiltinBody.F4)
            (t, self, typ, val, tb) -> {
              PyAsyncStep step = (PyAsyncStep) self;
              GeneratorType.warnOfParts(t, "throw", val, tb);
              step.checkNotDone(t);
              return step.resume(t, () -> GeneratorType.thrown(t, typ, val, tb));
            });
    b.def(
        "close(self, /)",
        (t, self) -> {
          ((PyAsyncStep) self).close(t);
          return PyNone.NONE;
        });
  }

  private static Object send(PyThread t, PyAsyncStep step, Object value) {
    if (!step.begin(t, value)) {
      return step.resume(t, () -> value);
    }
    return switch (step.kind()) {
      case SEND -> step.resume(t, () -> value == PyNone.NONE ? step.first() : value);
      case THROW -> step.resume(t, () -> thrown(t, (PyTuple) step.first()));
      case CLOSE -> step.resume(t, () -> PyErrors.withArgs(BuiltinException.GeneratorExit));
    };
  }

  private static Object thrown(PyThread t, PyTuple args) {
    int n = args.size();
    if (n < 1 || n > 3) {
      throw PyErrors.typeError(
          "athrow expected at %s %d argument%s, got %d",
          n < 1 ? "least" : "most", n < 1 ? 1 : 3, n < 1 ? "" : "s", n);
    }
    return GeneratorType.thrown(
        t, args.get(0), n > 1 ? args.get(1) : null, n > 2 ? args.get(2) : null);
  }
}
