package io.orochi.python.text.format;

import com.oracle.truffle.api.strings.TruffleString;

/** What {@code str.format} asks of the interpreter; each may run guest code and raise. */
public interface StrFormatArguments {
  /**
   * A positional argument. IndexError "Replacement index 3 out of range for positional args tuple";
   * for {@code format_map} ValueError "Format string contains positional fields".
   */
  Object positional(long index);

  /** A keyword argument; KeyError. */
  Object keyword(TruffleString name);

  Object attribute(Object object, TruffleString name);

  /** {@code object[key]}; the key is a {@link Long} or a {@link TruffleString}. */
  Object item(Object object, Object key);

  Object str(Object value);

  Object repr(Object value);

  Object ascii(Object value);

  /** {@code format(value, spec)}. */
  Object format(Object value, TruffleString spec);
}
