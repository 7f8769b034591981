package io.orochi.python.repl;

import io.orochi.python.posix.SafepointSleeper;
import io.orochi.python.posix.StandardStream;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.terminal.Interruption;
import io.orochi.python.terminal.LineEditor;
import io.orochi.python.terminal.Typing;
import java.util.ArrayList;
import java.util.List;

/**
 * The editor of a context: made when a prompt or a program wants one, used from then on by {@code
 * input()} too. Lines are read by one thread at a time.
 */
public final class Editing {
  private final List<String> history = new ArrayList<>();
  private LineEditor editor;
  private boolean isWanted;
  private boolean isHistoryChanged;
  private boolean remembers = true;

  private Editing() {}

  /** The one of the thread's context. */
  public static Editing of(PyThread t) {
    return t.context().extension(Editing.class, c -> new Editing());
  }

  /** Whether standard input and output are a terminal on which lines can be edited. */
  public static boolean isPossible() {
    String type = System.getenv("TERM");
    return type != null
        && !type.isEmpty()
        && !type.equals("dumb")
        && isTerminal(0)
        && isTerminal(1);
  }

  private static boolean isTerminal(int fd) {
    StandardStream stream = StandardStream.of(fd, SafepointSleeper.INSTANCE);
    return stream != null && stream.isTerminal();
  }

  /** From now on {@code input()} uses an editor, if there can be one. */
  public synchronized void want() {
    isWanted = isPossible();
  }

  /** Whether {@code input()} uses an editor. */
  public synchronized boolean isWanted() {
    return isWanted;
  }

  /** Whether what is typed is remembered. */
  public synchronized void setRemembers(boolean value) {
    remembers = value;
  }

  /** What was typed, oldest first: a copy. */
  public synchronized List<String> history() {
    return new ArrayList<>(history);
  }

  public synchronized void setHistory(List<String> texts) {
    history.clear();
    history.addAll(texts);
    isHistoryChanged = true;
  }

  /** The editor, made when it is asked for first. */
  public synchronized LineEditor editor() {
    if (editor == null) {
      editor = new LineEditor(System.getenv("TERM"), SafepointSleeper.INSTANCE);
    }
    return editor;
  }

  /**
   * Reads a text.
   *
   * @return null at the end of the input
   */
  public String read(PyThread t, String prompt, String continuation, Typing typing) {
    t.beforeIrrevocable("input");
    LineEditor e = editor();
    synchronized (this) {
      if (isHistoryChanged) {
        e.setHistory(history);
        isHistoryChanged = false;
      }
    }
    try {
      String text = e.read(prompt, continuation, typing);
      if (text != null && !text.isBlank()) {
        remember(text.stripTrailing());
      }
      return text;
    } catch (Interruption interrupted) {
      throw PyErrors.withArgs(BuiltinException.KeyboardInterrupt);
    }
  }

  private synchronized void remember(String text) {
    if (remembers) {
      history.add(text);
    } else {
      isHistoryChanged = true; // the editor has kept it
    }
  }
}
