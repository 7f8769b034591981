package io.orochi.python.containers;

import static io.orochi.python.containers.Interpreter.method;
import static io.orochi.python.containers.Interpreter.repr;
import static io.orochi.python.containers.Interpreter.str;
import static org.assertj.core.api.Assertions.assertThat;

import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyException;
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
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every method that changes a collection is called in a transaction that is then undone, as a whole
 * or from a savepoint: the collection must be as before.
 */
class RollbackTest {
  private Interpreter interpreter;
  private PyThread t;

  @BeforeEach
  void enter() {
    interpreter = new Interpreter();
    interpreter.admitThreads();
    t = interpreter.thread();
  }

  @AfterEach
  void leave() {
    interpreter.close();
  }

  /** A call that changes a collection. */
  private interface Change {
    void on(Object collection, Random random);
  }

  private Change call(String name, Object... args) {
    return (c, r) -> method(t, c, name, args);
  }

  private static PySlice slice(Object from, Object to, Object step) {
    return new PySlice(from, to, step);
  }

  private List<Change> listChanges() {
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
    all.add((c, r) -> method(t, c, "sort"));
    all.add(call("__imul__", 3L));
    all.add(call("__imul__", 0L));
    all.add((c, r) -> method(t, c, "__iadd__", c));
    all.add((c, r) -> Subscripts.set(t, c, 0L, str("z")));
    all.add((c, r) -> Subscripts.set(t, c, -1L, (long) r.nextInt(100)));
    all.add((c, r) -> Subscripts.delete(t, c, 0L));
    all.add((c, r) -> Subscripts.set(t, c, slice(1L, 3L, PyNone.NONE), PyTuple.of(9L, 8L, 7L, 6L)));
    all.add(
        (c, r) ->
            Subscripts.set(t, c, slice(PyNone.NONE, PyNone.NONE, PyNone.NONE), PyTuple.of(1.5)));
    all.add((c, r) -> Subscripts.set(t, c, slice(0L, 3L, 2L), PyTuple.of(str("p"), 8L)));
    all.add((c, r) -> Subscripts.delete(t, c, slice(PyNone.NONE, PyNone.NONE, 2L)));
    all.add((c, r) -> Subscripts.delete(t, c, slice(PyNone.NONE, PyNone.NONE, -2L)));
    all.add((c, r) -> Subscripts.delete(t, c, slice(1L, 2L, PyNone.NONE)));
    return all;
  }

  private List<Change> dictChanges() {
    List<Change> all = new ArrayList<>();
    all.add((c, r) -> Subscripts.set(t, c, (long) r.nextInt(20), (long) r.nextInt()));
    all.add((c, r) -> Subscripts.set(t, c, str("k" + r.nextInt(20)), 1L));
    all.add((c, r) -> Subscripts.delete(t, c, (long) r.nextInt(20)));
    all.add((c, r) -> method(t, c, "pop", (long) r.nextInt(20), 0L));
    all.add((c, r) -> method(t, c, "setdefault", (long) r.nextInt(20), 3L));
    all.add(call("popitem"));
    all.add(call("clear"));
    all.add(
        (c, r) -> {
          PyDict more = PyDict.create(t);
          for (int i = 0; i < 12; i++) {
            more.put(t, (long) r.nextInt(40), 0L);
          }
          method(t, c, "update", more);
        });
    return all;
  }

  private List<Change> setChanges() {
    List<Change> all = new ArrayList<>();
    all.add((c, r) -> method(t, c, "add", (long) r.nextInt(30)));
    all.add((c, r) -> method(t, c, "add", str("s" + r.nextInt(30))));
    all.add((c, r) -> method(t, c, "discard", (long) r.nextInt(30)));
    all.add((c, r) -> method(t, c, "remove", (long) r.nextInt(30)));
    all.add(call("pop"));
    all.add(call("clear"));
    all.add(call("update", PyTuple.of(1L, 50L, 51L, 52L, 53L)));
    all.add(call("intersection_update", PyTuple.of(1L, 2L, 3L)));
    all.add(call("difference_update", PyTuple.of(1L, 2L, 3L)));
    all.add(call("symmetric_difference_update", PyTuple.of(1L, 2L, 60L)));
    return all;
  }

  private List<Change> dequeChanges() {
    List<Change> all = new ArrayList<>();
    all.add(call("append", 7L));
    all.add(call("appendleft", 8L));
    all.add(call("pop"));
    all.add(call("popleft"));
    all.add(call("extend", PyTuple.of(1L, 2L, 3L, 4L, 5L)));
    all.add(call("extendleft", PyTuple.of(1L, 2L, 3L, 4L, 5L)));
    all.add((c, r) -> method(t, c, "rotate", (long) r.nextInt(9) - 4));
    all.add((c, r) -> method(t, c, "insert", (long) r.nextInt(6), 99L));
    all.add((c, r) -> Subscripts.delete(t, c, (long) r.nextInt(6)));
    all.add((c, r) -> Subscripts.set(t, c, (long) r.nextInt(6), 77L));
    all.add(call("remove", 3L));
    all.add(call("reverse"));
    all.add(call("clear"));
    all.add(call("__imul__", 2L));
    return all;
  }

  private List<Change> orderedDictChanges() {
    List<Change> all = dictChanges();
    all.add((c, r) -> method(t, c, "move_to_end", (long) r.nextInt(6)));
    all.add((c, r) -> method(t, c, "move_to_end", (long) r.nextInt(6), false));
    all.add((c, r) -> method(t, c, "popitem", false));
    return all;
  }

  private PyDict someDict(PyDict d) {
    for (long i = 0; i < 6; i++) {
      d.put(t, i, i * i);
    }
    d.put(t, str("k1"), PyTuple.EMPTY);
    return d;
  }

  @Test
  void lists() {
    check(listChanges(), () -> PyList.of(t, 3L, 1L, 2L, 5L));
    check(listChanges(), () -> PyList.of(t, 3.5, 1.5, 2.0));
    check(listChanges(), () -> PyList.of(t, str("b"), 1L, str("a"), 1.0, PyNone.NONE));
    check(listChanges(), () -> PyList.of(t));
  }

  @Test
  void dictionaries() {
    check(dictChanges(), () -> someDict(PyDict.create(t)));
    check(dictChanges(), () -> PyDict.create(t));
    Object defaultdict = interpreter.value("_collections", "defaultdict");
    check(dictChanges(), () -> someDict((PyDict) Interpreter.call(t, defaultdict)));
    Object ordered = interpreter.value("_collections", "OrderedDict");
    check(orderedDictChanges(), () -> someDict((PyDict) Interpreter.call(t, ordered)));
  }

  @Test
  void sets() {
    check(setChanges(), () -> PySet.of(t, 1L, 2L, 3L, str("s1")));
    check(setChanges(), () -> new PySet(t));
  }

  @Test
  void deques() {
    Object deque = interpreter.value("_collections", "deque");
    check(dequeChanges(), () -> Interpreter.call(t, deque, PyTuple.of(1L, 2L, 3L, 4L)));
    check(
        dequeChanges(),
        () -> Interpreter.call(t, deque, PyTuple.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L), 9L));
    check(dequeChanges(), () -> Interpreter.call(t, deque));
  }

  private void check(List<Change> changes, Supplier<Object> make) {
    for (int i = 0; i < changes.size(); i++) {
      for (boolean shared : new boolean[] {false, true}) {
        eachAlone(changes.get(i), i, make, shared);
      }
    }
    for (int seed = 0; seed < 300; seed++) {
      sequence(changes, make, seed, seed % 2 == 0);
    }
  }

  private Object made(Supplier<Object> make, boolean shared) {
    Object c = make.get();
    return shared ? Interpreter.publish(c) : c;
  }

  private void apply(Change change, Object c, Random random) {
    try {
      change.on(c, random);
    } catch (PyException e) {
      // an index or key that is not there: an operation, too
      assertThat(e.getMessage()).isNotNull();
    }
  }

  private void eachAlone(Change change, int number, Supplier<Object> make, boolean shared) {
    Object c = made(make, shared);
    String before = repr(t, c);
    t.begin();
    apply(change, c, new Random(1));
    t.abort();
    assertThat(repr(t, c)).as("change %d, shared %b", number, shared).isEqualTo(before);
    t.begin();
    int level = t.savepoint();
    apply(change, c, new Random(2));
    t.rollbackTo(level);
    assertThat(repr(t, c))
        .as("change %d from a savepoint, shared %b", number, shared)
        .isEqualTo(before);
    assertThat(t.commit()).isTrue();
    assertThat(repr(t, c)).isEqualTo(before);
  }

  /** Random changes with random levels; what each level found is what its rollback must leave. */
  private void sequence(List<Change> changes, Supplier<Object> make, int seed, boolean shared) {
    Random random = new Random(seed);
    Object c = made(make, shared);
    for (int i = random.nextInt(4); i > 0; i--) {
      apply(changes.get(random.nextInt(changes.size())), c, random);
    }
    String before = repr(t, c);
    t.begin();
    level(changes, c, random, 3, seed);
    if (random.nextBoolean()) {
      t.abort();
      assertThat(repr(t, c)).as("seed %d, shared %b", seed, shared).isEqualTo(before);
    } else {
      String inside = repr(t, c);
      assertThat(t.commit()).isTrue();
      assertThat(repr(t, c)).as("seed %d, shared %b", seed, shared).isEqualTo(inside);
    }
    for (Change change : changes) { // it must still work
      apply(change, c, random);
    }
  }

  private void level(List<Change> changes, Object c, Random random, int depth, int seed) {
    for (int i = random.nextInt(8); i >= 0; i--) {
      if (depth > 0 && random.nextInt(3) == 0) {
        String before = repr(t, c);
        int mark = t.savepoint();
        level(changes, c, random, depth - 1, seed);
        if (random.nextBoolean()) {
          t.rollbackTo(mark);
          assertThat(repr(t, c)).as("seed %d", seed).isEqualTo(before);
        } else {
          t.commitTo(mark);
        }
      } else {
        apply(changes.get(random.nextInt(changes.size())), c, random);
      }
    }
  }
}
