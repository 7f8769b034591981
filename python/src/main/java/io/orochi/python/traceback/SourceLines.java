package io.orochi.python.traceback;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines of source files, each file read once, and of typed texts. Confined to one traceback. */
final class SourceLines {
  private final Map<String, List<String>> files = new HashMap<>();
  private final TypedSources typed;

  SourceLines(TypedSources typed) {
    this.typed = typed;
  }

  /** The line (from 1), or null when the file cannot be read or has fewer. */
  String get(String file, int line) {
    List<String> lines = typed.get(file);
    if (lines == null) {
      lines = files.computeIfAbsent(file, SourceLines::read);
    }
    return line >= 1 && line <= lines.size() ? lines.get(line - 1) : null;
  }

  private static List<String> read(String file) {
    try {
      Path path = Path.of(file);
      if (!Files.isRegularFile(path)) {
        return List.of();
      }
      String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      return List.of(text.split("\r\n|\n|\r", -1));
    } catch (IOException | InvalidPathException e) {
      return List.of();
    }
  }
}
