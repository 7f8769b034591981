package io.orochi.python.repl;

import io.orochi.python.runtime.PyThread;
import io.orochi.python.terminal.HistoryFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What was typed at earlier prompts, kept in the file of CPython's prompt. A text is written as
 * soon as it is known, so that it outlives a process that is killed.
 */
final class TypedHistory {
  private final Path file;
  private final Editing editing;

  /** How much of the editor's history is in the file. */
  private int known;

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
    known = editing.history().size();
  }

  /** Adds what was typed since, and what could not be written before. */
  void save() {
    List<String> all = editing.history();
    if (all.size() < known) {
      known = 0; // the program has emptied it
    }
    List<String> fresh = all.subList(known, all.size());
    if (file == null || fresh.isEmpty()) {
      return;
    }
    try {
      HistoryFile.append(file, fresh);
      known = all.size();
      failure = null;
    } catch (FileNotFoundException e) {
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
