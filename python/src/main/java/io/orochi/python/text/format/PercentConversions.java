package io.orochi.python.text.format;

import com.oracle.truffle.api.strings.TruffleString;

/** What {@code %} formatting asks of the interpreter; each may run guest code and raise. */
public interface PercentConversions {
  TruffleString str(Object value);

  TruffleString repr(Object value);

  /** {@code mapping[key]}. */
  Object getItem(Object mapping, TruffleString key);

  /** The text of a str or of an instance of a subclass, or null for any other object. */
  TruffleString textOrNull(Object value);

  /**
   * A normalised int for an int, a bool, or what {@code __index__} gives, and if {@code truncate}
   * also for what {@code int(value)} gives of a number that is no str; null if that raises
   * TypeError.
   */
  Object integerOrNull(Object value, boolean truncate);

  /** A normalised int for an int or a bool, null for any other object. */
  Object starOrNull(Object value);

  /** What {@code float(value)} gives of a number; else TypeError "must be real number, not str". */
  double real(Object value);

  /** The name of the value's class. */
  String typeName(Object value);

  /** What {@code sys.get_int_max_str_digits()} gives. */
  int digitLimit();
}
