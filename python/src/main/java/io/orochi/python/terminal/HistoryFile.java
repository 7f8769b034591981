package io.orochi.python.terminal;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What was typed before, in the form of CPython's {@code ~/.python_history}: a text a line; lines
 * within a text end in a carriage return as well. Two prompts at once may use one file: each adds
 * what was typed there.
 */
public final class HistoryFile {
  private HistoryFile() {}

  /** The texts, oldest first; none when the file cannot be read. */
  public static List<String> read(Path file) {
    String all;
    try (InputStream in = new FileInputStream(file.toFile())) {
      all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String line : all.split("\n")) {
      if (line.endsWith("\r")) {
        text.append(line, 0, line.length() - 1).append('\n');
      } else {
        text.append(line);
        if (!text.isEmpty()) {
          texts.add(text.toString());
        }
        text.setLength(0);
      }
    }
    return texts;
  }

  /**
   * Adds texts at the end.
   *
   * @throws IOException when the file cannot be written
   */
  public static void append(Path file, List<String> texts) throws IOException {
    write(file, true, texts);
  }

  /**
   * Puts these texts in the place of what the file holds. Whoever reads it meanwhile, and whoever
   * reads it after a process that was killed here, sees all of the one or all of the other.
   *
   * @throws IOException when the file cannot be written; it holds then what it held
   */
  public static void replace(Path file, List<String> texts) throws IOException {
    boolean isThere = Files.exists(file);
    if (isThere && !Files.isRegularFile(file)) {
      write(file, false, texts); // a device, a pipe
      return;
    }
    Path target = isThere ? file.toRealPath() : file.toAbsolutePath();
    Path next = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".tmp");
    try {
      write(next, false, texts);
      if (isThere) {
        Files.setPosixFilePermissions(next, Files.getPosixFilePermissions(target));
      }
      Files.move(next, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  /** Not through a channel: a thread that was just woken for a safepoint would lose it. */
  private static void write(Path file, boolean appends, List<String> texts) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String text : texts) {
      all.append(text.replace("\n", "\r\n")).append('\n');
    }
    try (OutputStream out = new FileOutputStream(file.toFile(), appends)) {
      out.write(all.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
