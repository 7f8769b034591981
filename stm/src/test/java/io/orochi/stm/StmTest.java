package io.orochi.stm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StmTest {
  private final Ref<Integer> a = new Ref<>(10);
  private final Ref<Integer> b = new Ref<>(10);

  @Test
  void blocksNest() {
    Stm.atomic(
        () -> {
          a.set(1);
          Stm.atomic(() -> b.set(2));
          assertThat(TxThread.current().inTx()).isTrue();
        });
    assertThat(a.get() + b.get()).isEqualTo(3);
  }

  @Test
  void anExceptionCommits() {
    assertThatThrownBy(
            () ->
                Stm.call(
                    () -> {
                      a.set(1);
                      throw new IOException("x");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(a.get()).isEqualTo(1);
  }

  @Test
  void orElseUndoesTheFirstPart() {
    int r =
        Stm.orElse(
            () -> {
              a.set(0);
              return Stm.retry();
            },
            () -> a.get() + 1);
    assertThat(r).isEqualTo(11);
    assertThat(Stm.<Integer>orElse(() -> 5, () -> 6)).isEqualTo(5);
    assertThatThrownBy(Stm::retry).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void retryOfBothPartsWaitsForEither() throws InterruptedException {
    Ref<Integer> left = new Ref<>(null);
    Ref<Integer> right = new Ref<>(null);
    int[] got = new int[1];
    Thread taker = new Thread(() -> got[0] = Stm.orElse(() -> take(left), () -> take(right)));
    taker.start();
    Thread.sleep(20);
    right.set(4);
    taker.join();
    assertThat(got[0]).isEqualTo(4);
    assertThat(right.get()).isNull();
  }

  private static Integer take(Ref<Integer> r) {
    Integer v = r.getAndSet(null);
    return v == null ? Stm.<Integer>retry() : v;
  }

  @Test
  void transfersKeepTheSum() throws InterruptedException {
    TxArray<Integer> accounts = new TxArray<>(6, 100);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Random random = new Random(i);
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int n = 0; n < 5000; n++) {
                      int from = random.nextInt(6);
                      int to = random.nextInt(6);
                      Stm.atomic(
                          () -> {
                            accounts.set(from, accounts.get(from) - 1);
                            accounts.set(to, accounts.get(to) + 1);
                          });
                      if (n % 50 == 0) {
                        assertThat(sum(accounts)).isEqualTo(600);
                      }
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(sum(accounts)).isEqualTo(600);
  }

  private static int sum(TxArray<Integer> accounts) {
    return Stm.atomic(
        () -> {
          int s = 0;
          for (int i = 0; i < accounts.length(); i++) {
            s += accounts.get(i);
          }
          return s;
        });
  }

  @Test
  void mapOperations() {
    TxMap<String, Integer> map = new TxMap<>();
    assertThat(map.get("a")).isNull();
    assertThat(map.put("a", 1)).isNull();
    assertThat(map.put("a", 2)).isEqualTo(1);
    map.put("b", 3);
    assertThat(map.size()).isEqualTo(2);
    assertThat(map.keys()).containsExactlyInAnyOrder("a", "b");
    assertThat(map.remove("a")).isEqualTo(2);
    assertThat(map.remove("a")).isNull();
    assertThat(map.containsKey("a")).isFalse();
    assertThat(map.size()).isEqualTo(1);
    Stm.atomic(
        () -> {
          assertThat(map.get("c")).isNull();
          map.put("c", 1);
          map.remove("b");
        });
    assertThat(map.keys()).containsExactly("c");
  }

  @Test
  void mapUnderConcurrency() throws InterruptedException {
    TxMap<Integer, Integer> map = new TxMap<>();
    List<Thread> threads = new ArrayList<>();
    int[] balance = new int[4];
    for (int i = 0; i < 4; i++) {
      int id = i;
      Random random = new Random(i);
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int n = 0; n < 4000; n++) {
                      int key = random.nextInt(8);
                      if (random.nextBoolean()) {
                        balance[id] += map.put(key, n) == null ? 1 : 0;
                      } else {
                        balance[id] -= map.remove(key) == null ? 0 : 1;
                      }
                      if (n % 100 == 0) {
                        Stm.atomic(() -> assertThat(map.keys()).hasSize(map.size()));
                      }
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(map.size()).isEqualTo(balance[0] + balance[1] + balance[2] + balance[3]);
    assertThat(map.keys()).hasSize(map.size());
  }
}
