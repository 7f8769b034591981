package io.orochi.stm;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Main program: random histories by real threads, with injected delays and aborts if {@link
 * Chaos#ON}. Arguments: the first seed and how many seconds. Ends with 1 when a history is wrong,
 * or when threads do not get on.
 */
final class RandomThreads {
  private RandomThreads() {}

  public static void main(String[] args) throws Exception {
    long first = Long.parseLong(args[0]);
    long end = System.nanoTime() + Long.parseLong(args[1]) * 1_000_000_000L;
    long nodes = 0;
    long seed = first;
    try (ExecutorService executor = Executors.newCachedThreadPool()) {
      for (; System.nanoTime() < end; seed++) {
        RandomProgram.World world = history(seed, executor);
        String fault = world.history.fault();
        if (fault != null) {
          System.out.println("seed " + seed + ": " + fault);
          System.exit(1);
        }
        nodes += world.history.size();
      }
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
    System.out.println((seed - first) + " histories, " + nodes + " transactions and operations");
    System.exit(0);
  }

  private static RandomProgram.World history(long seed, ExecutorService executor) throws Exception {
    Random random = new Random(seed);
    RandomProgram.World world = new RandomProgram.World(2 + random.nextInt(4));
    int threads = 2 + random.nextInt(3);
    CyclicBarrier start = new CyclicBarrier(threads);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int id = i;
      long programSeed = random.nextLong();
      running.add(
          executor.submit(
              () -> {
                TxThread t = new TxThread();
                t.attach();
                start.await();
                new RandomProgram(world, id, programSeed, () -> {}, false).run(t, 12);
                t.detach();
                return null;
              }));
    }
    for (Future<?> thread : running) {
      thread.get(60, TimeUnit.SECONDS);
    }
    return world;
  }
}
