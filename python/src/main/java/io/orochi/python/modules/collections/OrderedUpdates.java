package io.orochi.python.modules.collections;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.DictEntries;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Subscripts;
import io.orochi.python.runtime.Types;

/**
 * {@code MutableMapping.update} as {@code OrderedDict} has it: other words than {@code dict} for
 * what is no pair, {@code items()} of what has no {@code keys()}, and each entry assigned as soon
 * as it is known.
 */
final class OrderedUpdates {
  private OrderedUpdates() {}

  /** Puts the entries of {@code other}, unless it is null, and the keywords. */
  @TruffleBoundary
  static void update(PyThread t, Object self, Object other, PyDict keywords) {
    if (other != null) {
      Iteration.inOneGo(
          t,
          other,
          () -> {
            entries(t, self, other);
            return null;
          });
    }
    assign(t, self, keywords);
  }

  private static void entries(PyThread t, Object self, Object other) {
    if (other instanceof PyDict dict && dict.isExact()) {
      assign(t, self, dict);
      return;
    }
    Object keys = Attributes.getOrNull(t, other, "keys");
    if (keys != null) {
      Iteration.forEach(
          t,
          Calls.call(t, keys),
          key -> Subscripts.set(t, self, key, Subscripts.get(t, other, key)));
      return;
    }
    Object items = Attributes.getOrNull(t, other, "items");
    Iteration.forEach(
        t, items == null ? other : Calls.call(t, items), pair -> assignPair(t, self, pair));
  }

  private static void assign(PyThread t, Object self, PyDict dict) {
    DictEntries entries = dict.entries(t);
    boolean plain = Types.inherits(t, self, "__setitem__", BuiltinType.DICT);
    for (int i = 0; i < entries.count(); i++) {
      if (plain) {
        ((PyDict) self).put(t, entries.keys()[i], entries.values()[i]);
      } else {
        Subscripts.set(t, self, entries.keys()[i], entries.values()[i]);
      }
    }
  }

  private static void assignPair(PyThread t, Object self, Object pair) {
    if (pair instanceof PyTuple tuple && tuple.size() == 2) {
      Subscripts.set(t, self, tuple.get(0), tuple.get(1));
      return;
    }
    Object it = Iteration.iter(t, pair);
    Object key = next(t, it, "need more than 0 values to unpack");
    Object value = next(t, it, "need more than 1 value to unpack");
    if (Iteration.next(t, it) != null) {
      throw PyErrors.valueError("too many values to unpack (expected 2)");
    }
    Subscripts.set(t, self, key, value);
  }

  private static Object next(PyThread t, Object iterator, String missing) {
    Object item = Iteration.next(t, iterator);
    if (item == null) {
      throw PyErrors.valueError(missing);
    }
    return item;
  }
}
