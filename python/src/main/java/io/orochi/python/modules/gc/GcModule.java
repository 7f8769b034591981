package io.orochi.python.modules.gc;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.number.Complex;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.DictEntries;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.Finalisation;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyByteArray;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyRange;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.stm.Publishable;
import io.orochi.stm.Ref;
import java.util.ArrayList;
import java.util.List;

/** The module {@code gc}. */
public final class GcModule implements ModuleDefinition {
  private final Ref<Boolean> enabled = new Ref<>(true);
  private final Ref<Long> debug = new Ref<>(0L);
  private final Ref<PyTuple> threshold = new Ref<>(PyTuple.of(700L, 10L, 10L));

  private final List<Ref<Long>> collections = List.of(new Ref<>(0L), new Ref<>(0L), new Ref<>(0L));
  private PyList callbacks;

  @Override
  public String name() {
    return "gc";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.doc("This module provides access to the garbage collector for reference cycles.");
    b.def("collect(generation=2)", this::collect);
    b.def("enable()", t -> set(enabled, true));
    b.def("disable()", t -> set(enabled, false));
    b.def("isenabled()", t -> enabled.get());
    b.def("get_debug()", t -> debug.get());
    b.def("set_debug(flags, /)", (t, flags) -> set(debug, Indices.toLong(t, flags)));
    b.def("get_threshold()", t -> threshold.get());
    b.defN("set_threshold(threshold0, threshold1=NULL, threshold2=NULL, /)", this::setThreshold);
    b.def("get_count()", t -> PyTuple.of(0L, 0L, 0L));
    b.def("get_stats()", this::stats);
    b.def("freeze()", t -> PyNone.NONE);
    b.def("unfreeze()", t -> PyNone.NONE);
    b.def("get_freeze_count()", t -> 0L);
    b.def("get_objects(generation=None)", GcModule::objects);
    b.defN("get_referrers(*objs)", (t, a) -> PyList.of(t));
    b.defN("get_referents(*objs)", (t, a) -> referents(t, (PyTuple) a[0]));
    b.def("is_tracked(obj, /)", (t, o) -> !isAtomic(t, o));
    b.def("is_finalized(obj, /)", (t, o) -> Finalisation.isFinalised(t, o));
    b.constant("garbage", PyList.of(b.thread()));
    callbacks = PyList.of(b.thread());
    b.constant("callbacks", callbacks);
    b.constant("DEBUG_STATS", 1L);
    b.constant("DEBUG_COLLECTABLE", 2L);
    b.constant("DEBUG_UNCOLLECTABLE", 4L);
    b.constant("DEBUG_SAVEALL", 32L);
    b.constant("DEBUG_LEAK", 38L);
  }

  private static <T> Object set(Ref<T> ref, T value) {
    ref.set(value);
    return PyNone.NONE;
  }

  private Object collect(PyThread t, Object generation) {
    long g = Indices.toLong(t, generation);
    checkGeneration(g);
    call(t, "start", g);
    Ref<Long> count = collections.get((int) g);
    count.set(count.get() + 1);
    t.context().finalisation().collect(t);
    call(t, "stop", g);
    return 0L;
  }

  /** Tells those who want to know of collections. */
  private void call(PyThread t, String phase, long generation) {
    if (callbacks.size(t) == 0) {
      return;
    }
    PyDict info = PyDict.create(t);
    info.putString(t, "generation", generation);
    info.putString(t, "collected", 0L);
    info.putString(t, "uncollectable", 0L);
    for (Object callback : callbacks.toArray(t)) {
      try {
        Calls.call(t, callback, Strings.of(phase), info);
      } catch (PyException e) {
        Exceptions.unraisable(t, e, null, callback);
      }
    }
  }

  private static void checkGeneration(long generation) {
    if (generation < 0 || generation > 2) {
      throw PyErrors.valueError("invalid generation");
    }
  }

  private Object setThreshold(PyThread t, Object[] a) {
    PyTuple before = threshold.get();
    Object[] after = new Object[3];
    for (int i = 0; i < 3; i++) {
      after[i] = a[i] == null ? before.get(i) : (Object) Indices.toLong(t, a[i]);
    }
    return set(threshold, PyTuple.of(after));
  }

  private Object stats(PyThread t) {
    Object[] generations = new Object[3];
    for (int i = 0; i < generations.length; i++) {
      PyDict d = PyDict.create(t);
      d.putString(t, "collections", collections.get(i).get());
      d.putString(t, "collected", 0L);
      d.putString(t, "uncollectable", 0L);
      generations[i] = d;
    }
    return PyList.of(t, generations);
  }

  /** The Java machine does not list its objects: none are known. */
  private static Object objects(PyThread t, Object generation) {
    if (generation != PyNone.NONE) {
      long g = Indices.toLong(t, generation);
      if (g < 0) {
        throw PyErrors.valueError("generation parameter cannot be negative");
      }
      if (g > 2) {
        throw PyErrors.valueError(
            "generation parameter must be less than the number of available generations (3)");
      }
    }
    return PyList.of(t);
  }

  private static Object referents(PyThread t, PyTuple objects) {
    List<Object> found = new ArrayList<>();
    for (Object o : objects.items()) {
      if (o instanceof PyTuple tuple) {
        addBackwards(found, tuple.items());
      } else if (o instanceof PyList list) {
        addBackwards(found, list.toArray(t));
      } else if (o instanceof PyDict dict) {
        DictEntries e = dict.entries(t);
        for (int i = 0; i < e.count(); i++) {
          found.add(e.keys()[i]);
          found.add(e.values()[i]);
        }
      } else if (o instanceof Publishable p) {
        References.add(t, found, p);
      }
    }
    return PyList.of(t, found.toArray());
  }

  private static void addBackwards(List<Object> found, Object[] items) {
    for (int i = items.length - 1; i >= 0; i--) {
      found.add(items[i]);
    }
  }

  /** Whether the object refers to no other. */
  private static boolean isAtomic(PyThread t, Object o) {
    return References.isEmptyInstance(t, o)
        || o instanceof Number
        || o instanceof Boolean
        || o instanceof TruffleString
        || o instanceof PyNone
        || o instanceof PyBytes
        || o instanceof PyByteArray
        || o instanceof PyRange
        || o instanceof Complex
        || o instanceof PyType type && !type.isMutable;
  }
}
