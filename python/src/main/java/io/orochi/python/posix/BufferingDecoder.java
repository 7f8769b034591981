package io.orochi.python.posix;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodePointBuilder;
import java.util.Arrays;

/**
 * A decoder that keeps an incomplete sequence at the end of its input for the next call, and
 * applies an error handler. What is left to a subclass is one encoding.
 */
abstract class BufferingDecoder implements TextDecoder {
  /** One call of {@link #decode} under way: input, output and, after a stop, the error. */
  static final class Run {
    final byte[] data;
    final int to;
    final boolean end;
    final CodePointBuilder out;

    /** The next byte to be decoded. */
    int at;

    /** Why decoding stopped at {@link #at}; null when it did not. */
    String reason;

    /** The end of the bytes in error. */
    int errorEnd;

    private Run(byte[] data, int from, int to, boolean end) {
      this.data = data;
      this.at = from;
      this.to = to;
      this.end = end;
      this.out = new CodePointBuilder(to - from);
    }

    void fail(int stop, String why) {
      errorEnd = stop;
      reason = why;
    }
  }

  private final DecodeErrors errors;
  private byte[] pending = NOTHING;

  BufferingDecoder(DecodeErrors errors) {
    this.errors = errors;
  }

  /** Whether all characters come from the input, none from an error handler. */
  boolean isStrict() {
    return errors == DecodeErrors.STRICT;
  }

  /** The name of the codec in error messages. */
  abstract String encoding();

  /**
   * Decodes from {@code run.at} until the end, an incomplete sequence that may be continued, or an
   * error, and leaves {@code run.at} there.
   */
  abstract void decode(Run run);

  /** Called when all was decoded; may still refuse it. */
  void finish(Run run) {}

  /**
   * The text of input that a subclass recognises as simple (complete and without errors), or null.
   * Only asked when nothing is pending.
   */
  TruffleString decodeSimple(byte[] data, int from, int to) {
    return null;
  }

  @Override
  public TruffleString decode(byte[] input, int from, int to, boolean end) {
    if (pending.length == 0) {
      if (from == to && !end) {
        return Strings.EMPTY;
      }
      TruffleString simple = decodeSimple(input, from, to);
      if (simple != null) {
        return simple;
      }
    }
    boolean whole = pending.length == 0 && from == 0 && to == input.length;
    byte[] data = whole ? input : join(pending, input, from, to);
    Run run = new Run(data, 0, data.length, end);
    while (true) {
      run.reason = null;
      decode(run);
      if (run.reason == null) {
        break;
      }
      repair(run);
    }
    finish(run);
    pending = run.at == run.to ? NOTHING : Arrays.copyOfRange(data, run.at, run.to);
    return run.out.toTruffleString();
  }

  private void repair(Run run) {
    CodecException error =
        new CodecException(encoding(), run.data, run.at, run.errorEnd, run.reason);
    DecodeErrors.Repair repair = errors.handle(error);
    run.out.append(repair.replacement());
    run.at = repair.resume();
  }

  /** What is pending followed by a part of the input. */
  static byte[] join(byte[] pending, byte[] input, int from, int to) {
    byte[] data = Arrays.copyOf(pending, pending.length + to - from);
    System.arraycopy(input, from, data, pending.length, to - from);
    return data;
  }

  @Override
  public byte[] pending() {
    return pending;
  }

  @Override
  public long flags() {
    return 0;
  }

  @Override
  public void setState(byte[] newPending, long flags) {
    pending = newPending;
  }

  @Override
  public void reset() {
    pending = NOTHING;
  }
}
