package io.orochi.python.modules.zlib;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Decompresses a stream. Thread-safe: each call is one step. */
final class Unpacker {
  private static final int BLOCK = 16 << 10;
  private static final int DATA_ERROR = -3;
  private static final int NEED_DICTIONARY = 2;
  private static final int TRAILER = 8;

  private final Wrapping wrapping;
  private final byte[] dictionary;
  private Inflater inflater;
  private CRC32 check;
  private long size;

  /** Bytes of a gzip header or trailer that is not complete yet. */
  private byte[] pending = {};

  private boolean headerRead;
  private boolean ended;
  private byte[] unused = {};
  private byte[] tail = {};

  /** A stream that is damaged; number and message of zlib. */
  static final class StreamException extends Exception {
    private static final long serialVersionUID = 1;
    private final int number;

    StreamException(int number, String message) {
      super(message, null, false, false);
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  Unpacker(Wrapping wrapping, byte[] dictionary) {
    this.wrapping = wrapping;
    this.dictionary = dictionary;
    if (!wrapping.isEither() && !wrapping.isGzip()) {
      begin(wrapping.isRaw());
    }
  }

  private void begin(boolean raw) {
    inflater = new Inflater(raw);
    headerRead = true;
    if (raw && dictionary != null) {
      inflater.setDictionary(dictionary);
    }
  }

  synchronized boolean isEnded() {
    return ended;
  }

  /** What follows the end of the stream. */
  synchronized byte[] unused() {
    return unused;
  }

  /** Input that was not needed for the output that was asked for. */
  synchronized byte[] tail() {
    return tail;
  }

  /**
   * What comes out when more goes in.
   *
   * @param most bytes of output at most; what is not needed for them becomes {@link #tail}
   */
  synchronized byte[] add(byte[] bytes, int most) throws StreamException {
    if (ended) {
      unused = concat(unused, bytes);
      return new byte[0];
    }
    byte[] input = bytes;
    if (!headerRead) {
      input = readHeader(concat(pending, bytes));
      if (input == null) {
        return new byte[0];
      }
    }
    if (inflater.finished()) {
      readTrailer(input);
      return new byte[0];
    }
    inflater.setInput(input);
    byte[] out = inflate(most);
    byte[] rest = Arrays.copyOfRange(input, input.length - inflater.getRemaining(), input.length);
    tail = new byte[0];
    if (inflater.finished()) {
      readTrailer(rest);
    } else {
      tail = rest;
    }
    return out;
  }

  private byte[] inflate(int most) throws StreamException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] block = new byte[Math.min(BLOCK, most)];
    try {
      while (out.size() < most) {
        int n = inflater.inflate(block, 0, Math.min(block.length, most - out.size()));
        out.write(block, 0, n);
        if (n == 0) {
          if (!inflater.needsDictionary()) {
            break;
          }
          if (dictionary == null) {
            throw new StreamException(NEED_DICTIONARY, "");
          }
          inflater.setDictionary(dictionary);
        }
      }
    } catch (DataFormatException e) {
      throw new StreamException(DATA_ERROR, e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new StreamException(DATA_ERROR, "");
    }
    byte[] made = out.toByteArray();
    if (check != null) {
      check.update(made);
      size += made.length;
    }
    return made;
  }

  /** What follows the header; null while that is not complete. */
  private byte[] readHeader(byte[] b) throws StreamException {
    pending = b;
    if (b.length < 2) {
      return null;
    }
    boolean gzip = (b[0] & 0xff) == 0x1f && (b[1] & 0xff) == 0x8b;
    if (!gzip) {
      if (wrapping.isGzip()) {
        throw new StreamException(DATA_ERROR, "incorrect header check");
      }
      begin(false);
      return b;
    }
    int at = gzipHeader(b);
    if (at < 0) {
      return null;
    }
    check = new CRC32();
    begin(true);
    pending = new byte[0];
    return Arrays.copyOfRange(b, at, b.length);
  }

  /** Where the header of gzip ends (RFC 1952); -1 while it is not complete. */
  private static int gzipHeader(byte[] b) throws StreamException {
    if (b.length < 10) {
      return -1;
    }
    if (b[2] != 8) {
      throw new StreamException(DATA_ERROR, "unknown compression method");
    }
    int flags = b[3];
    if ((flags & 0xe0) != 0) {
      throw new StreamException(DATA_ERROR, "unknown header flags set");
    }
    int at = 10;
    if ((flags & 4) != 0) {
      if (b.length < at + 2) {
        return -1;
      }
      at += 2 + (b[at] & 0xff) + ((b[at + 1] & 0xff) << 8);
    }
    for (int text = flags & 24; text != 0; text &= text - 1) {
      while (at < b.length && b[at] != 0) {
        at++;
      }
      at++;
    }
    at += (flags & 2) != 0 ? 2 : 0;
    return at <= b.length ? at : -1;
  }

  private void readTrailer(byte[] rest) throws StreamException {
    byte[] all = concat(pending, rest);
    if (check != null) {
      if (all.length < TRAILER) {
        pending = all;
        return;
      }
      long sum = 0;
      long length = 0;
      for (int i = 3; i >= 0; i--) {
        sum = sum << 8 | all[i] & 0xff;
        length = length << 8 | all[i + 4] & 0xff;
      }
      if (sum != check.getValue()) {
        throw new StreamException(DATA_ERROR, "incorrect data check");
      }
      if (length != (size & 0xffffffffL)) {
        throw new StreamException(DATA_ERROR, "incorrect length check");
      }
      all = Arrays.copyOfRange(all, TRAILER, all.length);
    }
    unused = all;
    ended = true;
    inflater.end();
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }
}
