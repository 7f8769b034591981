package io.orochi.duhton;

import static org.assertj.core.api.Assertions.assertThat;

import io.orochi.duhton.runtime.DuhtonList;
import io.orochi.duhton.runtime.Symbol;
import io.orochi.framework.thread.GuestThread;
import io.orochi.framework.thread.GuestThreads;
import io.orochi.stm.TxThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists against a model that copies everything: changed, undone, and with levels. */
class ListsTest {
  private GuestThread thread;

  @BeforeEach
  void attach() {
    thread = new GuestThread(new GuestThreads(() -> {}));
    thread.attach();
  }

  @AfterEach
  void detach() {
    thread.end();
  }

  @Test
  void whatIsUndoneHasNotHappened() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      DuhtonList list = new DuhtonList(thread);
      List<Object> model = new ArrayList<>();
      change(list, model, random, 8);
      if (random.nextBoolean()) {
        TxThread.publish(list);
      }
      for (int round = 0; round < 4; round++) {
        transact(list, model, random);
        assertThat(list.toArray(thread)).as("seed %d", seed).isEqualTo(model.toArray());
      }
    }
  }

  private void transact(DuhtonList list, List<Object> model, Random random) {
    List<Object> before = new ArrayList<>(model);
    thread.begin();
    change(list, model, random, random.nextInt(6));
    List<Object> outer = new ArrayList<>(model);
    int level = thread.savepoint();
    change(list, model, random, random.nextInt(6));
    if (random.nextBoolean()) {
      thread.commitTo(level);
    } else {
      thread.rollbackTo(level);
      model.clear();
      model.addAll(outer);
    }
    change(list, model, random, random.nextInt(6));
    if (random.nextBoolean()) {
      assertThat(thread.commit()).isTrue();
    } else {
      thread.abort();
      model.clear();
      model.addAll(before);
    }
  }

  private void change(DuhtonList list, List<Object> model, Random random, int steps) {
    for (int i = 0; i < steps; i++) {
      Object value = random.nextInt(4) == 0 ? Symbol.of("s" + i) : (Object) random.nextInt(100);
      int index = random.nextInt(model.size() + 1);
      boolean there = index < model.size();
      switch (random.nextInt(6)) {
        case 0, 1, 2 -> {
          list.append(thread, value);
          model.add(value);
        }
        case 3 -> {
          assertThat(list.trySet(thread, index, value)).isEqualTo(there);
          if (there) {
            model.set(index, value);
          }
        }
        case 4 ->
            assertThat(list.removeOrNull(thread, index))
                .isEqualTo(there ? model.remove(index) : null);
        default ->
            assertThat(list.removeLastOrNull(thread))
                .isEqualTo(model.isEmpty() ? null : model.removeLast());
      }
      assertThat(list.size(thread)).isEqualTo(model.size());
      assertThat(list.getOrNull(thread, index))
          .isEqualTo(index < model.size() ? model.get(index) : null);
    }
  }
}
