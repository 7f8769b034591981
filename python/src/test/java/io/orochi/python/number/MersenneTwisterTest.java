package io.orochi.python.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orochi.python.text.Expected;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Draws and states against CPython's. */
class MersenneTwisterTest {
  private static int[] seeded(Object seed) {
    int[] state = new int[MersenneTwister.STATE_SIZE];
    MersenneTwister.seed(state, seed);
    return state;
  }

  @TestFactory
  Stream<DynamicTest> random() {
    return new Expected("random")
        .with(
            "draw",
            a -> {
              int[] state = seeded(a[0]);
              List<Object> result = new ArrayList<>();
              for (Object kind : (List<?>) a[1]) {
                long k = (long) kind;
                result.add(
                    k == 0
                        ? (Object) MersenneTwister.random(state)
                        : MersenneTwister.getRandBits(state, k));
              }
              return result;
            })
        .with(
            "state",
            a -> {
              int[] state = seeded(a[0]);
              for (long i = 0; i < (long) a[1]; i++) {
                MersenneTwister.random(state);
              }
              long[] items = MersenneTwister.getState(state);
              BigInteger sum = BigInteger.ZERO;
              for (int i = 0; i < items.length; i++) {
                sum = sum.add(BigInteger.valueOf(items[i]).multiply(BigInteger.valueOf(i + 1)));
              }
              return new Object[] {Ints.normalise(sum), items[0], items[623], items[624]};
            })
        .tests();
  }

  @Test
  void stateComesBack() {
    int[] state = seeded(7L);
    MersenneTwister.random(state);
    long[] saved = MersenneTwister.getState(state);
    double expected = MersenneTwister.random(state);
    int[] other = new int[MersenneTwister.STATE_SIZE];
    MersenneTwister.setState(other, saved);
    assertEquals(expected, MersenneTwister.random(other));
  }
}
