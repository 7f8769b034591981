package io.orochi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reader relies on when looking for something: every package says what it answers. */
class SourcesTest {
  private static final Pattern EMPTY_NAME = Pattern.compile(".*(Utils?|Helpers?|Impl)\\.java");

  private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

  @Test
  void everyPackageSaysWhichQuestionItAnswers() throws IOException {
    assertThat(sources().map(Path::getParent).distinct())
        .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
  }

  @Test
  void namesSayWhatAClassIs() throws IOException {
    assertThat(sources().filter(file -> EMPTY_NAME.matcher(file.toString()).matches())).isEmpty();
  }

  @Test
  void nothingIsLeftForLater() throws IOException {
    assertThat(sources())
        .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(UNFINISHED));
  }

  private static Stream<Path> sources() throws IOException {
    Path root = Path.of(System.getProperty("sources.root", "..")).toAbsolutePath().normalize();
    try (Stream<Path> modules = Files.list(root)) {
      List<Path> folders =
          modules
              .map(module -> module.resolve("src/main/java"))
              .filter(Files::isDirectory)
              .toList();
      assertThat(folders).isNotEmpty();
      return folders.stream().flatMap(SourcesTest::javaFiles).toList().stream();
    }
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
