package io.orochi.python.posix;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodePointBuilder;
import io.orochi.python.text.CodePoints;

/**
 * Universal newlines over another decoder ({@code io.IncrementalNewlineDecoder}): never ends a
 * piece between a carriage return and its line feed, remembers which line ends it saw, and
 * translates them to {@code \n} if asked to.
 */
public final class NewlineDecoder implements TextDecoder {
  /** Bits of {@link #seen()}. */
  public static final int CR = 1;

  public static final int LF = 2;
  public static final int CRLF = 4;

  private final TextDecoder decoder;
  private final boolean translate;
  private boolean pendingReturn;
  private int seen;

  private record NewlineState(Object inner, boolean pendingReturn, int seen) {}

  /**
   * @param decoder what makes characters of bytes, or null when only {@link #translate} is used
   */
  public NewlineDecoder(TextDecoder decoder, boolean translate) {
    this.decoder = decoder;
    this.translate = translate;
  }

  /** The kinds of line ends met so far. */
  public int seen() {
    return seen;
  }

  @Override
  public TruffleString decode(byte[] input, int from, int to, boolean end) {
    boolean mayHaveReturn =
        pendingReturn
            || !(decoder instanceof IncrementalDecoder known && known.isStrict())
            || decoder.pending().length > 0
            || ByteScan.contains(input, from, to, '\r');
    TruffleString text = decoder.decode(input, from, to, end);
    if (mayHaveReturn) {
      return translate(text, end);
    }
    noteLineFeed(text, Strings.length(text));
    return text;
  }

  /** The second half of decoding, for input that is text already. */
  public TruffleString translate(TruffleString text, boolean end) {
    TruffleString s = text;
    int length = Strings.length(s);
    if (pendingReturn && (end || length > 0)) {
      s = Strings.concat(CodePoints.one('\r'), s);
      length++;
      pendingReturn = false;
    }
    int firstReturn =
        length == 0 ? -1 : s.indexOfCodePointUncached('\r', 0, length, Strings.ENCODING);
    if (firstReturn < 0) {
      noteLineFeed(s, length);
      return s;
    }
    if (!end && Strings.codePointAt(s, length - 1) == '\r') {
      pendingReturn = true;
      s = Strings.substring(s, 0, --length);
    }
    return withReturns(s);
  }

  private void noteLineFeed(TruffleString s, int length) {
    if ((seen & LF) == 0
        && length > 0
        && s.indexOfCodePointUncached('\n', 0, length, Strings.ENCODING) >= 0) {
      seen |= LF;
    }
  }

  private TruffleString withReturns(TruffleString s) {
    int[] in = CodePoints.of(s);
    CodePointBuilder out = new CodePointBuilder(translate ? in.length : 0);
    for (int i = 0; i < in.length; i++) {
      int c = in[i];
      if (c == '\n') {
        seen |= LF;
      } else if (c == '\r') {
        c = '\n';
        if (i + 1 < in.length && in[i + 1] == '\n') {
          seen |= CRLF;
          i++;
        } else {
          seen |= CR;
        }
      }
      if (translate) {
        out.append(c);
      }
    }
    return translate ? out.toTruffleString() : s;
  }

  @Override
  public byte[] pending() {
    return decoder == null ? NOTHING : decoder.pending();
  }

  @Override
  public long flags() {
    return (decoder == null ? 0 : decoder.flags() << 1) | (pendingReturn ? 1 : 0);
  }

  @Override
  public void setState(byte[] pending, long flags) {
    pendingReturn = (flags & 1) != 0;
    if (decoder != null) {
      decoder.setState(pending, flags >> 1);
    }
  }

  @Override
  public void reset() {
    seen = 0;
    pendingReturn = false;
    if (decoder != null) {
      decoder.reset();
    }
  }

  @Override
  public Object save() {
    return new NewlineState(decoder == null ? null : decoder.save(), pendingReturn, seen);
  }

  @Override
  public void restore(Object saved) {
    NewlineState state = (NewlineState) saved;
    if (decoder != null) {
      decoder.restore(state.inner);
    }
    pendingReturn = state.pendingReturn;
    seen = state.seen;
  }
}
