package io.orochi.python.builtins;

import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.CallableIterator;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.EnumerateIterator;
import io.orochi.python.runtime.FilterIterator;
import io.orochi.python.runtime.GenericAliases;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.Lengths;
import io.orochi.python.runtime.MapIterator;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.ReversedIterator;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import io.orochi.python.runtime.Types;
import io.orochi.python.runtime.ZipIterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The classes {@code enumerate}, {@code zip}, {@code map}, {@code filter}, {@code reversed} and
 * that of {@code iter(callable, sentinel)}.
 */
final class IterationTypes {
  private IterationTypes() {}

  private record Definition(BuiltinType type, Consumer<TypeBuilder> how) implements TypeDefinition {
    @Override
    public void define(TypeBuilder b) {
      Iterators.define(b);
      how.accept(b);
    }
  }

  static List<TypeDefinition> definitions() {
    return List.of(
        new Definition(BuiltinType.ENUMERATE, IterationTypes::enumerate),
        new Definition(BuiltinType.ZIP, IterationTypes::zip),
        new Definition(BuiltinType.MAP, IterationTypes::map),
        new Definition(BuiltinType.FILTER, IterationTypes::filter),
        new Definition(BuiltinType.REVERSED, IterationTypes::reversed),
        new Definition(BuiltinType.CALLABLE_ITERATOR, IterationTypes::callable));
  }

  private static PyType cls(Object[] a) {
    return (PyType) a[0];
  }

  private static PyTuple reduce(PyThread t, Object self, Object... args) {
    return PyTuple.of(t.context().typeOf(t, self), PyTuple.of(args));
  }

  private static void enumerate(TypeBuilder b) {
    b.newMethod(
        "(cls, *args, **keywords)",
        (t, a) -> makeEnumerate(t, cls(a), (PyTuple) a[1], (PyDict) a[2]));
    b.def(
        "__reduce__(self, /)",
        (t, self) ->
            reduce(
                t,
                self,
                ((EnumerateIterator) self).iterator(),
                ((EnumerateIterator) self).index(t)));
    b.classMethod("__class_getitem__(cls, item, /)", (t, a) -> GenericAliases.of(t, a[0], a[1]));
  }

  private static Object makeEnumerate(PyThread t, PyType cls, PyTuple args, PyDict keywords) {
    int given = args.size() + keywords.size(t);
    if (given > 2) {
      throw PyErrors.typeError("enumerate() takes at most 2 arguments (%d given)", given);
    }
    Object iterable = args.size() > 0 ? args.get(0) : keywords.getString(t, "iterable");
    Object start = args.size() > 1 ? args.get(1) : keywords.getString(t, "start");
    for (Object name : keywords.entries(t).keyArray()) {
      String n = Texts.javaStr(t, name);
      if (!n.equals("start") && !n.equals("iterable") || n.equals("iterable") && args.size() > 0) {
        throw PyErrors.typeError("'%s' is an invalid keyword argument for enumerate()", n);
      }
    }
    if (iterable == null) {
      throw PyErrors.typeError("enumerate() missing required argument 'iterable'");
    }
    return new EnumerateIterator(
        t,
        cls.instanceShape(),
        Iteration.iter(t, iterable),
        start == null ? 0L : Indices.index(t, start));
  }

  private static void zip(TypeBuilder b) {
    b.newMethod(
        "(cls, *iterables, strict=False)",
        (t, a) -> {
          boolean strict = Truth.isTrue(t, a[2]);
          Object[] iterables = ((PyTuple) a[1]).items();
          Object[] iterators = new Object[iterables.length];
          Operation.atomically(
              t,
              () -> {
                for (int i = 0; i < iterators.length; i++) {
                  iterators[i] = Iteration.iterOrNull(t, iterables[i]);
                  if (iterators[i] == null) {
                    throw PyErrors.typeError(
                        "'%s' object is not iterable", Types.nameOf(t, iterables[i]));
                  }
                }
                return null;
              });
          return new ZipIterator(t, cls(a).instanceShape(), iterators, strict);
        });
    b.def(
        "__reduce__(self, /)",
        (t, self) -> {
          ZipIterator z = (ZipIterator) self;
          PyType type = t.context().typeOf(t, self);
          return z.isStrict(t)
              ? PyTuple.of(type, z.iterators(), true)
              : PyTuple.of(type, z.iterators());
        });
    b.def(
        "__setstate__(self, object, /)",
        (t, self, state) -> {
          ((ZipIterator) self).setStrict(t, Truth.isTrue(t, state));
          return PyNone.NONE;
        });
  }

  private static void map(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args)",
        (t, a) -> {
          Object[] args = ((PyTuple) a[1]).items();
          if (args.length < 2) {
            throw PyErrors.typeError("map() must have at least two arguments.");
          }
          Object[] iterators = new Object[args.length - 1];
          Operation.atomically(
              t,
              () -> {
                for (int i = 0; i < iterators.length; i++) {
                  iterators[i] = Iteration.iter(t, args[i + 1]);
                }
                return null;
              });
          return new MapIterator(t, cls(a).instanceShape(), args[0], iterators);
        });
    b.def(
        "__reduce__(self, /)",
        (t, self) -> {
          Object[] iterators = ((MapIterator) self).iterators();
          Object[] args = new Object[iterators.length + 1];
          args[0] = ((MapIterator) self).function();
          System.arraycopy(iterators, 0, args, 1, iterators.length);
          return reduce(t, self, args);
        });
  }

  private static void filter(TypeBuilder b) {
    b.newMethod(
        "(cls, function, iterable, /)",
        (t, a) -> new FilterIterator(t, cls(a).instanceShape(), a[1], Iteration.iter(t, a[2])));
    b.def(
        "__reduce__(self, /)",
        (t, self) ->
            reduce(
                t, self, ((FilterIterator) self).function(), ((FilterIterator) self).iterator()));
  }

  private static void reversed(TypeBuilder b) {
    b.newMethod("(cls, sequence, /)", (t, a) -> makeReversed(t, cls(a), a[1]));
    b.def(
        "__length_hint__(self, /)",
        (t, self) -> {
          ReversedIterator r = (ReversedIterator) self;
          long left = r.index(t) + 1;
          return left <= 0 || Lengths.length(t, r.sequence()) < left ? 0L : left;
        });
    b.def(
        "__reduce__(self, /)",
        (t, self) -> {
          ReversedIterator r = (ReversedIterator) self;
          PyType type = t.context().typeOf(t, self);
          long at = r.index(t);
          return at >= 0
              ? PyTuple.of(type, PyTuple.of(r.sequence()), at)
              : PyTuple.of(type, PyTuple.of(PyTuple.EMPTY));
        });
    b.def(
        "__setstate__(self, object, /)",
        (t, self, state) -> {
          ReversedIterator r = (ReversedIterator) self;
          long at = Reductions.index(t, state);
          if (r.index(t) >= 0) {
            r.setIndex(t, Math.max(-1, Math.min(at, Lengths.length(t, r.sequence()) - 1)));
          }
          return PyNone.NONE;
        });
  }

  private static Object makeReversed(PyThread t, PyType cls, Object sequence) {
    PyType type = t.context().typeOf(t, sequence);
    Object found = type.find(t, "__reversed__");
    if (found == PyNone.NONE) {
      throw PyErrors.typeError("'%s' object is not reversible", type.name());
    }
    if (found != null) {
      return Calls.callSpecial(t, sequence, "__reversed__");
    }
    if (type.find(t, "__getitem__") == null || type.find(t, "__len__") == null && !type.isMutable) {
      throw PyErrors.typeError("'%s' object is not reversible", type.name());
    }
    return new ReversedIterator(t, cls.instanceShape(), sequence, Lengths.length(t, sequence));
  }

  private static void callable(TypeBuilder b) {
    b.def(
        "__reduce__(self, /)",
        (t, self) -> {
          CallableIterator c = (CallableIterator) self;
          return c.position(t) < 0
              ? Reductions.exhausted(t)
              : Reductions.call(t, "iter", c.callable(), c.sentinel());
        });
  }
}
