package io.orochi.python.guest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program of the test folder, and what CPython did with it. */
record GuestProgram(String name, Path file) {
  /** What a run shows. */
  record Outcome(String output, String errors, int status) {}

  /**
   * Lines of the library's own files move with its patch release, of which the records know
   * nothing.
   */
  private static final Pattern LIBRARY_LINE = Pattern.compile("(\"<lib>/[^\"]*\", line )\\d+");

  /** Finds the folder of the programs at or above the working directory. */
  static Path folder() {
    Path below = Path.of("python", "src", "test", "guest");
    Path up = Path.of("").toAbsolutePath();
    for (Path at = up; at != null; at = at.getParent()) {
      if (at.endsWith(below)) {
        return at;
      }
      if (Files.isDirectory(at.resolve(below))) {
        return at.resolve(below);
      }
    }
    throw new IllegalStateException(below + " is neither at nor above " + up);
  }

  /** All programs, by name; files whose names begin with an underscore are modules of others. */
  static List<GuestProgram> all(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".py") && !f.getFileName().toString().startsWith("_"))
          .sorted()
          .map(f -> new GuestProgram(folder.relativize(f).toString().replaceFirst("\\.py$", ""), f))
          .toList();
    }
  }

  /** What CPython did. */
  Outcome expected() throws IOException {
    return new Outcome(withoutLines(stored(".out")), withoutLines(stored(".err")), storedStatus());
  }

  /** The same form of what a run here wrote: folders that differ between machines are left out. */
  static Outcome actual(byte[] output, byte[] errors, int status, Path folder, Path home) {
    return new Outcome(normalised(output, folder, home), normalised(errors, folder, home), status);
  }

  private static String normalised(byte[] written, Path folder, Path home) {
    String text = new String(written, StandardCharsets.UTF_8).replace(folder + "/", "");
    for (String library : List.of("lib/orochi/", "lib/python3.12/")) {
      text = text.replace(home.resolve(library) + "/", "<lib>/");
    }
    return withoutLines(text);
  }

  private static String withoutLines(String text) {
    return LIBRARY_LINE.matcher(text).replaceAll("$1N");
  }

  private int storedStatus() throws IOException {
    String status = stored(".rc").strip();
    return status.isEmpty() ? 0 : Integer.parseInt(status);
  }

  private String stored(String suffix) throws IOException {
    Path stored = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.py$", suffix));
    return Files.exists(stored) ? Files.readString(stored) : "";
  }
}
