package io.orochi.python.posix;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.Strings;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The core of {@code io.TextIOWrapper}: text over a binary stream, read in chunks through an
 * incremental decoder.
 *
 * <p>Invariant: {@code decoded} is what {@code snapshotInput} becomes when the decoder starts with
 * {@code snapshotFlags} and the bytes that were pending then (which {@code snapshotInput}
 * includes); {@code used} characters of it were handed out. From this {@link #tell} reconstructs
 * the position of any character.
 *
 * <p>{@link #save} costs a few small objects: decoded text and input are immutable, and the array
 * of encoded text only grows at its end while a saved state may refer to it. The binary stream is
 * saved by its owner.
 *
 * <p>Not thread-safe.
 */
public final class TextStream {
  /** {@code TextIOWrapper._CHUNK_SIZE}. */
  public static final int DEFAULT_CHUNK_SIZE = 8192;

  private final BinaryStream buffer;
  private final boolean seekable;
  private int chunkSize = DEFAULT_CHUNK_SIZE;

  private TextDecoder decoder;
  private TextEncoder encoder;
  private Newlines newlines;
  private boolean lineBuffering;
  private boolean writeThrough;

  /** Null: nothing was read, or what was read does not count any more. */
  private TruffleString decoded;

  private int used;
  private long snapshotFlags;

  /** Null: no snapshot. */
  private byte[] snapshotInput;

  private boolean telling;
  private double bytesPerCharacter;

  /** Encoded text that the binary stream has not got yet; null until needed. */
  private byte[] encoded;

  private int encodedLength;
  private boolean encodedShared;

  private record State(
      TextDecoder decoder,
      Object decoderState,
      TextEncoder encoder,
      long encoderFlags,
      Newlines newlines,
      boolean lineBuffering,
      boolean writeThrough,
      TruffleString decoded,
      int used,
      long snapshotFlags,
      byte[] snapshotInput,
      boolean telling,
      double bytesPerCharacter,
      byte[] encoded,
      int encodedLength) {}

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

  private void use(TextDecoder newDecoder, TextEncoder newEncoder, Newlines newNewlines) {
    newlines = newNewlines;
    decoder = newDecoder;
    if (decoder != null && newlines.isUniversal()) {
      decoder = new NewlineDecoder(decoder, newlines == Newlines.TRANSLATED);
    }
    encoder = newEncoder;
    if (encoder != null && encoder.flags() != 0 && seekable && buffer.tell() != 0) {
      encoder.setFlags(0); // what is appended needs no byte order mark
    }
  }

  /**
   * Changes encoding and line ends ({@code reconfigure}); null decoder and encoder leave all three
   * as they are.
   *
   * @throws UnsupportedOperation if text was read already
   */
  public void reconfigure(TextDecoder newDecoder, TextEncoder newEncoder, Newlines newNewlines) {
    if (decoded != null) {
      throw new UnsupportedOperation(
          "It is not possible to set the encoding or newline of stream after the first read");
    }
    flush();
    use(newDecoder, newEncoder, newNewlines);
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

  /**
   * The bits of {@link NewlineDecoder#seen()}; 0 when no line end was seen or they are not looked
   * for.
   */
  public int newlinesSeen() {
    return decoder instanceof NewlineDecoder n ? n.seen() : 0;
  }

  // Reading

  /** Everything up to the end. */
  public TruffleString readAll() {
    beginReading();
    byte[] bytes = buffer.readAll();
    if (bytes == null) {
      bytes = new byte[0];
    }
    TruffleString rest = decoder.decode(bytes, true);
    TruffleString before = takeDecoded(Integer.MAX_VALUE);
    decoded = null;
    used = 0;
    snapshotInput = null;
    return Strings.length(before) == 0 ? rest : Strings.concat(before, rest);
  }

  /** {@code read(n)}: less than {@code length} characters only at the end. */
  public TruffleString read(int length) {
    beginReading();
    TruffleString result = takeDecoded(length);
    TruffleStringBuilderUTF32 more = null;
    int missing = length - Strings.length(result);
    while (missing > 0 && readChunk(missing)) {
      if (more == null) {
        more = TruffleStringBuilderUTF32.createUTF32();
        more.appendStringUncached(result);
      }
      TruffleString piece = takeDecoded(missing);
      more.appendStringUncached(piece);
      missing -= Strings.length(piece);
    }
    return more == null ? result : more.toStringUncached();
  }

  /**
   * A line with its end; empty at the end of the file.
   *
   * @param limit the greatest number of characters, or -1
   */
  public TruffleString readLine(int limit) {
    beginReading();
    if (limit == 0 && decoded != null && Strings.length(decoded) > 0) {
      return Strings.EMPTY; // without a look at the next chunk, which would move the snapshot
    }
    TruffleStringBuilderUTF32 pieces = null;
    int length = 0;
    boolean afterReturn = false;
    while (true) {
      while (decodedRest() == 0) {
        decoded = null;
        used = 0;
        if (!readChunk(0)) {
          decoded = null;
          snapshotInput = null;
          return pieces == null ? Strings.EMPTY : pieces.toStringUncached();
        }
      }
      int there = Strings.length(decoded);
      int end = newlines.endOfLine(decoded, used, there, afterReturn);
      int stop = end < 0 ? there : end;
      boolean full = limit >= 0 && stop - used >= limit - length;
      TruffleString piece = takeDecoded(full ? limit - length : stop - used);
      length += Strings.length(piece);
      if (end >= 0 || full) {
        if (pieces == null) {
          return piece;
        }
        pieces.appendStringUncached(piece);
        return pieces.toStringUncached();
      }
      if (pieces == null) {
        pieces = TruffleStringBuilderUTF32.createUTF32();
      }
      pieces.appendStringUncached(piece);
      decoded = null;
      used = 0;
      afterReturn = Strings.codePointAt(piece, Strings.length(piece) - 1) == '\r';
    }
  }

  /** {@code next(stream)}: a line, or null at the end. Until then {@link #tell} is not possible. */
  public TruffleString nextLine() {
    telling = false;
    TruffleString line = readLine(-1);
    if (Strings.length(line) == 0) {
      snapshotInput = null;
      telling = seekable;
      return null;
    }
    return line;
  }

  private void beginReading() {
    checkOpen();
    if (decoder == null) {
      throw new UnsupportedOperation("not readable");
    }
    flushEncoded();
  }

  private int decodedRest() {
    return decoded == null ? 0 : Strings.length(decoded) - used;
  }

  private TruffleString takeDecoded(int length) {
    int n = Math.min(length, decodedRest());
    if (n == 0) {
      return Strings.EMPTY;
    }
    TruffleString result =
        n == Strings.length(decoded)
            ? decoded
            : decoded.substringUncached(used, n, Strings.ENCODING, false);
    used += n;
    return result;
  }

  /**
   * Reads and decodes once; the decoded text must be used up.
   *
   * @param characters how many are wanted, 0 if not known
   * @return false at the end of the file
   */
  private boolean readChunk(int characters) {
    byte[] before = telling ? decoder.pending() : null;
    long flags = telling ? decoder.flags() : 0;
    int size = chunkSize;
    if (characters > 0) {
      double wanted = Math.max(bytesPerCharacter, 1) * characters;
      size = (int) Math.min(Math.max(size, wanted), Integer.MAX_VALUE - 8);
    }
    byte[] input = buffer.read1(size);
    if (input == null) {
      throw PyErrors.typeError(
          "underlying read1() should have returned a bytes-like object, not 'NoneType'");
    }
    boolean end = input.length == 0;
    decoded = decoder.decode(input, end);
    used = 0;
    int n = Strings.length(decoded);
    bytesPerCharacter = n == 0 ? 0 : (double) input.length / n;
    if (telling) {
      snapshotFlags = flags;
      snapshotInput = join(before, input);
    } else {
      snapshotInput = TextDecoder.NOTHING; // so that tell() after a flush fails instead of lying
    }
    return !end || n > 0;
  }

  private static byte[] join(byte[] a, byte[] b) {
    if (a.length == 0) {
      return b;
    }
    byte[] result = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, result, a.length, b.length);
    return result;
  }

  // Writing

  /** Encodes the text and hands it on when there is enough of it or the buffering asks for it. */
  public void write(TruffleString text) {
    checkOpen();
    if (encoder == null) {
      throw new UnsupportedOperation("not writable");
    }
    boolean flush = lineBuffering && Newlines.any(text, 0, Strings.length(text)) >= 0;
    byte[] bytes = encoder.encode(newlines.forWriting(text));
    if (encodedLength > 0 && encodedLength + bytes.length > chunkSize) {
      flushEncoded();
    }
    if (encodedLength == 0 && (bytes.length >= chunkSize || writeThrough || flush)) {
      buffer.write(bytes, 0, bytes.length);
    } else {
      append(bytes);
      if (encodedLength >= chunkSize || writeThrough || flush) {
        flushEncoded();
      }
    }
    if (flush) {
      buffer.flush();
    }
    decoded = null;
    used = 0;
    snapshotInput = null;
    if (decoder != null) {
      decoder.reset();
    }
  }

  private void append(byte[] bytes) {
    int needed = encodedLength + bytes.length;
    if (encoded == null || needed > encoded.length) {
      byte[] larger = new byte[Math.max(needed, encoded == null ? 256 : encoded.length * 2)];
      if (encodedLength > 0) {
        System.arraycopy(encoded, 0, larger, 0, encodedLength);
      }
      encoded = larger;
      encodedShared = false;
    }
    System.arraycopy(bytes, 0, encoded, encodedLength, bytes.length);
    encodedLength = needed;
  }

  private void flushEncoded() {
    if (encodedLength > 0) {
      byte[] bytes = encoded;
      int length = encodedLength;
      encodedLength = 0;
      if (encodedShared) {
        encoded = null;
        encodedShared = false;
      }
      buffer.write(bytes, 0, length);
    }
  }

  public void flush() {
    checkOpen();
    telling = seekable;
    flushEncoded();
    buffer.flush();
  }

  /** Whether text was written that the binary stream has not got yet. */
  public boolean hasPending() {
    return encodedLength > 0;
  }

  // Position

  /** The position as a number that {@link #seek} understands: usually that of the next byte. */
  public BigInteger tell() {
    checkOpen();
    if (!seekable) {
      throw new UnsupportedOperation("underlying stream is not seekable");
    }
    if (!telling) {
      throw PyErrors.raise(BuiltinException.OSError, "telling position disabled by next() call");
    }
    flushEncoded();
    buffer.flush();
    long position = buffer.tell();
    if (decoder == null || snapshotInput == null) {
      return BigInteger.valueOf(position);
    }
    position -= snapshotInput.length;
    if (used == 0) {
      return new TextPosition(position, (int) snapshotFlags, 0, 0, false).cookie();
    }
    TextDecoder.State state = new TextDecoder.State(TextDecoder.NOTHING, snapshotFlags);
    return TextPositionSearch.find(decoder, state, snapshotInput, used, position, bytesPerCharacter)
        .cookie();
  }

  /**
   * Goes to a position that {@link #tell} gave.
   *
   * @return the new position
   */
  public BigInteger seek(BigInteger cookie, int whence) {
    checkOpen();
    if (!seekable) {
      throw new UnsupportedOperation("underlying stream is not seekable");
    }
    switch (whence) {
      case Descriptors.SEEK_SET -> {
        if (cookie.signum() < 0) {
          throw PyErrors.valueError("negative seek position %s", cookie);
        }
        flush();
        goTo(TextPosition.of(cookie));
        return cookie;
      }
      case Descriptors.SEEK_CUR -> {
        if (cookie.signum() != 0) {
          throw new UnsupportedOperation("can't do nonzero cur-relative seeks");
        }
        return seek(tell(), Descriptors.SEEK_SET);
      }
      case Descriptors.SEEK_END -> {
        if (cookie.signum() != 0) {
          throw new UnsupportedOperation("can't do nonzero end-relative seeks");
        }
        flush();
        forgetDecoded();
        if (decoder != null) {
          decoder.reset();
        }
        long end = buffer.seek(0, Descriptors.SEEK_END);
        startEncoder(end == 0);
        return BigInteger.valueOf(end);
      }
      default -> throw PyErrors.valueError("invalid whence (%d, should be 0, 1 or 2)", whence);
    }
  }

  private void goTo(TextPosition position) {
    buffer.seek(position.start(), Descriptors.SEEK_SET);
    forgetDecoded();
    boolean atStart = position.start() == 0 && position.flags() == 0;
    if (decoder != null) {
      if (atStart) {
        decoder.reset();
      } else {
        decoder.setState(TextDecoder.NOTHING, position.flags());
      }
      snapshotFlags = position.flags();
      snapshotInput = TextDecoder.NOTHING;
      if (position.charsToSkip() != 0) {
        snapshotInput = buffer.read(position.bytesToFeed());
        decoded = decoder.decode(snapshotInput, position.needsEnd());
        if (Strings.length(decoded) < position.charsToSkip()) {
          throw PyErrors.raise(BuiltinException.OSError, "can't restore logical file position");
        }
        used = position.charsToSkip();
      }
    }
    startEncoder(atStart);
  }

  private void forgetDecoded() {
    decoded = null;
    used = 0;
    snapshotInput = null;
  }

  private void startEncoder(boolean atStart) {
    if (encoder != null) {
      if (atStart) {
        encoder.reset();
      } else {
        encoder.setFlags(0);
      }
    }
  }

  /** Makes the file this long; a negative length means the present position. */
  public long truncate(long length) {
    flush();
    return buffer.truncate(length < 0 ? buffer.tell() : length);
  }

  public boolean isClosed() {
    return buffer.isClosed();
  }

  /** Flushes and closes; the binary stream is closed also when flushing fails. */
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

  /** What {@link #restore} needs; the binary stream is not included. */
  public Object save() {
    encodedShared = encoded != null;
    return new State(
        decoder,
        decoder == null ? null : decoder.save(),
        encoder,
        encoder == null ? 0 : encoder.flags(),
        newlines,
        lineBuffering,
        writeThrough,
        decoded,
        used,
        snapshotFlags,
        snapshotInput,
        telling,
        bytesPerCharacter,
        encoded,
        encodedLength);
  }

  /** Goes back to a state of this stream. */
  public void restore(Object saved) {
    State s = (State) saved;
    decoder = s.decoder;
    if (decoder != null) {
      decoder.restore(s.decoderState);
    }
    encoder = s.encoder;
    if (encoder != null) {
      encoder.setFlags(s.encoderFlags);
    }
    newlines = s.newlines;
    lineBuffering = s.lineBuffering;
    writeThrough = s.writeThrough;
    decoded = s.decoded;
    used = s.used;
    snapshotFlags = s.snapshotFlags;
    snapshotInput = s.snapshotInput;
    telling = s.telling;
    bytesPerCharacter = s.bytesPerCharacter;
    encoded = s.encoded;
    encodedLength = s.encodedLength;
    encodedShared = encoded != null;
  }
}
