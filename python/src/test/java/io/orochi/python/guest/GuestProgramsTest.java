package io.orochi.python.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.orochi.python.OrochiLanguage;
import io.orochi.python.guest.GuestProgram.Outcome;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every program, and those in {@code locks/} a second time with all locks elided that can be;
 * or those whose names contain a match of the system property {@code guest} (a regular expression):
 * {@code ./check -pl python -am -Dtest=GuestProgramsTest -Dguest=lang/}.
 */
class GuestProgramsTest {
  private static final Map<String, String> ELIDED = Map.of("orochi.LockElision", "ALWAYS");

  private static final Duration TIME_LIMIT = Duration.ofSeconds(60);

  /** How long a program's threads may need to end after it. */
  private static final Duration THREAD_LIMIT = Duration.ofSeconds(5);

  private static final long STACK = 256L << 20;

  private final Path folder = GuestProgram.folder();
  private final Map<String, String> knownDifferences = knownDifferences(folder);
  private final Path home = Path.of(System.getProperty("orochi.home"));

  @TestFactory
  Stream<DynamicTest> programs() throws IOException {
    StandardStreams.changeDirectory(folder);
    Pattern wanted = Pattern.compile(System.getProperty("guest", ""));
    return GuestProgram.all(folder).stream()
        .filter(program -> wanted.matcher(program.name()).find())
        .flatMap(this::tests);
  }

  private Stream<DynamicTest> tests(GuestProgram program) {
    DynamicTest test = test(program.name(), program, Map.of());
    return program.name().startsWith("locks/")
        ? Stream.of(test, test(program.name() + " elided", program, ELIDED))
        : Stream.of(test);
  }

  private DynamicTest test(String name, GuestProgram program, Map<String, String> options) {
    return DynamicTest.dynamicTest(name, program.file().toUri(), () -> check(program, options));
  }

  private void check(GuestProgram program, Map<String, String> options) throws Exception {
    String sometimes = knownDifferences.get("sometimes " + program.name());
    String difference = sometimes != null ? sometimes : knownDifferences.get(program.name());
    if (difference == null) {
      compare(program, options);
      return;
    }
    try {
      compare(program, options);
    } catch (AssertionError e) {
      Assumptions.abort(program.name() + " differs from CPython, as is known: " + difference);
    }
    if (sometimes != null) {
      return;
    }
    fail("%s does what CPython does: take it out of known-differences.txt", program.name());
  }

  /**
   * The programs that are known to differ, each with what is missing: {@code NAME: reason} in each
   * line.
   */
  private static Map<String, String> knownDifferences(Path folder) {
    try (Stream<String> lines = Files.lines(folder.resolve("known-differences.txt"))) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(": ", 2))
          .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compare(GuestProgram program, Map<String, String> options) throws Exception {
    Outcome expected = program.expected();
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    Outcome actual = run(program, options);
    assertThat(actual.errors()).as("standard error").isEqualTo(expected.errors());
    assertThat(actual.output()).as("standard output").isEqualTo(expected.output());
    assertThat(actual.status()).as("exit status").isEqualTo(expected.status());
    assertNoThreadIsLeft(before);
  }

  private Outcome run(GuestProgram program, Map<String, String> options) throws Exception {
    try (StandardStreams streams = new StandardStreams()) {
      int status = inOwnThread(program, options, streams);
      return GuestProgram.actual(streams.output(), streams.errors(), status, folder, home);
    }
  }

  /** Runs it on a thread with a stack as deep as the launcher's. */
  private int inOwnThread(
      GuestProgram program, Map<String, String> options, StandardStreams streams) throws Exception {
    int[] status = {-1};
    Throwable[] failure = {null};
    CountDownLatch done = new CountDownLatch(1);
    try (Context context = context(program, options)) {
      Runnable body =
          () -> {
            try {
              status[0] = run(context);
            } catch (Throwable e) {
              failure[0] = e;
            } finally {
              done.countDown();
            }
          };
      Thread thread = new Thread(null, body, "MainThread", STACK);
      thread.setDaemon(true);
      thread.start();
      if (!done.await(TIME_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        String where = traces();
        context.close(true);
        fail(
            "not done after %s; so far:%n%s%s%n%s",
            TIME_LIMIT, text(streams.output()), text(streams.errors()), where);
      }
      thread.join(THREAD_LIMIT);
    }
    if (failure[0] != null) {
      throw new AssertionError(
          "a fault of the implementation, after\n"
              + text(streams.output())
              + text(streams.errors()),
          failure[0]);
    }
    return status[0];
  }

  private static int run(Context context) {
    Source main =
        Source.newBuilder(OrochiLanguage.ID, "", "main program")
            .mimeType(OrochiLanguage.MAIN_MIME_TYPE)
            .internal(true)
            .buildLiteral();
    try {
      return context.eval(main).asInt();
    } catch (PolyglotException e) {
      if (e.isExit()) {
        return e.getExitStatus();
      }
      throw e;
    }
  }

  private Context context(GuestProgram program, Map<String, String> options) {
    String file = program.file().toString();
    return Context.newBuilder(OrochiLanguage.ID)
        .allowAllAccess(true)
        .options(
            Map.of(
                "orochi.Home", home.toString(),
                "orochi.Executable", "/usr/bin/orochi",
                "orochi.RunMode", "FILE",
                "orochi.Target", file,
                "orochi.DontWriteBytecode", "true"))
        .options(options)
        .arguments(OrochiLanguage.ID, new String[] {file})
        .out(new FileOutputStream(FileDescriptor.out))
        .err(new FileOutputStream(FileDescriptor.err))
        .build();
  }

  private static void assertNoThreadIsLeft(Set<Thread> before) throws InterruptedException {
    Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
    left.removeAll(before);
    left.removeIf(GuestProgramsTest::belongsToTheMachine);
    long end = System.nanoTime() + THREAD_LIMIT.toNanos();
    for (Thread thread : left) {
      thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
      if (thread.isAlive()) {
        StringBuilder trace = new StringBuilder();
        for (StackTraceElement frame : thread.getStackTrace()) {
          trace.append("\n\tat ").append(frame);
        }
        fail("thread %s goes on after the program's end:%s", thread.getName(), trace);
      }
    }
  }

  /**
   * Threads of the Java machine, the compiler and the test framework, which start when they like.
   */
  private static boolean belongsToTheMachine(Thread thread) {
    String name = thread.getName();
    return thread.getThreadGroup() == null
        || thread.getThreadGroup().getName().equals("system")
        || thread.getThreadGroup().getName().equals("InnocuousThreadGroup")
        || name.startsWith("Truffle")
        || name.startsWith("JVMCI")
        || name.startsWith("surefire")
        || name.startsWith("ForkJoinPool.commonPool")
        || name.startsWith("junit");
  }

  private static String traces() {
    StringBuilder text = new StringBuilder();
    Thread.getAllStackTraces()
        .forEach(
            (thread, frames) -> {
              if (frames.length > 0 && !belongsToTheMachine(thread)) {
                text.append(thread.getName()).append('\n');
                for (int i = 0; i < Math.min(frames.length, 40); i++) {
                  text.append("\tat ").append(frames[i]).append('\n');
                }
              }
            });
    return text.toString();
  }

  private static String text(byte[] written) {
    return new String(written, StandardCharsets.UTF_8);
  }
}
