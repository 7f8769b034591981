package io.orochi.benchmarks.guest;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The guest program whose loops are measured: {@code make(i)} gives the loops of thread i, by name.
 * It has started a thread, so its objects are public and its transactions are real.
 */
@State(Scope.Benchmark)
public class Loops {
  /** How often a loop does its operation. */
  static final int COUNT = 500_000;

  /** Calls that one run of a queue has. */
  static final int CALLS = 20_000;

  private static final String PROGRAM =
      """
      import threading
      from transaction import TransactionQueue, atomic, stmdict

      class Thing:
          pass

      things = []
      tables = stmdict()
      loops = {}

      def make(place):
          thing = Thing()
          thing.n = 0
          things.append(thing)
          old, new = (place, 0), (place, 1)
          tables[old] = 0
          def nothing():
              for _ in range(COUNT):
                  pass
          def empty():
              for _ in range(COUNT):
                  with atomic:
                      pass
          def read():
              for _ in range(COUNT):
                  with atomic:
                      thing.n
          def write():
              for _ in range(COUNT):
                  with atomic:
                      thing.n = 1
          def writes():
              for _ in range(COUNT):
                  with atomic:
                      thing.n = 1; thing.n = 2; thing.n = 3; thing.n = 4; thing.n = 5
                      thing.n = 6; thing.n = 7; thing.n = 8; thing.n = 9; thing.n = 10
          def plain_read():
              for _ in range(COUNT):
                  thing.n
          def plain_write():
              for _ in range(COUNT):
                  thing.n = 1
          def table_read():
              for _ in range(COUNT):
                  tables[old]
          def table_write():
              for _ in range(COUNT):
                  tables[old] = 1
          def table_read_in_block():
              for _ in range(COUNT):
                  with atomic:
                      tables[old]
          def table_write_in_block():
              for _ in range(COUNT):
                  with atomic:
                      tables[old] = 1
          def table_new_in_block():
              for _ in range(COUNT):
                  with atomic:
                      tables[new] = 1
                      del tables[new]
          for loop in list(locals().values()):
              if hasattr(loop, '__name__'):
                  loops[loop.__name__, place] = loop

      def call():
          pass

      def queue(ordered, threads):
          calls = TransactionQueue(ordered=ordered)
          for _ in range(CALLS):
              calls.add(call)
          calls.run(threads)

      other = threading.Thread(target=call)
      other.start()
      other.join()
      """;

  private Context context;

  /** Loads the program. */
  @Setup(Level.Trial)
  public void load() {
    context =
        Context.newBuilder("orochi")
            .allowAllAccess(true)
            .option("orochi.Home", System.getProperty("orochi.home"))
            .build();
    String text = PROGRAM.replace("COUNT", "" + COUNT).replace("CALLS", "" + CALLS);
    run(source("exec('''" + text + "''', vars(__import__('__main__')))"));
  }

  /** An expression of the program, to be run again and again; its value is not wanted. */
  static Source source(String expression) {
    return Source.create("orochi", "str(" + expression + ")");
  }

  void run(Source expression) {
    context.eval(expression);
  }

  /** Ends the program. */
  @TearDown(Level.Trial)
  public void close() {
    context.close(true);
  }
}
