package io.orochi.python.terminal;

import java.util.function.Supplier;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Buffer;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** What keys do beyond Emacs' usual ones: they know of lines, blocks and indentation. */
final class EditorKeys {
  private static final int INDENTATION = 4;

  private final LineReader reader;
  private final Supplier<Typing> typing;

  /** Whether Enter only breaks the line, because a whole text is being pasted by hand (F3). */
  private boolean pasting;

  EditorKeys(LineReader reader, Supplier<Typing> typing) {
    this.reader = reader;
    this.typing = typing;
  }

  void bind() {
    KeyMap<Binding> keys = reader.getKeyMaps().get(LineReader.EMACS);
    Terminal terminal = reader.getTerminal();
    add("python-enter", this::enter, keys, "\r", "\n");
    add("python-tab", this::tab, keys, "\t");
    add("python-backspace", this::backspace, keys, "\177", "\b");
    add("python-interrupt", this::interrupt, keys, KeyMap.ctrl('C'));
    add(
        "python-help",
        () -> submit("help()"),
        keys,
        KeyMap.key(terminal, Capability.key_f1),
        "\033OP",
        "\033[11~");
    add(
        "python-history",
        this::history,
        keys,
        KeyMap.key(terminal, Capability.key_f2),
        "\033OQ",
        "\033[12~");
    add(
        "python-paste",
        this::paste,
        keys,
        KeyMap.key(terminal, Capability.key_f3),
        "\033OR",
        "\033[13~");
    line(keys, LineReader.UP_LINE_OR_HISTORY, terminal, Capability.key_up, "\033[A", "\033OA");
    line(keys, LineReader.DOWN_LINE_OR_HISTORY, terminal, Capability.key_down, "\033[B", "\033OB");
    line(keys, LineReader.HISTORY_SEARCH_BACKWARD, terminal, Capability.key_ppage, "\033[5~");
    line(keys, LineReader.HISTORY_SEARCH_FORWARD, terminal, Capability.key_npage, "\033[6~");
    line(keys, LineReader.FORWARD_WORD, terminal, Capability.key_eic, "\033[1;5C", "\033f");
    line(keys, LineReader.BACKWARD_WORD, terminal, Capability.key_eic, "\033[1;5D", "\033b");
  }

  private static void line(
      KeyMap<Binding> keys, String widget, Terminal terminal, Capability key, String... others) {
    Reference reference = new Reference(widget);
    if (key != Capability.key_eic) {
      String sequence = KeyMap.key(terminal, key);
      if (sequence != null) {
        keys.bind(reference, sequence);
      }
    }
    keys.bind(reference, others);
  }

  private void add(String name, Widget widget, KeyMap<Binding> keys, String... sequences) {
    reader.getWidgets().put(name, widget);
    for (String sequence : sequences) {
      if (sequence != null) {
        keys.bind(new Reference(name), sequence);
      }
    }
  }

  /** Ends the text, or begins a new line with the indentation that it probably has. */
  private boolean enter() {
    Buffer buffer = reader.getBuffer();
    String text = buffer.toString();
    boolean inside = text.indexOf('\n', buffer.cursor()) >= 0;
    if (pasting && !text.endsWith("\n\n") || inside || typing.get().isOpen(text)) {
      String line = lineToCursor();
      buffer.write("\n");
      if (!pasting) {
        int blanks = leadingBlanks(line);
        buffer.write(line.substring(0, blanks));
        if (typing.get().opensBlock(line)) {
          buffer.write(" ".repeat(INDENTATION));
        }
      }
      return true;
    }
    pasting = false;
    reader.callWidget(LineReader.ACCEPT_LINE);
    return true;
  }

  private String lineToCursor() {
    String before = reader.getBuffer().upToCursor();
    return before.substring(before.lastIndexOf('\n') + 1);
  }

  private static int leadingBlanks(String line) {
    int n = 0;
    while (n < line.length() && (line.charAt(n) == ' ' || line.charAt(n) == '\t')) {
      n++;
    }
    return n;
  }

  private boolean tab() {
    String line = lineToCursor();
    if (leadingBlanks(line) == line.length()) {
      reader.getBuffer().write(" ".repeat(INDENTATION - line.length() % INDENTATION));
    } else {
      reader.callWidget(LineReader.COMPLETE_WORD);
    }
    return true;
  }

  /** Within the indentation one step of it, else one character. */
  private boolean backspace() {
    String line = lineToCursor();
    boolean indentation = !line.isEmpty() && line.isBlank() && line.indexOf('\t') < 0;
    int count = indentation ? (line.length() - 1) % INDENTATION + 1 : 1;
    return reader.getBuffer().backspace(count) == count;
  }

  private boolean interrupt() {
    pasting = false;
    throw new UserInterruptException(reader.getBuffer().toString());
  }

  private boolean submit(String text) {
    reader.getBuffer().clear();
    reader.getBuffer().write(text);
    reader.callWidget(LineReader.ACCEPT_LINE);
    return true;
  }

  /** Shows all that was typed, without prompts, above the line that is being edited. */
  private boolean history() {
    StringBuilder all = new StringBuilder();
    reader.getHistory().forEach(e -> all.append(e.line()).append('\n'));
    reader.printAbove(all.toString());
    return true;
  }

  private boolean paste() {
    pasting = !pasting;
    return true;
  }
}
