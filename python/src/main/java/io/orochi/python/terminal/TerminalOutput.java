package io.orochi.python.terminal;

import io.orochi.python.posix.Descriptors;
import io.orochi.python.posix.Sleeper;
import java.io.OutputStream;

/** Standard output as a Java stream without a buffer. */
final class TerminalOutput extends OutputStream {
  private final Sleeper sleeper;

  TerminalOutput(Sleeper sleeper) {
    this.sleeper = sleeper;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int length) {
    for (int done = 0; done < length; ) {
      done += Descriptors.write(1, from, offset + done, length - done, sleeper);
    }
  }
}
