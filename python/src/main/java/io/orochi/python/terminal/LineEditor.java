package io.orochi.python.terminal;

import io.orochi.python.posix.Sleeper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Reads texts of one or several lines from the terminal, with the keys of CPython 3.13's prompt.
 * Confined to one thread at a time.
 */
public final class LineEditor {
  private static final int REMEMBERED = 10_000;

  private final EditedTerminal terminal;
  private final LineReader reader;
  private final History history =
      new DefaultHistory() {
        @Override
        public void add(Instant time, String text) {
          super.add(time, text.stripTrailing()); // without the empty line that ended a block
        }
      };
  private Typing typing = Typing.LINE;

  /**
   * An editor for the terminal behind descriptors 0 and 1.
   *
   * @param type what TERM says
   * @param sleeper how to wait for keys
   */
  public LineEditor(String type, Sleeper sleeper) {
    try {
      terminal = new EditedTerminal(type, sleeper);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("python")
            .parser(new WordAtCursor.Words(() -> typing))
            .completer((r, line, candidates) -> complete(line, candidates))
            .history(history)
            .variable(LineReader.HISTORY_SIZE, REMEMBERED)
            .variable(LineReader.BIND_TTY_SPECIAL_CHARS, false)
            .option(Option.DISABLE_EVENT_EXPANSION, true)
            .option(Option.HISTORY_REDUCE_BLANKS, false)
            .option(Option.HISTORY_IGNORE_SPACE, false)
            .option(Option.AUTO_MENU, false)
            .option(Option.AUTO_FRESH_LINE, true)
            .option(Option.DISABLE_HIGHLIGHTER, true)
            .build();
    new EditorKeys(reader, () -> typing).bind();
  }

  private void complete(ParsedLine line, List<Candidate> candidates) {
    if (line instanceof WordAtCursor w) {
      for (Typing.Completion c : typing.completions(w.before(), w.word())) {
        candidates.add(new Candidate(c.word(), c.shown(), null, null, null, null, false));
      }
    }
  }

  /**
   * Reads a text. Exceptions of whatever interrupts the wait leave the terminal as it was.
   *
   * @param prompt may hold ANSI sequences
   * @param continuation the prompt of all lines but the first
   * @return without the last line's end; null at the end of the input
   * @throws Interruption after Ctrl-C
   */
  public String read(String prompt, String continuation, Typing language) throws Interruption {
    typing = language;
    reader.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, continuation.replace("%", "%%"));
    Signal resized = new Signal("WINCH");
    Signal continued = new Signal("CONT");
    SignalHandler before = Signal.handle(resized, s -> terminal.raise(Terminal.Signal.WINCH));
    SignalHandler stopped = Signal.handle(continued, s -> terminal.raise(Terminal.Signal.CONT));
    try {
      return reader.readLine(prompt, null, (Character) null, language.start());
    } catch (EndOfFileException e) {
      return null;
    } catch (UserInterruptException e) {
      throw new Interruption();
    } finally {
      Signal.handle(resized, before);
      Signal.handle(continued, stopped);
    }
  }

  /** Sets what the keys for earlier texts find, oldest first. */
  public void setHistory(List<String> texts) {
    try {
      history.purge();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it has no file
    }
    texts.forEach(history::add);
  }

  /** The text that is being edited. */
  public String text() {
    return reader.getBuffer().toString();
  }

  /** Empties the screen. */
  public void clearScreen() {
    terminal.puts(org.jline.utils.InfoCmp.Capability.clear_screen);
    terminal.flush();
  }
}
