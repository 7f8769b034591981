package io.orochi.python.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the tree of a module is kept, when it is used, and when it is made again. */
class SourceFileTest {
  private static final String SHOWN = "module.answer";

  @TempDir Path folder;
  private Path source;
  private Path kept;

  @BeforeEach
  void write() throws IOException {
    source = folder.resolve("module.py");
    kept = folder.resolve("__pycache__/module.orochi-312.pyc");
    Files.writeString(source, "answer = 'first'\n");
  }

  /** What a fresh interpreter finds in {@code module}. */
  private String imported(String what, String... options) {
    Context.Builder builder =
        Context.newBuilder("orochi")
            .allowAllAccess(true)
            .option("orochi.Home", System.getProperty("orochi.home"))
            .option("orochi.Path", folder.toString());
    for (int i = 0; i < options.length; i += 2) {
      builder.option("orochi." + options[i], options[i + 1]);
    }
    try (Context context = builder.build()) {
      return context
          .eval("orochi", "(lambda module: " + what + ")(__import__('module'))")
          .asString();
    }
  }

  /** Other content of the same length and time: only what was kept tells it from the former. */
  private void changeUnseen() throws IOException {
    FileTime time = Files.getLastModifiedTime(source);
    Files.writeString(source, "answer = 'secnd'\n");
    Files.setLastModifiedTime(source, time);
  }

  @Test
  void aKeptTreeIsUsed() throws IOException {
    assertThat(imported(SHOWN)).isEqualTo("first");
    assertThat(kept).exists();
    changeUnseen();
    assertThat(imported(SHOWN)).isEqualTo("first");
    assertThat(imported("module.__cached__")).isEqualTo(kept.toString());
  }

  @Test
  void aSourceWithAnotherTimeOrLengthIsReadAgain() throws IOException {
    imported(SHOWN);
    changeUnseen();
    Files.setLastModifiedTime(source, FileTime.fromMillis(1_000_000_000_000L));
    assertThat(imported(SHOWN)).isEqualTo("secnd");
    Files.writeString(source, "answer = 'a third'\n");
    Files.setLastModifiedTime(source, FileTime.fromMillis(1_000_000_000_000L));
    assertThat(imported(SHOWN)).isEqualTo("a third");
  }

  @Test
  void aDamagedFileIsMadeAgain() throws IOException {
    imported(SHOWN);
    byte[] good = Files.readAllBytes(kept);
    for (int cut : new int[] {0, 3, 16, 21, good.length - 1}) {
      Files.write(kept, java.util.Arrays.copyOf(good, cut));
      assertThat(imported(SHOWN)).isEqualTo("first");
      assertThat(Files.readAllBytes(kept)).isEqualTo(good);
    }
    byte[] damaged = good.clone();
    damaged[good.length / 2] ^= 1;
    Files.write(kept, damaged);
    assertThat(imported(SHOWN)).isEqualTo("first");
    assertThat(Files.readAllBytes(kept)).isEqualTo(good);
  }

  @Test
  void whatCannotBeWrittenIsLeftOut() throws IOException {
    Files.writeString(folder.resolve("__pycache__"), "no folder");
    assertThat(imported(SHOWN)).isEqualTo("first");
    assertThat(folder.resolve("__pycache__")).hasContent("no folder");
  }

  @Test
  void nothingIsWrittenWhenThatIsUnwanted() {
    assertThat(imported(SHOWN, "DontWriteBytecode", "true")).isEqualTo("first");
    assertThat(kept.getParent()).doesNotExist();
  }

  @Test
  void aKeptTreeIsUsedWhenNothingMayBeWritten() throws IOException {
    imported(SHOWN);
    changeUnseen();
    assertThat(imported(SHOWN, "DontWriteBytecode", "true")).isEqualTo("first");
  }

  @Test
  void aFolderOfItsOwn() throws IOException {
    Path prefix = folder.resolve("elsewhere");
    imported(SHOWN, "PycachePrefix", prefix.toString());
    assertThat(kept.getParent()).doesNotExist();
    assertThat(imported("module.__cached__", "PycachePrefix", prefix.toString()))
        .isEqualTo(prefix + folder.toString() + "/module.orochi-312.pyc");
    changeUnseen();
    assertThat(imported(SHOWN, "PycachePrefix", prefix.toString())).isEqualTo("first");
    assertThat(imported(SHOWN)).isEqualTo("secnd");
  }

  @Test
  void levelsOfOptimisationAreKeptApart() throws IOException {
    Files.writeString(
        source, "answer = 'kept'\ntry:\n  assert 0\nexcept Exception:\n  answer = ''\n");
    assertThat(imported(SHOWN)).isEmpty();
    assertThat(imported(SHOWN, "Optimize", "1")).isEqualTo("kept");
    assertThat(kept.resolveSibling("module.orochi-312.opt-1.pyc")).exists();
    assertThat(imported(SHOWN, "Optimize", "1")).isEqualTo("kept");
    assertThat(imported(SHOWN)).isEmpty();
  }

  @Test
  void placesSurvive() throws IOException {
    Files.writeString(
        source,
        "def f(x):\n  return (x +\n      1)\n\nclass C:\n  def g(self):\n    return f('')\n");
    Files.writeString(
        folder.resolve("where.py"),
        """
        def where(module):
          try:
            module.C().g()
          except TypeError as e:
            t, found = e.__traceback__.tb_next, []
            while t:
              c = t.tb_frame.f_code
              found.append((c.co_filename, c.co_qualname, c.co_firstlineno, t.tb_lineno))
              t = t.tb_next
            return repr(found)
        """);
    String where = "__import__('where').where(module)";
    String first = imported(where);
    assertThat(first).contains("'C.g', 6, 7", "'f', 1, 2", source.toString());
    assertThat(kept).exists();
    assertThat(imported(where)).isEqualTo(first);
  }

  @Test
  void severalAtOnce() throws Exception {
    List<Path> sources = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      Path p = folder.resolve("m" + i + ".py");
      Files.writeString(p, "value = " + i + "\n" + "x = [1, 2, 3]\n".repeat(500));
      sources.add(p);
      all.append("import m").append(i).append("\nanswer += m").append(i).append(".value\n");
    }
    Files.writeString(source, "answer = 0\n" + all);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<String>> results = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        results.add(threads.submit(() -> imported("str(module.answer)")));
      }
      for (Future<String> r : results) {
        assertThat(r.get()).isEqualTo("190");
      }
    }
    try (Stream<Path> files = Files.list(kept.getParent())) {
      assertThat(files).hasSize(sources.size() + 1);
    }
    assertThat(imported("str(module.answer)", "DontWriteBytecode", "true")).isEqualTo("190");
  }
}
