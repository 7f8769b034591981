package io.orochi.python.repl;

import io.orochi.python.runtime.PyThread;
import io.orochi.python.terminal.HistoryFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * What was typed at earlier prompts, kept in the file of CPython's prompt. A text is written as
 * soon as it is known, so that it outlives a process that is killed.
 */
final class TypedHistory {
  private final Path file;
  private final Editing editing;

  /** What this prompt has read from the file and added to it. */
  private List<String> known;

  /** Why the last text could not be written; null if it was, or if the file cannot be opened. */
  private String failure;

  TypedHistory(PyThread t, Editing editing) {
    this.editing = editing;
    String given = Prompts.variable(t, "PYTHON_HISTORY");
    String home = System.getenv("HOME");
    file =
        !given.isEmpty()
            ? Path.of(given)
            : home == null || home.isEmpty() ? null : Path.of(home, ".python_history");
    if (file != null) {
      editing.setHistory(HistoryFile.read(file));
    }
    known = editing.history();
  }

  /**
   * Adds what was typed since, and what could not be written before: at the end, since another
   * prompt may use the file too. Where the program has changed what was there (module {@code
   * readline}), the file follows.
   */
  void save() {
    List<String> all = editing.history();
    if (file == null || all.equals(known)) {
      return;
    }
    int count = known.size();
    try {
      if (all.size() > count && all.subList(0, count).equals(known)) {
        HistoryFile.append(file, all.subList(count, all.size()));
      } else {
        HistoryFile.replace(file, all);
      }
      known = all;
      failure = null;
    } catch (FileNotFoundException | NoSuchFileException | AccessDeniedException e) {
      failure = null; // no such folder, or no permission: a prompt works without, as CPython's
    } catch (IOException e) {
      failure = e.getMessage();
    }
  }

  /** As {@link #save}, for the last time: says what could not be written. */
  void close(PyThread t) {
    save();
    if (failure != null) {
      Prompts.write(
          t, "stderr", "warning: can't write history file " + file + ": " + failure + "\n");
    }
  }
}
