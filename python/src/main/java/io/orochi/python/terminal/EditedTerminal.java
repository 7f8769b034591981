package io.orochi.python.terminal;

import io.orochi.python.posix.Sleeper;
import io.orochi.python.posix.Terminal.Modes;
import io.orochi.python.posix.Terminal.WindowSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Size;
import org.jline.terminal.impl.AbstractTerminal;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;
import org.jline.utils.NonBlocking;
import org.jline.utils.NonBlockingReader;

/**
 * The terminal behind descriptors 0 and 1, by this project's own libc layer, so that JLine needs no
 * library of its own for it. It has two states: as found, and while a line is edited (no echo, no
 * lines, Ctrl-C is a character; Ctrl-Z still stops the process).
 */
final class EditedTerminal extends AbstractTerminal {
  private static final int ICRNL = 0x100;
  private static final int INLCR = 0x40;
  private static final int IXON = 0x400;
  private static final int ICANON = 2;
  private static final int ECHO = 8;
  private static final int IEXTEN = 0x8000;
  private static final int VINTR = 0;
  private static final int VEOF = 4;
  private static final int VTIME = 5;
  private static final int VMIN = 6;
  private static final int CTRL_D = 4;
  private static final Size USUAL = new Size(80, 24);

  private final TerminalInput input;
  private final TerminalOutput output;
  private final NonBlockingReader reader;
  private final PrintWriter writer;
  private final Attributes asFound = new Attributes();

  /** Null while the terminal is as found. */
  private Modes modesAsFound;

  EditedTerminal(String type, Sleeper sleeper) throws IOException {
    super("terminal", type, StandardCharsets.UTF_8, SignalHandler.SIG_DFL);
    input = new TerminalInput(sleeper);
    output = new TerminalOutput(sleeper);
    reader = NonBlocking.nonBlocking("terminal", input, StandardCharsets.UTF_8);
    writer = new PrintWriter(output, false, StandardCharsets.UTF_8);
    parseInfoCmp();
  }

  @Override
  public synchronized Attributes enterRawMode() {
    Modes m = io.orochi.python.posix.Terminal.modes(0);
    if ((m.local() & ICANON) != 0 || modesAsFound == null) {
      modesAsFound = m; // else the shell has not touched it while the process was stopped
    }
    int end = modesAsFound.characters()[VEOF] & 0xff;
    asFound.setControlChar(ControlChar.VEOF, end == 0 ? CTRL_D : end);
    byte[] characters = m.characters().clone();
    characters[VINTR] = 0;
    characters[VMIN] = 1;
    characters[VTIME] = 0;
    set(
        new Modes(
            m.input() & ~(ICRNL | INLCR | IXON),
            m.output(),
            m.control(),
            m.local() & ~(ICANON | ECHO | IEXTEN),
            m.inputSpeed(),
            m.outputSpeed(),
            characters));
    return asFound;
  }

  private static void set(Modes modes) {
    io.orochi.python.posix.Terminal.setModes(0, io.orochi.python.posix.Terminal.TCSADRAIN, modes);
  }

  @Override
  public Attributes getAttributes() {
    return asFound;
  }

  /** Whatever JLine asks for, it is what it found. */
  @Override
  public synchronized void setAttributes(Attributes attributes) {
    if (modesAsFound != null) {
      set(modesAsFound);
      modesAsFound = null;
    }
  }

  @Override
  public Size getSize() {
    WindowSize size = io.orochi.python.posix.Terminal.size(1);
    return size.columns() == 0 ? USUAL : new Size(size.columns(), size.rows());
  }

  @Override
  public void setSize(Size size) {
    throw new UnsupportedOperationException("the person at the terminal decides on its size");
  }

  @Override
  public NonBlockingReader reader() {
    return reader;
  }

  @Override
  public PrintWriter writer() {
    return writer;
  }

  @Override
  public InputStream input() {
    return input;
  }

  @Override
  public OutputStream output() {
    return output;
  }

  @Override
  public TerminalProvider getProvider() {
    return null;
  }

  @Override
  public SystemStream getSystemStream() {
    return SystemStream.Output;
  }
}
