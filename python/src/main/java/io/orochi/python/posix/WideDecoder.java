package io.orochi.python.posix;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;

/**
 * UTF-16 and UTF-32 in a given byte order, or in the one that a byte order mark at the start tells.
 */
public final class WideDecoder extends BufferingDecoder {
  /** Byte orders; the machine's is little-endian. */
  public enum Order {
    LITTLE,
    BIG,
    /** Told by the mark, which must be there. */
    MARKED
  }

  /** Values of {@link #flags()}, as in CPython's {@code encodings/utf_16.py}. */
  private static final int NATIVE = 0;

  private static final int OPPOSITE = 1;
  private static final int UNDECIDED = 2;

  private final int size;
  private final Order order;
  private int state;

  /**
   * @param size bytes of a code unit: 2 or 4
   */
  public WideDecoder(DecodeErrors errors, int size, Order order) {
    super(errors);
    this.size = size;
    this.order = order;
    this.state = initialState();
  }

  private int initialState() {
    return switch (order) {
      case LITTLE -> NATIVE;
      case BIG -> OPPOSITE;
      case MARKED -> UNDECIDED;
    };
  }

  @Override
  String encoding() {
    return (size == 2 ? "utf-16" : "utf-32") + (state == OPPOSITE ? "-be" : "-le");
  }

  /** A code unit of 2 or 4 bytes. */
  static int unit(byte[] b, int i, int size, boolean bigEndian) {
    int value = 0;
    for (int k = 0; k < size; k++) {
      value |= (b[i + k] & 0xFF) << 8 * (bigEndian ? size - 1 - k : k);
    }
    return value;
  }

  @Override
  public TruffleString decode(byte[] input, int from, int to, boolean end) {
    int before = state;
    try {
      return super.decode(input, from, to, end);
    } catch (RuntimeException e) {
      state = before;
      throw e;
    }
  }

  @Override
  void decode(Run run) {
    if (state == UNDECIDED && run.at == 0 && run.to >= size) {
      skipMark(run);
    }
    if (size == 2) {
      decode16(run, state == OPPOSITE);
    } else {
      decode32(run, state == OPPOSITE);
    }
  }

  private void skipMark(Run run) {
    if (unit(run.data, 0, size, false) == 0xFEFF) {
      state = NATIVE;
      run.at = size;
    } else if (unit(run.data, 0, size, true) == 0xFEFF) {
      state = OPPOSITE;
      run.at = size;
    }
  }

  /** Without a mark the input was decoded in the native order, so that its errors come first. */
  @Override
  void finish(Run run) {
    if (state == UNDECIDED && run.at >= size) {
      throw PyErrors.raise(
          BuiltinException.UnicodeError, "UTF-%d stream does not start with BOM", size * 8);
    }
  }

  private static void stopAtRest(Run run, int i) {
    run.at = i;
    if (run.end && i < run.to) {
      run.fail(run.to, "truncated data");
    }
  }

  private static void decode16(Run run, boolean big) {
    byte[] data = run.data;
    int i = run.at;
    while (i + 2 <= run.to) {
      int c = unit(data, i, 2, big);
      if (c < 0xD800 || c > 0xDFFF) {
        run.out.append(c);
        i += 2;
        continue;
      }
      run.at = i;
      if (c >= 0xDC00) {
        run.fail(i + 2, "illegal encoding");
        return;
      }
      if (i + 4 > run.to) {
        if (run.end) {
          run.fail(run.to, "unexpected end of data");
        }
        return;
      }
      int low = unit(data, i + 2, 2, big);
      if (low < 0xDC00 || low > 0xDFFF) {
        run.fail(i + 2, "illegal UTF-16 surrogate");
        return;
      }
      run.out.append(Character.toCodePoint((char) c, (char) low));
      i += 4;
    }
    stopAtRest(run, i);
  }

  private static void decode32(Run run, boolean big) {
    int i = run.at;
    while (i + 4 <= run.to) {
      int c = unit(run.data, i, 4, big);
      if (c >= 0xD800 && c <= 0xDFFF) {
        run.at = i;
        run.fail(i + 4, "code point in surrogate code point range(0xd800, 0xe000)");
        return;
      }
      if (c < 0 || c > 0x10FFFF) {
        run.at = i;
        run.fail(i + 4, "code point not in range(0x110000)");
        return;
      }
      run.out.append(c);
      i += 4;
    }
    stopAtRest(run, i);
  }

  @Override
  public long flags() {
    return order == Order.MARKED ? state : 0;
  }

  @Override
  public void setState(byte[] newPending, long flags) {
    super.setState(newPending, flags);
    if (order == Order.MARKED) {
      state = (int) flags;
    }
  }

  @Override
  public void reset() {
    super.reset();
    state = initialState();
  }
}
