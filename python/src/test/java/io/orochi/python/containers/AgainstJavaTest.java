package io.orochi.python.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.orochi.python.runtime.DictEnds;
import io.orochi.python.runtime.DictEntries;
import io.orochi.python.runtime.Lists;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PySet;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Sorting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long random sequences of operations give what the collections of Java give. */
class AgainstJavaTest {
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

  private static Object value(Random r) {
    return switch (r.nextInt(12)) {
      case 0 -> "s";
      case 1, 2 -> (double) r.nextInt(5) + 0.5;
      default -> (long) r.nextInt(10);
    };
  }

  private Object guest(Object v) {
    return v instanceof String s ? Interpreter.str(s) : v;
  }

  private Object[] guests(List<Object> l) {
    return l.stream().map(this::guest).toArray();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void lists(boolean shared) {
    for (int seed = 0; seed < 60; seed++) {
      Random r = new Random(seed);
      PyList list = PyList.of(t);
      if (shared) {
        Interpreter.publish(list);
      }
      List<Object> expected = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        int n = expected.size();
        Object v = value(r);
        switch (r.nextInt(9)) {
          case 0, 1, 2 -> {
            list.append(t, guest(v));
            expected.add(v);
          }
          case 3 -> {
            if (n > 0) {
              assertThat(Lists.pop(t, list, -1)).isEqualTo(guest(expected.removeLast()));
            }
          }
          case 4 -> {
            int at = r.nextInt(n + 1);
            list.insert(t, at, guest(v));
            expected.add(at, v);
          }
          case 5 -> {
            if (n > 0) {
              int at = r.nextInt(n);
              list.set(t, at, guest(v));
              expected.set(at, v);
            }
          }
          case 6 -> {
            if (n > 0) {
              int at = r.nextInt(n);
              assertThat(Lists.pop(t, list, at)).isEqualTo(guest(expected.remove(at)));
            }
          }
          case 7 -> {
            list.extend(t, new Object[] {guest(v), 1L});
            expected.add(v);
            expected.add(1L);
          }
          default -> {
            if (r.nextInt(20) == 0) {
              list.clear(t);
              expected.clear();
            } else {
              list.reverse(t);
              expected =
                  expected.reversed().stream().collect(Collectors.toCollection(ArrayList::new));
            }
          }
        }
        if (i % 16 == 0) {
          assertThat(list.toArray(t)).as("seed %d, step %d", seed, i).isEqualTo(guests(expected));
        }
      }
      assertThat(list.toArray(t)).as("seed %d", seed).isEqualTo(guests(expected));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void dictionaries(boolean shared) {
    for (int seed = 0; seed < 60; seed++) {
      Random r = new Random(seed);
      PyDict dict = PyDict.create(t);
      if (shared) {
        Interpreter.publish(dict);
      }
      Map<Object, Object> expected = new LinkedHashMap<>();
      int range = 4 << r.nextInt(6);
      for (int i = 0; i < 600; i++) {
        // keys whose hashes collide in their low bits
        Object key = (long) r.nextInt(range) << (seed % 3 == 0 ? 40 : 0);
        switch (r.nextInt(8)) {
          case 0, 1, 2 -> {
            dict.put(t, key, (long) i);
            expected.put(key, (long) i);
          }
          case 3, 4 -> assertThat(dict.removeOrNull(t, key)).isEqualTo(expected.remove(key));
          case 5 -> assertThat(dict.getOrNull(t, key)).isEqualTo(expected.get(key));
          case 6 -> {
            boolean first = r.nextBoolean();
            PyTuple item = DictEnds.popOrNull(t, dict, first);
            if (expected.isEmpty()) {
              assertThat(item).isNull();
            } else {
              Object k =
                  first
                      ? expected.keySet().iterator().next()
                      : new ArrayList<>(expected.keySet()).getLast();
              assertThat(item.items()).isEqualTo(new Object[] {k, expected.remove(k)});
            }
          }
          default -> {
            Object was = expected.putIfAbsent(key, -1L);
            assertThat(dict.setDefault(t, key, -1L)).isEqualTo(was == null ? -1L : was);
          }
        }
        assertThat(dict.size(t)).isEqualTo(expected.size());
        if (i % 16 == 0) {
          DictEntries entries = dict.entries(t);
          assertThat(entries.keyArray())
              .as("seed %d, step %d", seed, i)
              .isEqualTo(expected.keySet().toArray());
          assertThat(entries.valueArray()).isEqualTo(expected.values().toArray());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void sets(boolean shared) {
    for (int seed = 0; seed < 60; seed++) {
      Random r = new Random(seed);
      PySet set = new PySet(t);
      if (shared) {
        Interpreter.publish(set);
      }
      Set<Object> expected = new LinkedHashSet<>();
      for (int i = 0; i < 600; i++) {
        Object item = (long) r.nextInt(64);
        switch (r.nextInt(5)) {
          case 0, 1 -> assertThat(set.add(t, item)).isEqualTo(expected.add(item));
          case 2 -> assertThat(set.discard(t, item)).isEqualTo(expected.remove(item));
          case 3 -> assertThat(set.contains(t, item)).isEqualTo(expected.contains(item));
          default -> {
            Object popped = set.popOrNull(t);
            assertThat(popped).isEqualTo(expected.isEmpty() ? null : expected.iterator().next());
            expected.remove(popped);
          }
        }
      }
      assertThat(set.toArray(t)).as("seed %d", seed).isEqualTo(expected.toArray());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void sorting(boolean reverse) {
    for (int seed = 0; seed < 200; seed++) {
      Random r = new Random(seed);
      int n = r.nextInt(seed % 4 == 0 ? 700 : 50);
      Object[] items = new Object[n];
      for (int i = 0; i < n; i++) {
        items[i] = PyTuple.of((long) r.nextInt(1 + n / 3), (long) i);
      }
      Object[] expected = items.clone();
      Arrays.sort(expected, (a, b) -> compare(a, b) * (reverse ? -1 : 1));
      // by the first item alone through a built-in key: equal ones keep their order
      Object key = Interpreter.call(t, interpreter.value("_operator", "itemgetter"), 0L);
      PyList list = PyList.of(t, items.clone());
      Sorting.sort(t, list, key, reverse);
      assertThat(list.toArray(t)).as("seed %d", seed).isEqualTo(expected);
      PyList all = PyList.of(t, items.clone());
      Sorting.sort(t, all, PyNone.NONE, reverse);
      Object[] total = items.clone();
      Arrays.sort(
          total,
          (a, b) -> {
            int c =
                compare(a, b) != 0
                    ? compare(a, b)
                    : Long.compare((long) ((PyTuple) a).get(1), (long) ((PyTuple) b).get(1));
            return reverse ? -c : c;
          });
      assertThat(all.toArray(t)).as("seed %d", seed).isEqualTo(total);
    }
  }

  private static int compare(Object a, Object b) {
    return Long.compare((long) ((PyTuple) a).get(0), (long) ((PyTuple) b).get(0));
  }
}
