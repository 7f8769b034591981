package io.orochi.python.posix;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.Strings;
import java.math.BigInteger;

/**
 * The core of {@code io.TextIOWrapper}: text over a binary stream. {@link TextInput} and {@link
 * TextOutput} do the two halves; here is what they have in common: buffering, positions, the state
 * as a whole.
 *
 * <p>{@link #save} costs a few small objects: decoded text and input are immutable, and encoded
 * text is only appended to while a saved state may refer to it. The binary stream is saved by its
 * owner.
 *
 * <p>Not thread-safe.
 */
public final class TextStream implements ClosableStream {
  /** {@code TextIOWrapper._CHUNK_SIZE}. */
  public static final int DEFAULT_CHUNK_SIZE = 8192;

  private final BinaryStream buffer;
  private final boolean seekable;
  private int chunkSize = DEFAULT_CHUNK_SIZE;

  /** Null if the stream is not readable. */
  private TextInput input;

  /** Null if the stream is not writable. */
  private TextOutput output;

  private boolean lineBuffering;
  private boolean writeThrough;

  /** Whether {@link #tell} is possible: not between a {@link #nextLine} and the end. */
  private boolean telling;

  private record State(
      int chunkSize,
      TextInput input,
      Object inputState,
      TextOutput output,
      Object outputState,
      boolean lineBuffering,
      boolean writeThrough,
      boolean telling) {}

  /**
   * A text stream in its initial state.
   *
   * @param decoder null unless {@code buffer} is readable
   * @param encoder null unless {@code buffer} is writable
   */
  public TextStream(
      BinaryStream buffer,
      TextDecoder decoder,
      TextEncoder encoder,
      Newlines newlines,
      boolean lineBuffering,
      boolean writeThrough) {
    this.buffer = buffer;
    this.seekable = buffer.seekable();
    this.telling = seekable;
    this.lineBuffering = lineBuffering;
    this.writeThrough = writeThrough;
    use(decoder, encoder, newlines);
  }

  private void use(TextDecoder decoder, TextEncoder encoder, Newlines newlines) {
    input = decoder == null ? null : new TextInput(buffer, decoder, newlines);
    output = encoder == null ? null : new TextOutput(buffer, encoder, newlines);
    if (output != null && output.marksStart() && seekable && buffer.tell() != 0) {
      output.begin(false); // what is appended needs no byte order mark
    }
  }

  /**
   * Changes encoding and line ends ({@code reconfigure}).
   *
   * @throws UnsupportedOperation if text was read already
   */
  public void reconfigure(TextDecoder decoder, TextEncoder encoder, Newlines newlines) {
    if (input != null && input.hasRead()) {
      throw new UnsupportedOperation(
          "It is not possible to set the encoding or newline of stream after the first read");
    }
    flush();
    use(decoder, encoder, newlines);
  }

  public void setBuffering(boolean byLine, boolean through) {
    flush();
    lineBuffering = byLine;
    writeThrough = through;
  }

  public BinaryStream buffer() {
    return buffer;
  }

  public boolean lineBuffering() {
    return lineBuffering;
  }

  public boolean writeThrough() {
    return writeThrough;
  }

  public int chunkSize() {
    return chunkSize;
  }

  /** Bytes that one chunk asks for. */
  public void setChunkSize(int size) {
    if (size <= 0) {
      throw PyErrors.valueError("a strictly positive integer is required");
    }
    chunkSize = size;
  }

  /** The bits of {@link NewlineDecoder#seen()}; 0 when none was seen or none is looked for. */
  public int newlinesSeen() {
    return input == null ? 0 : input.newlinesSeen();
  }

  /** Everything up to the end. */
  public TruffleString readAll() {
    return beginReading().readAll();
  }

  /** {@code read(n)}: less than {@code length} characters only at the end. */
  public TruffleString read(int length) {
    return beginReading().read(length, chunkSize, telling);
  }

  /**
   * A line with its end; empty at the end of the file.
   *
   * @param limit the greatest number of characters, or -1
   */
  public TruffleString readLine(int limit) {
    return beginReading().readLine(limit, chunkSize, telling);
  }

  /** {@code next(stream)}: a line, or null at the end. Until then {@link #tell} is not possible. */
  public TruffleString nextLine() {
    telling = false;
    TruffleString line = readLine(-1);
    if (Strings.length(line) == 0) {
      input.forgetSnapshot();
      telling = seekable;
      return null;
    }
    return line;
  }

  private TextInput beginReading() {
    checkOpen();
    if (input == null) {
      throw new UnsupportedOperation("not readable");
    }
    flushOutput();
    return input;
  }

  /** Encodes the text and hands it on when there is enough of it or the buffering asks for it. */
  public void write(TruffleString text) {
    checkOpen();
    if (output == null) {
      throw new UnsupportedOperation("not writable");
    }
    boolean flush = lineBuffering && Newlines.any(text, 0, Strings.length(text)) >= 0;
    output.write(text, chunkSize, flush || writeThrough);
    if (flush) {
      buffer.flush();
    }
    if (input != null) {
      input.reset();
    }
  }

  private void flushOutput() {
    if (output != null) {
      output.flush();
    }
  }

  public void flush() {
    checkOpen();
    telling = seekable;
    flushOutput();
    buffer.flush();
  }

  /** Whether text was written that the binary stream has not got yet. */
  public boolean hasPending() {
    return output != null && output.hasPending();
  }

  /** The position as a number that {@link #seek} understands: usually that of the next byte. */
  public BigInteger tell() {
    checkOpen();
    checkSeekable();
    if (!telling) {
      throw PyErrors.raise(BuiltinException.OSError, "telling position disabled by next() call");
    }
    flushOutput();
    buffer.flush();
    long position = buffer.tell();
    return input == null ? BigInteger.valueOf(position) : input.position(position).cookie();
  }

  /**
   * Goes to a position that {@link #tell} gave.
   *
   * @return the new position
   */
  public BigInteger seek(BigInteger cookie, int whence) {
    checkOpen();
    checkSeekable();
    return switch (whence) {
      case Descriptors.SEEK_SET -> seekTo(cookie);
      case Descriptors.SEEK_CUR -> {
        if (cookie.signum() != 0) {
          throw new UnsupportedOperation("can't do nonzero cur-relative seeks");
        }
        yield seekTo(tell());
      }
      case Descriptors.SEEK_END -> {
        if (cookie.signum() != 0) {
          throw new UnsupportedOperation("can't do nonzero end-relative seeks");
        }
        yield BigInteger.valueOf(seekToEnd());
      }
      default -> throw PyErrors.valueError("invalid whence (%d, should be 0, 1 or 2)", whence);
    };
  }

  private BigInteger seekTo(BigInteger cookie) {
    if (cookie.signum() < 0) {
      throw PyErrors.valueError("negative seek position %s", cookie);
    }
    flush();
    TextPosition position = TextPosition.of(cookie);
    buffer.seek(position.start(), Descriptors.SEEK_SET);
    if (input != null) {
      input.resume(position);
    }
    if (output != null) {
      output.begin(position.isStart());
    }
    return cookie;
  }

  private long seekToEnd() {
    flush();
    if (input != null) {
      input.reset();
    }
    long end = buffer.seek(0, Descriptors.SEEK_END);
    if (output != null) {
      output.begin(end == 0);
    }
    return end;
  }

  /** Makes the file this long; a negative length means the present position. */
  public long truncate(long length) {
    flush();
    return buffer.truncate(length < 0 ? buffer.tell() : length);
  }

  @Override
  public boolean isClosed() {
    return buffer.isClosed();
  }

  /** Flushes and closes; the binary stream is closed also when flushing fails. */
  @Override
  public void close() {
    if (!buffer.isClosed()) {
      try {
        flush();
      } finally {
        buffer.close();
      }
    }
  }

  private void checkOpen() {
    if (buffer.isClosed()) {
      throw PyErrors.valueError("I/O operation on closed file.");
    }
  }

  private void checkSeekable() {
    if (!seekable) {
      throw new UnsupportedOperation("underlying stream is not seekable");
    }
  }

  /** What {@link #restore} needs; the binary stream is not included. */
  public Object save() {
    return new State(
        chunkSize,
        input,
        input == null ? null : input.save(),
        output,
        output == null ? null : output.save(),
        lineBuffering,
        writeThrough,
        telling);
  }

  /** Goes back to a state of this stream. */
  public void restore(Object saved) {
    State s = (State) saved;
    chunkSize = s.chunkSize;
    input = s.input;
    if (input != null) {
      input.restore(s.inputState);
    }
    output = s.output;
    if (output != null) {
      output.restore(s.outputState);
    }
    lineBuffering = s.lineBuffering;
    writeThrough = s.writeThrough;
    telling = s.telling;
  }
}
