package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

/** Keyword arguments of a call, taken out of the {@code **kwargs} that a built-in got. */
public record Keywords(String[] names, Object[] values) {
  /** The entries; TypeError when a key is no str. {@code kwargs} may be null. */
  @TruffleBoundary
  public static Keywords of(PyThread t, PyDict kwargs) {
    if (kwargs == null) {
      return new Keywords(new String[0], new Object[0]);
    }
    DictEntries entries = kwargs.entries(t);
    String[] names = new String[entries.count()];
    for (int i = 0; i < names.length; i++) {
      if (!(BoxedValue.unbox(entries.keys()[i]) instanceof TruffleString s)) {
        throw PyErrors.typeError("keywords must be strings");
      }
      names[i] = Strings.toJava(s);
    }
    return new Keywords(names, entries.valueArray());
  }
}
