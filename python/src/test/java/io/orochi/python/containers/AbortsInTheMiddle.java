package io.orochi.python.containers;

import static io.orochi.python.containers.Interpreter.repr;
import static io.orochi.python.containers.Interpreter.str;
import static org.assertj.core.api.Assertions.assertThat;

import io.orochi.framework.thread.AbortSignal;
import io.orochi.python.containers.Changes.Change;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PySet;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Transactions are aborted by chance wherever they can be, also in the middle of the methods of
 * collections: what they changed must be as before. A main program, because such aborts are
 * switched on for the whole of a JVM.
 */
final class AbortsInTheMiddle {
  private static final int ROUNDS = 60;

  private final PyThread t;
  private final Random random = new Random(1);
  private int aborted;

  private AbortsInTheMiddle(PyThread t) {
    this.t = t;
  }

  public static void main(String[] args) {
    try (Interpreter interpreter = new Interpreter()) {
      interpreter.admitThreads();
      AbortsInTheMiddle test = new AbortsInTheMiddle(interpreter.thread());
      test.all(interpreter);
      assertThat(test.aborted).isGreaterThan(100);
    }
    System.exit(0);
  }

  private void all(Interpreter interpreter) {
    check(Changes.lists(), () -> PyList.of(t, 3L, 1L, 2L, 5L));
    check(Changes.lists(), () -> PyList.of(t, str("b"), 1L, str("a"), 1.0, PyNone.NONE));
    check(Changes.sets(), () -> PySet.of(t, 1L, 2L, 3L, str("s1")));
    check(
        Changes.dictionaries(),
        () -> {
          PyDict d = PyDict.create(t);
          for (long i = 0; i < 6; i++) {
            d.put(t, i, i);
          }
          return d;
        });
    Object deque = interpreter.value("_collections", "deque");
    check(
        Changes.deques(), () -> Interpreter.call(t, deque, PyTuple.of(1L, 2L, 3L, 4L, 5L, 6L), 7L));
    rowsOfBytes(interpreter);
  }

  private void rowsOfBytes(Interpreter interpreter) {
    byte[] bytes = {1, 2, 3, 4, 5, 6, 7, 8};
    PyType bytearray = t.context().type(BuiltinType.BYTEARRAY);
    check(
        ByteChanges.bytearrays(), () -> Interpreter.call(t, bytearray, new PyBytes(bytes.clone())));
    Object array = interpreter.value("array", "array");
    for (String code : new String[] {"b", "H", "i"}) {
      check(
          ByteChanges.arrays(),
          () -> Interpreter.call(t, array, str(code), new PyBytes(bytes.clone())));
    }
    viewsAreNotReleased(Interpreter.call(t, bytearray, new PyBytes(bytes.clone())));
  }

  private void viewsAreNotReleased(Object bytes) {
    for (int round = 0; round < ROUNDS; round++) {
      Object view = Interpreter.call(t, t.context().type(BuiltinType.MEMORYVIEW), bytes);
      Object part = Interpreter.method(t, view, "toreadonly");
      attempt(
          List.of(
              (u, c, r) -> Interpreter.method(u, c, "release"),
              (u, c, r) -> Interpreter.method(u, part, "release"),
              (u, c, r) -> Interpreter.method(u, c, "cast", str("H"))),
          (u, c, r) -> Interpreter.method(u, c, "release"),
          round % 2 == 0 ? view : Interpreter.publish(view));
      assertThat(Interpreter.method(t, view, "tobytes")).isNotNull();
      assertThat(Interpreter.method(t, part, "tobytes")).isNotNull();
      Interpreter.method(t, view, "release");
      Interpreter.method(t, part, "release");
      Interpreter.method(t, bytes, "append", 1L); // no view is left
      Interpreter.method(t, bytes, "pop");
    }
  }

  private void check(List<Change> changes, Supplier<Object> make) {
    for (Change first : changes) {
      for (int round = 0; round < ROUNDS; round++) {
        Object c = round % 2 == 0 ? make.get() : Interpreter.publish(make.get());
        String before = repr(t, c);
        attempt(changes, first, c);
        assertThat(repr(t, c)).isEqualTo(before);
      }
    }
  }

  /** Some changes in a transaction that is undone, where chance wants it or at its end. */
  private void attempt(List<Change> changes, Change first, Object c) {
    t.begin();
    try {
      apply(first, c);
      for (int i = random.nextInt(5); i > 0; i--) {
        if (random.nextInt(4) == 0) {
          t.savepoint();
        }
        apply(changes.get(random.nextInt(changes.size())), c);
      }
    } catch (AbortSignal e) {
      aborted++;
    }
    t.rollback();
  }

  private void apply(Change change, Object c) {
    try {
      change.on(t, c, random);
    } catch (PyException e) {
      // an index or key that is not there: an operation, too
      assertThat(e.getMessage()).isNotNull();
    }
  }
}
