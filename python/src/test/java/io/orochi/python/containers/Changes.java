package io.orochi.python.containers;

import static io.orochi.python.containers.Interpreter.method;
import static io.orochi.python.containers.Interpreter.str;

import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PySet;
import io.orochi.python.runtime.PySlice;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Subscripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Calls of every method that changes a collection, for each kind of collection. */
final class Changes {
  private Changes() {}

  /** A call that changes a collection. */
  interface Change {
    void on(PyThread t, Object collection, Random random);
  }

  private static Change call(String name, Object... args) {
    return (t, c, r) -> method(t, c, name, args);
  }

  private static PySlice slice(Object from, Object to, Object step) {
    return new PySlice(from, to, step);
  }

  static List<Change> lists() {
    List<Change> all = new ArrayList<>();
    all.add(call("append", 7L));
    all.add(call("append", str("x")));
    all.add(call("append", 2.5));
    all.add(call("pop"));
    all.add(call("pop", 0L));
    all.add(call("insert", 1L, str("y")));
    all.add(call("insert", 0L, 5L));
    all.add(call("extend", PyTuple.of(1L, 2L, 3L)));
    all.add(call("extend", PyTuple.of(str("a"), 2.0)));
    all.add(call("remove", 1L));
    all.add(call("reverse"));
    all.add(call("clear"));
    all.add(call("pop", -2L));
    all.add(call("extend", PyTuple.EMPTY));
    all.add((t, c, r) -> method(t, c, "extend", PySet.of(t, 4L, str("q"))));
    all.add((t, c, r) -> method(t, c, "extend", method(t, PyTuple.of(5L, 6L), "__iter__")));
    all.add((t, c, r) -> method(t, c, "extend", PyList.of(t, 7L, 8L)));
    all.add(call("__setitem__", -1L, 0.5));
    all.add(call("__delitem__", -1L));
    all.add((t, c, r) -> method(t, c, "sort"));
    all.add(call("__imul__", 3L));
    all.add(call("__imul__", 0L));
    all.add((t, c, r) -> method(t, c, "__iadd__", c));
    all.add((t, c, r) -> Subscripts.set(t, c, 0L, str("z")));
    all.add((t, c, r) -> Subscripts.set(t, c, -1L, (long) r.nextInt(100)));
    all.add((t, c, r) -> Subscripts.delete(t, c, 0L));
    all.add(
        (t, c, r) -> Subscripts.set(t, c, slice(1L, 3L, PyNone.NONE), PyTuple.of(9L, 8L, 7L, 6L)));
    all.add(
        (t, c, r) ->
            Subscripts.set(t, c, slice(PyNone.NONE, PyNone.NONE, PyNone.NONE), PyTuple.of(1.5)));
    all.add((t, c, r) -> Subscripts.set(t, c, slice(0L, 3L, 2L), PyTuple.of(str("p"), 8L)));
    all.add((t, c, r) -> Subscripts.delete(t, c, slice(PyNone.NONE, PyNone.NONE, 2L)));
    all.add((t, c, r) -> Subscripts.delete(t, c, slice(PyNone.NONE, PyNone.NONE, -2L)));
    all.add((t, c, r) -> Subscripts.delete(t, c, slice(1L, 2L, PyNone.NONE)));
    return all;
  }

  static List<Change> dictionaries() {
    List<Change> all = new ArrayList<>();
    all.add((t, c, r) -> Subscripts.set(t, c, (long) r.nextInt(20), (long) r.nextInt()));
    all.add((t, c, r) -> Subscripts.set(t, c, str("k" + r.nextInt(20)), 1L));
    all.add((t, c, r) -> Subscripts.delete(t, c, (long) r.nextInt(20)));
    all.add((t, c, r) -> method(t, c, "pop", (long) r.nextInt(20), 0L));
    all.add((t, c, r) -> method(t, c, "setdefault", (long) r.nextInt(20), 3L));
    all.add(call("popitem"));
    all.add(call("clear"));
    all.add(
        (t, c, r) -> {
          PyDict more = PyDict.create(t);
          for (int i = 0; i < 12; i++) {
            more.put(t, (long) r.nextInt(40), 0L);
          }
          method(t, c, "update", more);
        });
    return all;
  }

  static List<Change> sets() {
    List<Change> all = new ArrayList<>();
    all.add((t, c, r) -> method(t, c, "add", (long) r.nextInt(30)));
    all.add((t, c, r) -> method(t, c, "add", str("s" + r.nextInt(30))));
    all.add((t, c, r) -> method(t, c, "discard", (long) r.nextInt(30)));
    all.add((t, c, r) -> method(t, c, "remove", (long) r.nextInt(30)));
    all.add(call("pop"));
    all.add(call("clear"));
    all.add(call("update", PyTuple.of(1L, 50L, 51L, 52L, 53L)));
    all.add(call("intersection_update", PyTuple.of(1L, 2L, 3L)));
    all.add(call("difference_update", PyTuple.of(1L, 2L, 3L)));
    all.add(call("symmetric_difference_update", PyTuple.of(1L, 2L, 60L)));
    return all;
  }

  static List<Change> deques() {
    List<Change> all = new ArrayList<>();
    all.add(call("append", 7L));
    all.add(call("appendleft", 8L));
    all.add(call("pop"));
    all.add(call("popleft"));
    all.add(call("extend", PyTuple.of(1L, 2L, 3L, 4L, 5L)));
    all.add(call("extendleft", PyTuple.of(1L, 2L, 3L, 4L, 5L)));
    all.add((t, c, r) -> method(t, c, "rotate", (long) r.nextInt(9) - 4));
    all.add((t, c, r) -> method(t, c, "insert", (long) r.nextInt(6), 99L));
    all.add((t, c, r) -> Subscripts.delete(t, c, (long) r.nextInt(6)));
    all.add((t, c, r) -> Subscripts.set(t, c, (long) r.nextInt(6), 77L));
    all.add(call("remove", 3L));
    all.add(call("reverse"));
    all.add(call("clear"));
    all.add(call("__imul__", 2L));
    return all;
  }

  static List<Change> orderedDictionaries() {
    List<Change> all = dictionaries();
    all.add((t, c, r) -> method(t, c, "move_to_end", (long) r.nextInt(6)));
    all.add((t, c, r) -> method(t, c, "move_to_end", (long) r.nextInt(6), false));
    all.add((t, c, r) -> method(t, c, "popitem", false));
    return all;
  }
}
