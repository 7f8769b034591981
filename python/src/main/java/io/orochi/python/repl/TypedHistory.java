package io.orochi.python.repl;

import io.orochi.python.runtime.PyThread;
import io.orochi.python.terminal.HistoryFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What was typed at earlier prompts, kept in the file of CPython's prompt. */
final class TypedHistory {
  private final Path file;
  private final Editing editing;
  private final int known;

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

  /** Adds what was typed since. */
  void save() {
    List<String> all = editing.history();
    List<String> fresh = all.subList(Math.min(known, all.size()), all.size());
    if (file == null || fresh.isEmpty()) {
      return;
    }
    try {
      HistoryFile.append(file, fresh);
    } catch (IOException e) {
      // a prompt works without: CPython says nothing either
    }
  }
}
