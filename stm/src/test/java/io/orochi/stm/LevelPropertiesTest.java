package io.orochi.stm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Sequences of operations by one thread, against models that copy everything. */
class LevelPropertiesTest {
  private record State(long shared, long own, List<Long> stack) {
    State copy() {
      return new State(shared, own, new ArrayList<>(stack));
    }
  }

  /**
   * Writes of a public object, a private one and one that logs per operation, savepoints, ends of
   * levels, then commit or rollback.
   *
   * @param steps what is done, each a number of an operation
   */
  @Property(tries = 500)
  void levelsComeBackToWhatTheySaw(
      @ForAll @Size(max = 40) List<@IntRange(max = 7) Integer> steps, @ForAll boolean commit) {
    TxThread t = TxThread.current();
    Box shared = new Box(1);
    Box own = new Box();
    Stack stack = new Stack(true);
    stack.push(t, 0);
    State first = new State(1, 0, new ArrayList<>(List.of(0L)));
    State now = first.copy();
    List<Integer> levels = new ArrayList<>();
    List<State> saved = new ArrayList<>();
    t.begin();
    long n = 100;
    for (int step : steps) {
      n++;
      switch (step) {
        case 0 -> {
          levels.add(t.savepoint());
          saved.add(now.copy());
        }
        case 1 -> {
          if (!levels.isEmpty()) {
            t.commitTo(levels.removeLast());
            saved.removeLast();
          }
        }
        case 2 -> {
          if (!levels.isEmpty()) {
            t.rollbackTo(levels.removeLast());
            now = saved.removeLast();
          }
        }
        case 3 -> {
          if (levels.size() > 1) {
            levels.removeLast();
            saved.removeLast();
            t.rollbackTo(levels.removeLast());
            now = saved.removeLast();
          }
        }
        case 4 -> {
          shared.set(t, n);
          now = new State(n, now.own, now.stack);
        }
        case 5 -> {
          own.set(t, n);
          now = new State(now.shared, n, now.stack);
        }
        case 6 -> {
          stack.push(t, n);
          now.stack.add(n);
        }
        default -> {
          if (!now.stack.isEmpty()) {
            assertThat(stack.pop(t)).isEqualTo(now.stack.removeLast());
          }
        }
      }
      assertThat(new State(shared.get(t), own.get(t), stack.elements())).isEqualTo(now);
    }
    if (commit) {
      assertThat(t.commit()).isTrue();
    } else {
      t.rollback();
      now = first;
    }
    assertThat(new State(shared.get(t), own.get(t), stack.elements())).isEqualTo(now);
    assertThat(Header.isUnlocked(shared.meta())).isTrue();
  }

  /** A transactional map is a map, inside and outside of transactions. */
  @Property(tries = 300)
  void mapsAreMaps(
      @ForAll @Size(max = 60) List<@IntRange(max = 15) Integer> steps, @ForAll boolean inOne) {
    TxMap<Integer, Integer> map = new TxMap<>();
    Map<Integer, Integer> model = new HashMap<>();
    Runnable all =
        () -> {
          for (int i = 0; i < steps.size(); i++) {
            int key = steps.get(i) & 3;
            switch (steps.get(i) >> 2) {
              case 0 -> assertThat(map.put(key, i)).isEqualTo(model.put(key, i));
              case 1 -> assertThat(map.remove(key)).isEqualTo(model.remove(key));
              case 2 -> assertThat(map.get(key)).isEqualTo(model.get(key));
              default -> assertThat(map.keys()).containsExactlyInAnyOrderElementsOf(model.keySet());
            }
            assertThat(map.size()).isEqualTo(model.size());
          }
        };
    if (inOne) {
      Stm.atomic(all);
    } else {
      all.run();
    }
    assertThat(map.keys()).containsExactlyInAnyOrderElementsOf(model.keySet());
  }
}
