package io.orochi.python.modules.collections;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.Operators;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Subscripts;
import io.orochi.python.runtime.Types;

/** The module {@code _collections}. */
public final class CollectionsModule implements ModuleDefinition {
  @Override
  public String name() {
    return "_collections";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.type(PyDeque.TYPE);
    b.constant("_deque_iterator", b.context().type(DequeIterator.TYPE));
    b.constant("_deque_reverse_iterator", b.context().type(DequeIterator.REVERSE_TYPE));
    b.type(PyDefaultDict.TYPE);
    b.type(OrderedDict.TYPE);
    b.type(TupleGetter.TYPE);
    b.def("_count_elements(mapping, iterable, /)", CollectionsModule::count);
  }

  /** Counts the items of an iterable in a mapping: in one go unless guest code is involved. */
  @TruffleBoundary
  private static Object count(PyThread t, Object mapping, Object iterable) {
    boolean plain =
        mapping instanceof PyDict
            && Types.inherits(t, mapping, "get", BuiltinType.DICT)
            && Types.inherits(t, mapping, "__setitem__", BuiltinType.DICT);
    return Iteration.inOneGo(
        t,
        iterable,
        () -> {
          Object it = Iteration.iter(t, iterable);
          for (Object key = Iteration.next(t, it); key != null; key = Iteration.next(t, it)) {
            if (plain) {
              PyDict d = (PyDict) mapping;
              Object n = d.getOrNull(t, key);
              d.put(t, key, n == null ? 1L : Operators.binary(t, BinaryOperator.ADD, n, 1L));
            } else {
              Object n = Calls.callMethod(t, mapping, "get", key, 0L);
              Subscripts.set(t, mapping, key, Operators.binary(t, BinaryOperator.ADD, n, 1L));
            }
          }
          return PyNone.NONE;
        });
  }
}
