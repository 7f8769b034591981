package io.orochi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that import the same modules at the same time, over files of kept trees that are not
 * there yet, or are damaged.
 */
@Tag("smoke")
class KeptModulesTest {
  private static final Path ROOT = Path.of(System.getProperty("smoke.root", "..")).toAbsolutePath();
  private static final Path OROCHI = ROOT.normalize().resolve("orochi");
  private static final int MODULES = 30;
  private static final int PROCESSES = 4;

  /** Half of the modules are imported as usual, the others through importlib's own loader. */
  private static final String MAIN =
      """
      import importlib.util
      print('ready', flush=True)
      input()
      import argparse, colorsys, dataclasses, json.tool, sched, statistics, textwrap
      total = 0
      for i in range(%d):
          name = f'module_{i}'
          if i %% 2:
              module = __import__(name)
          else:
              spec = importlib.util.spec_from_file_location(name, f'{name}.py')
              module = importlib.util.module_from_spec(spec)
              spec.loader.exec_module(module)
          assert module.f3(1) == i + 4, name
          total += module.number
      print(total, statistics.mean([1, 2, 3]), textwrap.dedent('  x'))
      """
          .formatted(MODULES);

  private static final String PRINTED = MODULES * (MODULES - 1) / 2 + " 2 x\n";

  @TempDir Path folder;
  private Path cache;

  @BeforeEach
  void write() throws IOException {
    cache = folder.resolve("cache");
    Files.writeString(folder.resolve("main.py"), MAIN);
    for (int i = 0; i < MODULES; i++) {
      StringBuilder text = new StringBuilder("number = " + i + "\n");
      for (int j = 0; j < 40; j++) {
        text.append("def f" + j + "(x):\n    return [x + number, x][0] + " + j + "\n");
      }
      Files.writeString(folder.resolve("module_" + i + ".py"), text);
    }
  }

  private Launched.Start start(Path prefix) {
    return new Launched.Start(OROCHI, folder, "main.py")
        .with("PYTHONPYCACHEPREFIX", prefix.toString());
  }

  private void runAlone(Path prefix) throws IOException, InterruptedException {
    assertThat(start(prefix).input("\n").run()).isEqualTo(new Launched("ready\n" + PRINTED, "", 0));
  }

  /** Several processes that have started begin to import at the same time. */
  private void runTogether() throws IOException, InterruptedException {
    List<Process> processes = new ArrayList<>();
    try {
      List<BufferedReader> outputs = new ArrayList<>();
      for (int i = 0; i < PROCESSES; i++) {
        Process p = start(cache).start();
        processes.add(p);
        outputs.add(
            new BufferedReader(new InputStreamReader(p.getInputStream(), StandardCharsets.UTF_8)));
      }
      for (BufferedReader output : outputs) {
        assertThat(output.readLine()).isEqualTo("ready");
      }
      for (Process p : processes) {
        p.outputWriter().write("\n");
        p.outputWriter().close();
      }
      for (int i = 0; i < PROCESSES; i++) {
        Process p = processes.get(i);
        assertThat(p.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(p.errorReader().lines()).isEmpty();
        assertThat(outputs.get(i).lines()).containsExactly(PRINTED.strip());
        assertThat(p.exitValue()).isZero();
      }
    } finally {
      processes.forEach(Process::destroyForcibly);
    }
  }

  private static Map<Path, byte[]> files(Path top) throws IOException {
    Map<Path, byte[]> all = new TreeMap<>();
    try (Stream<Path> found = Files.walk(top)) {
      for (Path p : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
        all.put(top.relativize(p), Files.readAllBytes(p));
      }
    }
    return all;
  }

  /** The files that one process alone makes. */
  private Map<Path, byte[]> right() throws IOException, InterruptedException {
    Path alone = folder.resolve("alone");
    runAlone(alone);
    Map<Path, byte[]> files = files(alone);
    assertThat(files).hasSizeGreaterThan(MODULES);
    return files;
  }

  private static void assertSame(Map<Path, byte[]> found, Map<Path, byte[]> expected) {
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    expected.forEach((file, bytes) -> assertThat(found.get(file)).as("%s", file).isEqualTo(bytes));
  }

  @Test
  void severalProcessesMakeTheFilesThatOneMakes() throws Exception {
    runTogether();
    assertSame(files(cache), right());
  }

  @Test
  void damagedFilesAreMadeAgain() throws Exception {
    Map<Path, byte[]> right = right();
    int i = 0;
    for (Map.Entry<Path, byte[]> e : right.entrySet()) {
      Path file = cache.resolve(e.getKey());
      Files.createDirectories(file.getParent());
      boolean byImportlib = file.getFileName().toString().matches("module_\\d*[02468]\\..*");
      Files.write(file, byImportlib ? foreign(e.getValue(), i++) : damaged(e.getValue(), i++));
    }
    runTogether();
    assertSame(files(cache), right);
  }

  /** One way after the other in which a file can be useless from its header on. */
  private static byte[] foreign(byte[] good, int way) {
    byte[] bad = good.clone();
    switch (way % 3) {
      case 0 -> bad = new byte[0];
      case 1 -> bad[0]++; // another form of ours
      default -> bad = "garbage".repeat(100).getBytes(StandardCharsets.US_ASCII);
    }
    return bad;
  }

  /** As {@link #foreign}, and ways in which what follows the header can be useless. */
  private static byte[] damaged(byte[] good, int way) {
    byte[] bad = good.clone();
    switch (way % 5) {
      case 0 -> bad = Arrays.copyOf(good, good.length * 2 / 3);
      case 1 -> bad = Arrays.copyOf(good, 16);
      case 2 -> bad[good.length / 2]++;
      case 3 -> Arrays.fill(bad, 16, bad.length, (byte) 0xff);
      default -> bad = foreign(good, way / 5);
    }
    return bad;
  }

  @Test
  void whereNothingCanBeWritten() throws Exception {
    runAlone(Path.of("/proc/nothing"));
    Files.createDirectory(cache);
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("r-xr-xr-x"));
    runAlone(cache);
    if (!Files.isWritable(cache)) { // a superuser may write everywhere
      assertThat(cache).isEmptyDirectory();
    }
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
