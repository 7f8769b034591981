package io.orochi.launcher;

import io.orochi.python.posix.Descriptors;
import io.orochi.python.posix.PosixException;
import io.orochi.python.posix.Sleeper;
import io.orochi.python.posix.Terminal;
import io.orochi.python.posix.Terminal.WindowSize;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jline.builtins.ScreenTerminal;

/**
 * A program at a terminal: keys go in, and what comes out is read back from an emulated screen.
 * Every wait ends after a time limit.
 */
final class PseudoTerminal implements AutoCloseable {
  private static final int COLUMNS = 80;
  private static final int ROWS = 30;
  private static final long LIMIT = TimeUnit.SECONDS.toNanos(120);
  private static final long LOOK_MILLIS = 20;

  private final int control;
  private final int side;
  private final ScreenTerminal screen = new ScreenTerminal(COLUMNS, ROWS);
  private final StringBuffer raw = new StringBuffer();
  private final Process process;
  private final Thread reader;

  /** Starts the program with the terminal as its own, so that Ctrl-C reaches it. */
  PseudoTerminal(Path program, Path home, Map<String, String> variables, String... arguments)
      throws IOException {
    int[] pair = Terminal.openPair();
    control = pair[0];
    side = pair[1];
    Terminal.setSize(control, new WindowSize(ROWS, COLUMNS, 0, 0));
    List<String> command = new ArrayList<>(List.of("setsid", "-w", "-c", program.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    Map<String, String> environment = builder.environment();
    String path = environment.get("PATH");
    environment.clear();
    environment.put("PATH", path);
    environment.put("HOME", home.toString());
    environment.put("LANG", "C.UTF-8");
    environment.put("TERM", "xterm-256color");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("OROCHI_HOME", System.getProperty("smoke.home"));
    environment.putAll(variables);
    File name = new File(new String(Terminal.name(side), StandardCharsets.UTF_8));
    process = builder.redirectInput(name).redirectOutput(name).redirectError(name).start();
    reader = new Thread(this::show, "screen");
    reader.setDaemon(true);
    reader.start();
  }

  private void show() {
    byte[] bytes = new byte[4096];
    try {
      for (int n; (n = Descriptors.read(control, bytes, 0, bytes.length, WAITING)) > 0; ) {
        String text = new String(bytes, 0, n, StandardCharsets.UTF_8);
        raw.append(text);
        screen.write(text);
      }
    } catch (PosixException e) {
      // nobody has the other side open any more
    }
  }

  private static final Sleeper WAITING = Sleeper.UNINTERRUPTIBLE;

  /** Presses keys; the text may hold control characters and escape sequences. */
  void type(String keys) {
    byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
    for (int done = 0; done < bytes.length; ) {
      done += Descriptors.write(control, bytes, done, bytes.length - done, WAITING);
    }
  }

  /** Waits until what is on the screen, without blanks at the ends of lines, ends like this. */
  void awaitEnd(String text) throws InterruptedException {
    await(text, () -> text().endsWith(text));
  }

  /** Waits until this is on the screen, without blanks at the ends of lines. */
  void awaitText(String text) throws InterruptedException {
    await(text, () -> text().contains(text));
  }

  private void await(String text, BooleanSupplier there) throws InterruptedException {
    long start = System.nanoTime();
    while (!there.getAsBoolean()) {
      if (System.nanoTime() - start > LIMIT) {
        throw new AssertionError("not on the screen:\n" + text + "\nbut:\n" + text());
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** What is on the screen. */
  String text() {
    StringBuilder b = new StringBuilder();
    for (String line : screen.toString().split("\n", -1)) {
      b.append(line.stripTrailing()).append('\n');
    }
    return b.toString().stripTrailing();
  }

  /** All that was written, with its escape sequences. */
  String raw() {
    return raw.toString();
  }

  /** Waits for the program's end; its status. */
  int status() throws InterruptedException {
    if (!process.waitFor(LIMIT, TimeUnit.NANOSECONDS)) {
      throw new AssertionError("still running:\n" + text());
    }
    return process.exitValue();
  }

  /** Kills the program if it still runs. */
  @Override
  public void close() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
    Descriptors.close(side);
    // not before the reader has ended: its number may be that of the next file which is opened, and
    // the reader would take what somebody else wants to read
    reader.join(TimeUnit.NANOSECONDS.toMillis(LIMIT));
    if (reader.isAlive()) {
      throw new AssertionError("somebody still has the terminal open");
    }
    Descriptors.close(control);
  }
}
