package io.orochi.python.modules.gc;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.stm.Publishable;
import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What objects refer to, as their publication knows it. */
final class References {
  private References() {}

  /**
   * Adds the guest objects that {@code o} refers to, directly or through what guest code does not
   * see; each once.
   */
  static void add(PyThread t, List<Object> found, Publishable o) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    ArrayDeque<Publishable> left = new ArrayDeque<>();
    left.add(o);
    while (!left.isEmpty()) {
      for (Object v : of(t, left.poll())) {
        if (v == null || !seen.add(v)) {
          continue;
        }
        if (isGuest(v)) {
          found.add(v);
        } else if (v instanceof Publishable inside) {
          left.add(inside);
        }
      }
    }
  }

  private static List<Object> of(PyThread t, Publishable o) {
    if (!(o instanceof TxObject x) || x.isPrivate()) {
      return Publisher.references(o);
    }
    while (true) {
      long m = t.firstLook(x);
      List<Object> all = Publisher.references(o);
      if (t.secondLook(x, m)) {
        return all;
      }
    }
  }

  private static boolean isGuest(Object v) {
    return v instanceof ShapedObject
        || v instanceof BuiltinType.Typed
        || v instanceof TruffleString
        || v instanceof Number
        || v instanceof Boolean;
  }

  /** Whether {@code o} is an instance of a class whose instances have no attributes. */
  static boolean isEmptyInstance(PyThread t, Object o) {
    if (!(o instanceof PlainObject) && !(o instanceof BoxedValue)) {
      return false;
    }
    PyType type = t.context().typeOf(t, o);
    if (type.hasDict || type.builtin() != null && type.builtin() != BuiltinType.OBJECT) {
      return false;
    }
    for (PyType c : type.mro(t)) {
      if (c.widensLayout) {
        return false;
      }
    }
    BuiltinType layout = type.layoutBase().builtin();
    return layout == BuiltinType.OBJECT
        || layout == BuiltinType.FLOAT
        || layout == BuiltinType.INT
        || layout == BuiltinType.STR
        || layout == BuiltinType.BYTES;
  }
}
