package io.orochi.python.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.nodes.exception.RaiseNode;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinBody;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.CallStack;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.CoroutineOrigins;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Identities;
import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyCoroutineWrapper;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyGenerator;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTraceback;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import io.orochi.python.runtime.Types;
import io.orochi.python.runtime.Warnings;

/**
 * The classes {@code generator} and {@code coroutine}: the methods that they share, and the
 * attributes under their prefix.
 */
public final class GeneratorType implements TypeDefinition {
  private static final ExtensionType WRAPPER =
      ExtensionType.of("coroutine_wrapper", Layout.PLAIN, GeneratorType::defineWrapper)
          .withoutSubclasses();

  private final BuiltinType type;

  /** For {@link BuiltinType#GENERATOR} or {@link BuiltinType#COROUTINE}. */
  public GeneratorType(BuiltinType type) {
    this.type = type;
  }

  @Override
  public BuiltinType type() {
    return type;
  }

  @Override
  public void define(TypeBuilder b) {
    boolean generator = type == BuiltinType.GENERATOR;
    if (generator) {
      b.def("__iter__(self, /)", (t, self) -> self);
      b.def("__next__(self, /)", (t, self) -> resume(t, self, PyNone.NONE));
    } else {
      b.getter("cr_origin", (t, self) -> CoroutineOrigins.of(t, (PyGenerator) self));
      b.def(
          "__await__(self, /)",
          (t, self) -> new PyCoroutineWrapper(t, t.context().shape(WRAPPER), (PyGenerator) self));
    }
    running(b);
    names(b);
    String prefix = generator ? "gi_" : "cr_";
    states(b, prefix, generator ? "gi_yieldfrom" : "cr_await");
    b.getter(
        prefix + "running",
        (t, self) -> ((PyGenerator) self).state(t) == PyGenerator.State.RUNNING);
  }

  private static void defineWrapper(TypeBuilder b) {
    b.def("__iter__(self, /)", (t, self) -> self);
    b.def("__next__(self, /)", (t, self) -> resume(t, self, PyNone.NONE));
    running(b);
  }

  /** What goes on with a generator, a coroutine or the iterator of a coroutine. */
  private static void running(TypeBuilder b) {
    b.def("send(self, arg, /)", GeneratorType::resume);
    b.def(
        "throw(self, typ, val=NULL, tb=NULL, /)",
        (BuiltinBody.F4)
            (t, self, typ, val, tb) -> {
              warnOfParts(t, "throw", val, tb);
              PyException e = thrown(t, typ, val, tb);
              e.thrownInto(t.handled);
              return resume(t, self, e);
            });
    b.def(
        "close(self, /)",
        (t, self) -> {
          generator(self).close(t);
          return PyNone.NONE;
        });
  }

  private static PyGenerator generator(Object self) {
    return self instanceof PyCoroutineWrapper w ? w.coroutine() : (PyGenerator) self;
  }

  /** What says how a generator of any kind is called. */
  static void names(TypeBuilder b) {
    b.def("__repr__(self, /)", GeneratorType::repr);
    b.getset(
        "__name__",
        (t, self) -> Strings.of(((PyGenerator) self).name()),
        (t, self, v) -> rename(t, self, v, null));
    b.getset(
        "__qualname__",
        (t, self) -> Strings.of(((PyGenerator) self).qualname()),
        (t, self, v) -> rename(t, self, null, v));
  }

  /** What says where a generator of any kind stands. */
  static void states(TypeBuilder b, String prefix, String delegate) {
    b.getter(prefix + "code", (t, self) -> ((PyGenerator) self).code());
    b.getter(prefix + "frame", GeneratorType::frame);
    b.getter(delegate, (t, self) -> orNone(((PyGenerator) self).delegate(t)));
    b.getter(
        prefix + "suspended",
        (t, self) -> ((PyGenerator) self).state(t) == PyGenerator.State.SUSPENDED);
  }

  private static Object resume(PyThread t, Object self, Object sent) {
    PyGenerator g = generator(self);
    Object v = g.resume(t, sent);
    if (v != null) {
      return v;
    }
    Object returned = g.returned();
    throw returned == PyNone.NONE
        ? PyErrors.withArgs(BuiltinException.StopIteration)
        : PyErrors.withArgs(BuiltinException.StopIteration, returned);
  }

  /** Warns when more than one argument is given. */
  static void warnOfParts(PyThread t, String method, Object val, Object tb) {
    if (val != null || tb != null) {
      Warnings.warn(
          t,
          BuiltinException.DeprecationWarning,
          "the (type, exc, tb) signature of %s() is deprecated, "
              + "use the single-arg signature instead.",
          method);
    }
  }

  /**
   * The exception that {@code throw(type, value, traceback)} raises. What goes wrong when it is
   * made is raised in its stead.
   */
  static PyException thrown(PyThread t, Object typ, Object val, Object tb) {
    if (tb != null && tb != PyNone.NONE && !(tb instanceof PyTraceback)) {
      throw PyErrors.typeError("throw() third argument must be a traceback object");
    }
    Object value;
    if (typ instanceof PyType c
        && c.isSubtypeOf(t, t.context().type(BuiltinException.BaseException))) {
      try {
        value = instance(t, c, val);
      } catch (PyException e) {
        return e;
      }
    } else if (typ instanceof PyBaseException) {
      if (val != null && val != PyNone.NONE) {
        throw PyErrors.typeError("instance exception may not have a separate value");
      }
      value = typ;
    } else {
      throw PyErrors.typeError(
          "exceptions must be classes or instances deriving from BaseException, not %s",
          t.context().typeOf(t, typ).name());
    }
    PyException e = RaiseNode.exception(t, value, null);
    if (tb instanceof PyTraceback b) {
      e.setTraceback(b);
    }
    return e;
  }

  private static Object instance(PyThread t, PyType c, Object val) {
    Object value;
    if (val == null || val == PyNone.NONE) {
      value = Calls.call(t, c);
    } else if (val instanceof PyBaseException && t.context().typeOf(t, val).isSubtypeOf(t, c)) {
      value = val;
    } else if (BoxedValue.unbox(val) instanceof PyTuple args) {
      value = Calls.call(t, c, args.items());
    } else {
      value = Calls.call(t, c, val);
    }
    if (value instanceof PyBaseException) {
      return value;
    }
    throw PyErrors.typeError(
        "calling %s should have returned an instance of BaseException, not %s",
        Texts.javaRepr(t, c), Types.nameOf(t, value));
  }

  private static Object orNone(Object o) {
    return o == null ? PyNone.NONE : o;
  }

  private static Object frame(PyThread t, Object self) {
    PyGenerator g = (PyGenerator) self;
    return g.state(t) == PyGenerator.State.FINISHED ? PyNone.NONE : CallStack.frame(t, g);
  }

  private static Object repr(PyThread t, Object self) {
    PyGenerator g = (PyGenerator) self;
    return Strings.of(
        "<%s object %s at 0x%x>"
            .formatted(t.context().typeOf(t, g).name(), g.qualname(), Identities.address(g)));
  }

  private static Object rename(PyThread t, Object self, Object name, Object qualname) {
    Object given = name != null ? name : qualname;
    if (!(given instanceof TruffleString s)) {
      throw PyErrors.typeError(
          "%s must be set to a string object", name != null ? "__name__" : "__qualname__");
    }
    String text = Strings.toJava(s);
    ((PyGenerator) self).rename(t, name != null ? text : null, qualname != null ? text : null);
    return PyNone.NONE;
  }
}
