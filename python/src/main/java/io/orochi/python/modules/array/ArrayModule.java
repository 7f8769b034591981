package io.orochi.python.modules.array;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.builtins.Iterators;
import io.orochi.python.builtins.Reductions;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.StateIterator;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;

/** The module {@code array}. */
public final class ArrayModule implements ModuleDefinition {
  static final ExtensionType ARRAY =
      ExtensionType.of("array.array", Layout.SHAPED, ArrayMethods::define).asSequence();
  private static final ExtensionType ITERATOR =
      ExtensionType.of("array.arrayiterator", Layout.SHAPED, ArrayModule::defineIterator)
          .withoutSubclasses();

  /** The state of an iterator that has ended. */
  private static final Long DONE = -1L;

  @Override
  public String name() {
    return "array";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.type(ARRAY);
    PyThread t = b.thread();
    Object sequence = Attributes.get(t, Imports.module(t, "collections.abc"), "MutableSequence");
    Calls.callMethod(t, sequence, "register", b.context().type(ARRAY));
    b.constant("ArrayType", b.context().type(ARRAY));
    b.constant("typecodes", Strings.of(TypeCode.ALL));
    b.def("_array_reconstructor(arraytype, typecode, mformat_code, items, /)", MachineFormat::make);
  }

  /** The function that makes pickled arrays again. */
  static Object reconstructor(PyThread t) {
    return Attributes.get(t, Imports.module(t, "array"), "_array_reconstructor");
  }

  /** The type of a code given as a character; null when there is none. */
  static TypeCode typeOrNull(Object o) {
    Object v = BoxedValue.unbox(o);
    return v instanceof TruffleString s && Strings.length(s) == 1
        ? TypeCode.of(Strings.toJava(s).codePointAt(0))
        : null;
  }

  static Object iterate(PyThread t, Object self) {
    return new StateIterator(t, t.context().shape(ITERATOR), ArrayModule::step, 0L, self);
  }

  private static Object step(PyThread t, StateIterator self) {
    long at = self.count(t);
    Object array = self.part(0);
    if (at < 0 || array == null) {
      return null;
    }
    Object v = ((PyArray) array).getOrNull(t, at);
    self.setState(t, v == null ? DONE : (Long) (at + 1));
    if (v == null) {
      self.letGo(t);
    }
    return v;
  }

  private static void defineIterator(TypeBuilder b) {
    Iterators.define(b);
    b.def(
        "__reduce__(self, /)",
        (t, self) -> {
          StateIterator it = (StateIterator) self;
          return it.count(t) < 0
              ? Reductions.call(t, "iter", PyTuple.EMPTY)
              : Reductions.callWithState(t, "iter", it.count(t), it.part(0));
        });
    b.def(
        "__setstate__(self, state, /)",
        (t, self, state) -> {
          StateIterator it = (StateIterator) self;
          long at = Indices.toLong(t, state);
          if (it.count(t) >= 0 && it.part(0) instanceof PyArray array) {
            it.setState(t, Math.max(0, Math.min(at, array.count(t))));
          }
          return PyNone.NONE;
        });
  }

  /** TypeError for what is no array. */
  static PyArray array(Object self) {
    if (self instanceof PyArray a) {
      return a;
    }
    throw PyErrors.typeError("bad argument type for built-in operation");
  }
}
