package io.orochi.python.builtins.exception;

import io.orochi.python.runtime.HiddenNames;
import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import java.util.List;

/**
 * The fields that built-in exception classes add: present with a value, or absent, which guest code
 * sees as None.
 */
public final class ExceptionFields {
  private ExceptionFields() {}

  /** The field, or null when it is not set. */
  public static Object get(PyThread t, PyBaseException e, String name) {
    return e.get(t, HiddenNames.ofMember(name, 0));
  }

  /** The field; None when it is not set. */
  public static Object getOrNone(PyThread t, PyBaseException e, String name) {
    Object v = get(t, e, name);
    return v == null ? PyNone.NONE : v;
  }

  /** Sets the field; Java null unsets it. */
  public static void set(PyThread t, PyBaseException e, String name, Object value) {
    String hidden = HiddenNames.ofMember(name, 0);
    if (value == null) {
      e.delete(t, hidden);
    } else {
      e.put(t, hidden, value);
    }
  }

  /** Argument {@code i}, or None. */
  static Object arg(PyTuple args, int i) {
    return i < args.size() ? args.get(i) : PyNone.NONE;
  }

  /** Refuses keywords as CPython's {@code _PyArg_NoKeywords}. */
  static void noKeywords(PyThread t, PyBaseException e, PyDict keywords) {
    if (keywords != null && keywords.size(t) != 0) {
      throw PyErrors.typeError("%s() takes no keyword arguments", t.context().typeOf(t, e).name());
    }
  }

  /** Sets the fields from keyword-only arguments. */
  static void setFromKeywords(
      PyThread t, PyBaseException e, PyDict keywords, String function, List<String> names) {
    for (String n : names) {
      set(t, e, n, keywords == null ? null : keywords.getString(t, n));
    }
    if (keywords != null) {
      for (Object key : io.orochi.python.runtime.Iteration.toArray(t, keywords)) {
        String k = Strings.toJava((com.oracle.truffle.api.strings.TruffleString) key);
        if (!names.contains(k)) {
          throw PyErrors.typeError("'%s' is an invalid keyword argument for %s()", k, function);
        }
      }
    }
  }
}
