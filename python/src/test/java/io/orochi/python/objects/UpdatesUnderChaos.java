package io.orochi.python.objects;

import static org.assertj.core.api.Assertions.assertThat;

import org.graalvm.polyglot.Context;

/**
 * Several threads add to names, attributes and items, while attempts are aborted by chance: no
 * update is lost, and none is made twice. A main program, because such aborts are switched on for
 * the whole of a JVM.
 */
final class UpdatesUnderChaos {
  private static final String PROGRAM =
      """
      import _thread
      class Holder: pass
      n = 0
      holder, items, table = Holder(), [0], {'k': 0}
      holder.n = Holder.m = 0
      N, THREADS = 800, 3
      locks = [_thread.allocate_lock() for i in range(THREADS)]
      def add(done):
          global n
          for i in range(N):
              n += 1
              holder.n += 1
              Holder.m += 1
              items[0] += 1
              table['k'] += 1
          done.release()
      def other():
          global n
          n += 5
          return 1
      def result():
          for lock in locks:
              lock.acquire()
              _thread.start_new_thread(add, (lock,))
          for lock in locks:
              lock.acquire()
          seen = [n, holder.n, Holder.m, items[0], table['k']]
          n_before = n
          add_own()
          return str([s - N * THREADS for s in seen] + [n - n_before])
      def add_own():
          global n
          n += other()
      """;

  private static final String RUN =
      "(lambda names: exec(%s, names) or names['result']())(__import__('__main__').__dict__)";

  private UpdatesUnderChaos() {}

  public static void main(String[] args) {
    try (Context context = Context.newBuilder("orochi").allowAllAccess(true).build()) {
      String result = context.eval("orochi", RUN.formatted(quoted())).asString();
      assertThat(result).isEqualTo("[0, 0, 0, 0, 0, 1]");
    }
    System.exit(0);
  }

  private static String quoted() {
    return "'''" + PROGRAM.replace("'", "\\'") + "'''";
  }
}
