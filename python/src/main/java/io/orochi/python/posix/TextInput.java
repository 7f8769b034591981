package io.orochi.python.posix;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.Strings;
import java.util.Arrays;

/**
 * The reading half of a {@link TextStream}: chunks of a binary stream, decoded incrementally.
 *
 * <p>Invariant: {@code decoded} is what {@code snapshotInput} becomes when the decoder starts with
 * {@code snapshotFlags} and the bytes that were pending then (which {@code snapshotInput}
 * includes); {@code used} characters of it were handed out. From this {@link #position}
 * reconstructs the position of any character.
 */
final class TextInput {
  private final BinaryStream buffer;
  private final TextDecoder decoder;
  private final Newlines newlines;

  /** Null: nothing was read, or what was read does not count any more. */
  private TruffleString decoded;

  private int used;
  private long snapshotFlags;

  /** Null: no snapshot. */
  private byte[] snapshotInput;

  private double bytesPerCharacter;

  private record State(
      Object decoder,
      TruffleString decoded,
      int used,
      long snapshotFlags,
      byte[] snapshotInput,
      double bytesPerCharacter) {}

  TextInput(BinaryStream buffer, TextDecoder decoder, Newlines newlines) {
    this.buffer = buffer;
    this.newlines = newlines;
    this.decoder =
        newlines.isUniversal()
            ? new NewlineDecoder(decoder, newlines == Newlines.TRANSLATED)
            : decoder;
  }

  /** Whether there is text that was read before, used up or not. */
  boolean hasRead() {
    return decoded != null;
  }

  int newlinesSeen() {
    return decoder instanceof NewlineDecoder n ? n.seen() : 0;
  }

  TruffleString readAll() {
    byte[] bytes = buffer.readAll();
    if (bytes == null) {
      bytes = TextDecoder.NOTHING;
    }
    TruffleString rest = decoder.decode(bytes, true);
    TruffleString before = take(Integer.MAX_VALUE);
    forget();
    return Strings.length(before) == 0 ? rest : Strings.concat(before, rest);
  }

  /**
   * Parameters {@code chunkSize} and {@code telling} of this and what follows: see {@link
   * #readChunk}.
   */
  TruffleString read(int length, int chunkSize, boolean telling) {
    TruffleString result = take(length);
    TruffleStringBuilderUTF32 more = null;
    int missing = length - Strings.length(result);
    while (missing > 0 && readChunk(missing, chunkSize, telling)) {
      if (more == null) {
        more = TruffleStringBuilderUTF32.createUTF32();
        more.appendStringUncached(result);
      }
      TruffleString piece = take(missing);
      more.appendStringUncached(piece);
      missing -= Strings.length(piece);
    }
    return more == null ? result : more.toStringUncached();
  }

  TruffleString readLine(int limit, int chunkSize, boolean telling) {
    if (limit == 0 && decoded != null && Strings.length(decoded) > 0) {
      return Strings.EMPTY; // without a look at the next chunk, which would move the snapshot
    }
    TruffleStringBuilderUTF32 pieces = null;
    int length = 0;
    boolean afterReturn = false;
    while (true) {
      while (rest() == 0) {
        decoded = null;
        used = 0;
        if (!readChunk(0, chunkSize, telling)) {
          forget();
          return pieces == null ? Strings.EMPTY : pieces.toStringUncached();
        }
      }
      int there = Strings.length(decoded);
      int end = newlines.endOfLine(decoded, used, there, afterReturn);
      int stop = end < 0 ? there : end;
      boolean full = limit >= 0 && stop - used >= limit - length;
      TruffleString piece = take(full ? limit - length : stop - used);
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

  private int rest() {
    return decoded == null ? 0 : Strings.length(decoded) - used;
  }

  private TruffleString take(int length) {
    int n = Math.min(length, rest());
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
   * @param chunkSize bytes to ask for at least
   * @param telling whether to keep what {@link #position} needs
   * @return false at the end of the file
   */
  private boolean readChunk(int characters, int chunkSize, boolean telling) {
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

  /** Forgets text that was read ahead: what comes next is wherever the binary stream is. */
  void forget() {
    decoded = null;
    used = 0;
    snapshotInput = null;
  }

  void forgetSnapshot() {
    snapshotInput = null;
  }

  /** Forgets all and starts decoding afresh. */
  void reset() {
    forget();
    decoder.reset();
  }

  /**
   * Where the next character is.
   *
   * @param bytePosition the position of the binary stream
   */
  TextPosition position(long bytePosition) {
    if (snapshotInput == null) {
      return new TextPosition(bytePosition, 0, 0, 0, false);
    }
    long start = bytePosition - snapshotInput.length;
    if (used == 0) {
      return new TextPosition(start, (int) snapshotFlags, 0, 0, false);
    }
    TextDecoder.State initial = new TextDecoder.State(TextDecoder.NOTHING, snapshotFlags);
    return TextPositionSearch.find(decoder, initial, snapshotInput, used, start, bytesPerCharacter);
  }

  /** Goes on at a position, where the binary stream is already. */
  void resume(TextPosition position) {
    forget();
    if (position.isStart()) {
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

  Object save() {
    return new State(
        decoder.save(), decoded, used, snapshotFlags, snapshotInput, bytesPerCharacter);
  }

  void restore(Object saved) {
    State s = (State) saved;
    decoder.restore(s.decoder);
    decoded = s.decoded;
    used = s.used;
    snapshotFlags = s.snapshotFlags;
    snapshotInput = s.snapshotInput;
    bytesPerCharacter = s.bytesPerCharacter;
  }
}
