package io.orochi.python.containers;

import static io.orochi.python.containers.Interpreter.repr;
import static io.orochi.python.containers.Interpreter.str;
import static org.assertj.core.api.Assertions.assertThat;

import io.orochi.python.containers.Changes.Change;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PySet;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
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

  private PyDict someDict(PyDict d) {
    for (long i = 0; i < 6; i++) {
      d.put(t, i, i * i);
    }
    d.put(t, str("k1"), PyTuple.EMPTY);
    return d;
  }

  @Test
  void lists() {
    check(Changes.lists(), () -> PyList.of(t, 3L, 1L, 2L, 5L));
    check(Changes.lists(), () -> PyList.of(t, 3.5, 1.5, 2.0));
    check(Changes.lists(), () -> PyList.of(t, str("b"), 1L, str("a"), 1.0, PyNone.NONE));
    check(Changes.lists(), () -> PyList.of(t));
  }

  @Test
  void dictionaries() {
    check(Changes.dictionaries(), () -> someDict(PyDict.create(t)));
    check(Changes.dictionaries(), () -> PyDict.create(t));
    Object defaultdict = interpreter.value("_collections", "defaultdict");
    check(Changes.dictionaries(), () -> someDict((PyDict) Interpreter.call(t, defaultdict)));
    Object ordered = interpreter.value("_collections", "OrderedDict");
    check(Changes.orderedDictionaries(), () -> someDict((PyDict) Interpreter.call(t, ordered)));
  }

  @Test
  void sets() {
    check(Changes.sets(), () -> PySet.of(t, 1L, 2L, 3L, str("s1")));
    check(Changes.sets(), () -> new PySet(t));
  }

  @Test
  void deques() {
    Object deque = interpreter.value("_collections", "deque");
    check(Changes.deques(), () -> Interpreter.call(t, deque, PyTuple.of(1L, 2L, 3L, 4L)));
    check(
        Changes.deques(),
        () -> Interpreter.call(t, deque, PyTuple.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L), 9L));
    check(Changes.deques(), () -> Interpreter.call(t, deque));
  }

  /** The text shows what is there; a key must also be found, whatever was removed around it. */
  @Test
  void everyKeyIsFoundAgain() {
    for (int seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      PyDict dict = PyDict.create(t);
      PySet set = new PySet(t);
      long[] keys = random.longs(1 + random.nextInt(20), 0, 40).distinct().toArray();
      for (long key : keys) {
        dict.put(t, key, key);
        set.add(t, key);
      }
      removeSome(dict, set, random, 1); // what is committed leaves its traces in the index
      String before = repr(t, dict) + repr(t, set);
      t.begin();
      removeSome(dict, set, random, 30);
      t.abort();
      assertThat(repr(t, dict) + repr(t, set)).as("seed %d", seed).isEqualTo(before);
      for (Object key : dict.entries(t).keyArray()) {
        assertThat(dict.getOrNull(t, key)).as("seed %d", seed).isEqualTo(key);
      }
      for (Object key : set.toArray(t)) {
        assertThat(set.contains(t, key)).as("seed %d", seed).isTrue();
      }
    }
  }

  private void removeSome(PyDict dict, PySet set, Random random, int most) {
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      long key = random.nextInt(40);
      if (random.nextInt(4) > 0) {
        dict.removeOrNull(t, key);
        set.discard(t, key);
      } else {
        dict.put(t, key, key);
        set.add(t, key);
      }
    }
  }

  private void check(List<Change> changes, Supplier<Object> make) {
    for (int i = 0; i < changes.size(); i++) {
      for (boolean shared : new boolean[] {false, true}) {
        eachAlone(changes.get(i), i, make, shared);
      }
      onWhatTheTransactionMade(changes.get(i), i, make);
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
      change.on(t, c, random);
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

  /** The level that made a collection changes it without a log; one inside it does not. */
  private void onWhatTheTransactionMade(Change change, int number, Supplier<Object> make) {
    t.begin();
    Object c = make.get();
    apply(change, c, new Random(1));
    apply(change, c, new Random(2));
    String before = repr(t, c);
    int level = t.savepoint();
    apply(change, c, new Random(3));
    apply(change, c, new Random(4));
    t.rollbackTo(level);
    assertThat(repr(t, c)).as("change %d", number).isEqualTo(before);
    level = t.savepoint();
    apply(change, c, new Random(5));
    t.commitTo(level);
    String after = repr(t, c);
    level = t.savepoint();
    apply(change, c, new Random(6));
    t.rollbackTo(level);
    assertThat(repr(t, c)).as("change %d", number).isEqualTo(after);
    assertThat(t.commit()).isTrue();
    assertThat(repr(t, c)).as("change %d", number).isEqualTo(after);
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
