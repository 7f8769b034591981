package io.orochi.python.modules.polyglot;

import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import java.util.ArrayList;
import java.util.List;

/** The class of objects of other languages. */
final class ForeignType {
  static final ExtensionType OBJECT =
      ExtensionType.of("_orochi_polyglot.ForeignObject", Layout.SHAPED, ForeignType::define)
          .withoutSubclasses();

  static final ExtensionType ERROR =
      ExtensionType.exception("_orochi_polyglot.ForeignError", BuiltinException.Exception);

  private ForeignType() {}

  private static void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /)",
        (t, a) -> {
          throw PyErrors.typeError("cannot create 'ForeignObject' instances");
        });
    b.def("__len__(self, /)", (t, self) -> size(t, value(self)));
    b.def("__bool__(self, /)", (t, self) -> isTrue(t, value(self)));
    b.def(
        "__getitem__(self, index, /)",
        (t, self, index) ->
            Operation.atomically(
                t,
                () -> {
                  long i = place(t, self, index);
                  return Conversions.send(t, x -> x.readArrayElement(value(self), i));
                }));
    b.def(
        "__setitem__(self, index, item, /)",
        (t, self, index, item) ->
            Operation.atomically(
                t,
                () -> {
                  long i = place(t, self, index);
                  return Conversions.send(
                      t,
                      x -> {
                        x.writeArrayElement(value(self), i, Conversions.toForeign(item));
                        return null;
                      });
                }));
    b.def("__iter__(self, /)", (t, self) -> Iteration.iter(t, items(t, self)));
    b.def("__getattr__(self, name, /)", ForeignType::attribute);
    b.def(
        "__setattr__(self, name, item, /)",
        (t, self, name, item) ->
            Conversions.send(
                t,
                x -> {
                  x.writeMember(value(self), text(t, name), Conversions.toForeign(item));
                  return null;
                }));
    b.def("__call__(self, /, *args)", ForeignType::call);
    b.def("__eq__(self, other, /)", (t, self, other) -> equal(self, other));
    b.def("__hash__(self, /)", (t, self) -> (long) System.identityHashCode(value(self)));
    b.def(
        "__repr__(self, /)",
        (t, self) ->
            Operation.atomically(
                t, () -> Conversions.send(t, x -> x.toDisplayString(value(self)))));
  }

  private static Object value(Object self) {
    return ((ForeignObject) self).value();
  }

  private static String text(PyThread t, Object name) {
    return Texts.str(t, name).toString();
  }

  private static long size(PyThread t, Object value) {
    return (long) Conversions.send(t, x -> x.getArraySize(value));
  }

  private static Object isTrue(PyThread t, Object value) {
    return Conversions.send(t, x -> !x.hasArrayElements(value) || x.getArraySize(value) != 0);
  }

  /** The place of an index, which may count from the end. */
  private static long place(PyThread t, Object self, Object index) {
    long i = Indices.toLong(t, index);
    return i < 0 ? i + size(t, value(self)) : i;
  }

  private static PyList items(PyThread t, Object self) {
    return Operation.atomically(
        t,
        () -> {
          List<Object> all = new ArrayList<>();
          long size = size(t, value(self));
          for (long i = 0; i < size; i++) {
            long index = i;
            all.add(Conversions.send(t, x -> x.readArrayElement(value(self), index)));
          }
          return PyList.of(t, all.toArray());
        });
  }

  private static Object attribute(PyThread t, Object self, Object name) {
    String member = text(t, name);
    Object value = value(self);
    return Conversions.send(
        t,
        x -> {
          if (x.isMemberReadable(value, member)) {
            return x.readMember(value, member);
          } else if (x.isMemberInvocable(value, member)) {
            return new PythonValue(new ForeignObject(t, value, member));
          }
          throw PyErrors.attributeError("'ForeignObject' object has no attribute '%s'", member);
        });
  }

  private static Object call(PyThread t, Object self, Object args) {
    ForeignObject f = (ForeignObject) self;
    Object[] arguments = Conversions.toForeign(((PyTuple) args).items());
    return Conversions.send(
        t,
        x ->
            f.member() == null
                ? x.execute(f.value(), arguments)
                : x.invokeMember(f.value(), f.member(), arguments));
  }

  private static Object equal(Object self, Object other) {
    return other instanceof ForeignObject o
        ? (Object) (o.value() == value(self) && o.member() == ((ForeignObject) self).member())
        : PyNone.NOT_IMPLEMENTED;
  }
}
