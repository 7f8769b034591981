package io.orochi.python.posix;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodePoints;
import java.util.Arrays;

/** UTF-8, and {@code utf-8-sig}, which skips a byte order mark at the start. */
public final class Utf8Decoder extends BufferingDecoder {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final boolean skipsMark;

  /** Whether a mark may still come. */
  private boolean first;

  public Utf8Decoder(DecodeErrors errors, boolean skipsMark) {
    super(errors);
    this.skipsMark = skipsMark;
    this.first = skipsMark;
  }

  @Override
  String encoding() {
    return "utf-8";
  }

  @Override
  public TruffleString decode(byte[] input, int from, int to, boolean end) {
    if (!first) {
      return super.decode(input, from, to, end);
    }
    byte[] before = pending();
    byte[] data = join(before, input, from, to);
    int there = Math.min(MARK.length, data.length);
    boolean same = Arrays.equals(data, 0, there, MARK, 0, there);
    if (same && there < MARK.length) {
      super.setState(data, 0); // not decided yet; at the end of input, too, as in CPython
      return Strings.EMPTY;
    }
    first = false;
    super.setState(NOTHING, 0);
    try {
      return super.decode(data, same ? MARK.length : 0, data.length, end);
    } catch (RuntimeException e) {
      super.setState(before, 0);
      throw e;
    }
  }

  @Override
  TruffleString decodeSimple(byte[] data, int from, int to) {
    if (from == to) {
      return Strings.EMPTY;
    }
    if (ByteScan.isAscii(data, from, to)) {
      boolean whole = from == 0 && to == data.length;
      byte[] ascii = whole ? data : Arrays.copyOfRange(data, from, to);
      return CodePoints.ofAscii(ascii, 0, to - from);
    }
    // Truffle transcodes well-formed text faster than a loop over code points.
    TruffleString text =
        TruffleString.fromByteArrayUncached(
            data, from, to - from, TruffleString.Encoding.UTF_8, false);
    return text.isValidUncached(TruffleString.Encoding.UTF_8)
        ? text.switchEncodingUncached(Strings.ENCODING)
        : null;
  }

  @Override
  void decode(Run run) {
    byte[] data = run.data;
    int i = run.at;
    while (i < run.to) {
      int c = data[i];
      if (c >= 0) {
        run.out.append(c);
        i++;
        continue;
      }
      int length = Utf8Sequence.length(data, i, run.to);
      if (length > 0) {
        run.out.append(Utf8Sequence.codePoint(data, i, length));
        i += length;
        continue;
      }
      if (length < 0) {
        boolean start = (c & 0xFF) < 0xC2 || (c & 0xFF) > 0xF4;
        run.fail(i - length, start ? "invalid start byte" : "invalid continuation byte");
      } else if (run.end) {
        run.fail(run.to, "unexpected end of data");
      }
      break;
    }
    run.at = i;
  }

  @Override
  public long flags() {
    return first ? 1 : 0;
  }

  @Override
  public void setState(byte[] newPending, long flags) {
    super.setState(newPending, flags);
    first = skipsMark && flags != 0;
  }

  @Override
  public void reset() {
    super.reset();
    first = skipsMark;
  }
}
