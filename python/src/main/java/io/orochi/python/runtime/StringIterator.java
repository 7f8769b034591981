package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.stm.Publisher;

/** {@code iter(str)}. */
public final class StringIterator extends CursorIterator {
  private final TruffleString string;
  private final int length;

  public StringIterator(PyThread t, TruffleString string) {
    super(t, 0);
    this.string = string;
    this.length = Strings.length(string);
  }

  public TruffleString string() {
    return string;
  }

  @Override
  protected Object item(PyThread t, long at) {
    return at < length ? character((int) at) : null;
  }

  @TruffleBoundary
  private TruffleString character(int at) {
    return Strings.ofCodePoint(Strings.codePointAt(string, at));
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
