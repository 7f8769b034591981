package io.orochi.python.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PySet;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Subscripts;
import io.orochi.python.runtime.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operations of several threads on one collection happen one after the other, in some order. */
class ConcurrentTest {
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

  private void inThreads(int count, BiFunction<PyThread, Integer, Void> body) throws Exception {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      threads.add(
          interpreter.start(
              own -> {
                try {
                  body.apply(own, number);
                } catch (Throwable e) {
                  failure.compareAndSet(null, e);
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join(120_000);
      assertThat(thread.isAlive()).isFalse();
    }
    if (failure.get() != null) {
      throw new AssertionError(failure.get());
    }
  }

  @Test
  void appendsAndPopsLoseNothing() throws Exception {
    PyList list = Interpreter.publish(PyList.of(t));
    Set<Object> popped = ConcurrentHashMap.newKeySet();
    int each = 20_000;
    inThreads(
        4,
        (own, n) -> {
          for (int i = 0; i < each; i++) {
            list.append(own, (long) n * each + i);
            if (i % 2 == 1) {
              Object v = list.popLastOrNull(own);
              if (v != null) {
                assertThat(popped.add(v)).isTrue();
              }
            }
          }
          return null;
        });
    Set<Object> all = new HashSet<>(popped);
    for (Object v : list.toArray(t)) {
      assertThat(all.add(v)).isTrue();
    }
    assertThat(all).hasSize(4 * each);
  }

  @Test
  void readersOfADictionarySeeWholeUpdates() throws Exception {
    PyDict dict = Interpreter.publish(PyDict.create(t));
    inThreads(
        4,
        (own, n) -> {
          Random r = new Random(n);
          for (int i = 0; i < 4000; i++) {
            if (n < 2) {
              PyDict more = PyDict.create(own);
              long value = r.nextLong();
              for (long k = 0; k < 40; k++) {
                more.put(own, k, value);
              }
              dict.update(own, more);
              if (r.nextInt(10) == 0) {
                dict.clear(own);
              }
            } else {
              Object[] values = dict.entries(own).valueArray();
              assertThat(values.length == 0 || values.length == 40).isTrue();
              for (Object v : values) {
                assertThat(v).isEqualTo(values[0]);
              }
            }
          }
          return null;
        });
  }

  @Test
  void iteratorsRaiseWhatTheyRaiseInCPython() throws Exception {
    PyDict dict = Interpreter.publish(PyDict.create(t));
    PySet set = Interpreter.publish(new PySet(t));
    inThreads(
        3,
        (own, n) -> {
          Random r = new Random(n);
          for (int i = 0; i < 3000; i++) {
            if (n == 0) {
              dict.put(own, (long) r.nextInt(50), 1L);
              dict.removeOrNull(own, (long) r.nextInt(50));
              set.add(own, (long) r.nextInt(50));
              set.discard(own, (long) r.nextInt(50));
            } else {
              try {
                Object it = Iteration.iter(own, n == 1 ? dict : set);
                while (Iteration.next(own, it) != null) {}
              } catch (PyException e) {
                assertThat(e.getMessage()).contains("changed").contains("during iteration");
              }
            }
          }
          return null;
        });
  }

  @Test
  void sharedIteratorGivesEachItemOnce() throws Exception {
    int n = 60_000;
    PyList list = PyList.of(t);
    for (long i = 0; i < n; i++) {
      list.append(t, i);
    }
    Object it = Interpreter.publish(Iteration.iter(t, list));
    Set<Object> seen = ConcurrentHashMap.newKeySet();
    inThreads(
        4,
        (own, number) -> {
          for (Object v = Iteration.next(own, it); v != null; v = Iteration.next(own, it)) {
            assertThat(seen.add(v)).isTrue();
          }
          return null;
        });
    assertThat(seen).hasSize(n);
  }

  // ---- small histories against every serial order
  // ------------------------------------------------------

  /** One operation: gives the text of its result. */
  private interface Step {
    String run(PyThread own, Object[] shared);
  }

  private static String result(PyThread own, Supplier<Object> body) {
    try {
      return Texts.javaRepr(own, body.get());
    } catch (PyException e) {
      return e.lazyType() + "";
    }
  }

  private static Step step(Random r) {
    long k = r.nextInt(3);
    long v = r.nextInt(100);
    return switch (r.nextInt(14)) {
      case 0 -> (own, s) -> result(own, () -> method(own, s[0], "append", v));
      case 1 -> (own, s) -> result(own, () -> method(own, s[0], "pop"));
      case 2 -> (own, s) -> result(own, () -> method(own, s[0], "insert", k, v));
      case 3 -> (own, s) -> result(own, () -> method(own, s[0], "remove", k));
      case 4 -> (own, s) -> result(own, () -> method(own, s[0], "extend", s[0]));
      case 5 -> (own, s) -> result(own, () -> method(own, s[0], "sort"));
      case 6 -> (own, s) -> result(own, () -> Subscripts.get(own, s[0], k));
      case 7 -> (own, s) -> result(own, () -> Calls.callMethod(own, s[0], "copy"));
      case 8 -> (own, s) -> result(own, () -> method(own, s[1], "setdefault", k, v));
      case 9 -> (own, s) -> result(own, () -> method(own, s[1], "pop", k, PyNone.NONE));
      case 10 -> (own, s) -> result(own, () -> method(own, s[1], "popitem"));
      case 11 -> (own, s) -> result(own, () -> Calls.callMethod(own, s[1], "copy"));
      case 12 -> (own, s) -> result(own, () -> method(own, s[0], "extend", s[1]));
      default ->
          (own, s) ->
              result(
                  own,
                  () -> {
                    Subscripts.set(own, s[1], k, v);
                    return PyNone.NONE;
                  });
    };
  }

  private static Object method(PyThread own, Object self, String name, Object... args) {
    return Calls.callMethod(own, self, name, args);
  }

  private Object[] fresh(boolean shared) {
    PyList list = PyList.of(t, 2L, 0L, 1L);
    PyDict dict = PyDict.create(t);
    dict.put(t, 1L, Strings.of("one"));
    if (shared) {
      Interpreter.publish(list);
      Interpreter.publish(dict);
    }
    return new Object[] {list, dict};
  }

  /** The results of all operations and the final state, for every interleaving. */
  private void orders(Step[][] program, int[] done, List<int[]> schedule, Set<String> outcomes) {
    boolean any = false;
    for (int thread = 0; thread < program.length; thread++) {
      if (done[thread] < program[thread].length) {
        any = true;
        schedule.add(new int[] {thread, done[thread]++});
        orders(program, done, schedule, outcomes);
        schedule.removeLast();
        done[thread]--;
      }
    }
    if (!any) {
      Object[] state = fresh(false);
      String[][] results = new String[program.length][];
      for (int i = 0; i < program.length; i++) {
        results[i] = new String[program[i].length];
      }
      for (int[] s : schedule) {
        results[s[0]][s[1]] = program[s[0]][s[1]].run(t, state);
      }
      outcomes.add(outcome(results, state));
    }
  }

  private String outcome(String[][] results, Object[] state) {
    return Arrays.deepToString(results) + Texts.javaRepr(t, PyTuple.of(state));
  }

  @Test
  void historiesHaveASerialOrder() throws Exception {
    for (int seed = 0; seed < 40; seed++) {
      Random r = new Random(seed);
      Step[][] program = new Step[2 + r.nextInt(2)][];
      for (int i = 0; i < program.length; i++) {
        program[i] = new Step[2 + r.nextInt(2)];
        for (int k = 0; k < program[i].length; k++) {
          program[i][k] = step(r);
        }
      }
      Set<String> allowed = new HashSet<>();
      orders(program, new int[program.length], new ArrayList<>(), allowed);
      int rounds = 150;
      Object[][] states = new Object[rounds][];
      String[][][] results = new String[rounds][program.length][];
      for (int i = 0; i < rounds; i++) {
        states[i] = fresh(true);
      }
      CyclicBarrier barrier = new CyclicBarrier(program.length);
      inThreads(
          program.length,
          (own, n) -> {
            for (int i = 0; i < rounds; i++) {
              try {
                barrier.await();
              } catch (Exception e) {
                throw new AssertionError(e);
              }
              String[] mine = new String[program[n].length];
              for (int k = 0; k < mine.length; k++) {
                mine[k] = program[n][k].run(own, states[i]);
              }
              results[i][n] = mine;
            }
            return null;
          });
      for (int i = 0; i < rounds; i++) {
        assertThat(allowed)
            .as("seed %d, round %d", seed, i)
            .contains(outcome(results[i], states[i]));
      }
    }
  }
}
