package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.text.CodePoints;
import io.orochi.stm.Publisher;

/** {@code iter(str)}. */
public final class StringIterator extends CursorIterator {
  private final TruffleString string;

  /** The code points; taken out once, as reading a string character by character is dear. */
  private final int[] points;

  public StringIterator(PyThread t, TruffleString string) {
    super(t, 0);
    this.string = string;
    this.points = CodePoints.of(string);
  }

  public TruffleString string() {
    return string;
  }

  @Override
  protected Object item(PyThread t, long at) {
    return at < points.length ? CodePoints.one(points[(int) at]) : null;
  }

  @Override
  @TruffleBoundary
  public BuiltinType builtinType() {
    return string.getCodeRangeUncached(Strings.ENCODING) == TruffleString.CodeRange.ASCII
        ? BuiltinType.STR_ASCII_ITERATOR
        : BuiltinType.STR_ITERATOR;
  }

  @Override
  public void publishFields(Publisher p) {}
}
