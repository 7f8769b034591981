package io.orochi.stm;

import java.util.Random;

/**
 * Main program: random histories under random schedules. Arguments: the first seed, the number of
 * histories, or a negative number of seconds. Ends with 1 and the seed when a history is wrong.
 */
final class RandomSchedules {
  private RandomSchedules() {}

  public static void main(String[] args) throws Exception {
    long first = Long.parseLong(args[0]);
    long count = Long.parseLong(args[1]);
    long end = count < 0 ? System.nanoTime() - count * 1_000_000_000L : Long.MAX_VALUE;
    long nodes = 0;
    long seed = first;
    for (; (count < 0 || seed < first + count) && System.nanoTime() < end; seed++) {
      RandomProgram.World world;
      String fault;
      try {
        world = history(seed);
        fault = world.history.fault();
      } catch (AssertionError e) {
        e.printStackTrace();
        System.out.println("seed " + seed + ": " + e.getCause());
        System.exit(1);
        return;
      }
      if (fault != null) {
        System.out.println("seed " + seed + ": " + fault);
        System.exit(1);
      }
      nodes += world.history.size();
    }
    System.out.println((seed - first) + " schedules, " + nodes + " transactions and operations");
    System.exit(0);
  }

  static RandomProgram.World history(long seed) throws InterruptedException {
    Random random = new Random(seed);
    RandomProgram.World world = new RandomProgram.World(2 + random.nextInt(3));
    Schedule schedule = new Schedule(random.nextLong());
    int threads = 2 + random.nextInt(3);
    for (int i = 0; i < threads; i++) {
      int id = i;
      long programSeed = random.nextLong();
      int actions = 1 + random.nextInt(4);
      schedule.add(t -> new RandomProgram(world, id, programSeed, t::step, true).run(t, actions));
    }
    schedule.run();
    return world;
  }
}
