package io.orochi.python.modules.json;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.number.FloatParser;
import io.orochi.python.number.IntText;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Recursion;
import io.orochi.python.runtime.Strings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One call of a {@link Scanner}: reads a value and what is in it. Confined to that call. */
final class Scan {
  /** So many digits always fit a long. */
  private static final int SHORT_INT = 18;

  private final PyThread t;
  private final Scanner how;
  private final JsonText text;

  /** Equal keys become one string. */
  private final Map<TruffleString, TruffleString> keys = new HashMap<>();

  private int end;

  Scan(PyThread t, Scanner how, TruffleString text) {
    this.t = t;
    this.how = how;
    this.text = new JsonText(text);
  }

  /** The index behind the last value. */
  int end() {
    return end;
  }

  private static PyException stop(long index) {
    return PyErrors.withArgs(BuiltinException.StopIteration, index);
  }

  /** The value at an index that is not negative; StopIteration when none begins there. */
  Object value(long index) {
    if (index >= text.length()) {
      throw stop(index);
    }
    int i = (int) index;
    switch (text.at(i)) {
      case '"':
        TruffleString s = text.string(t, i + 1, how.strict);
        end = text.position();
        return s;
      case '{':
        Recursion.enter(t, " while decoding a JSON object from a unicode string");
        try {
          return object(i + 1);
        } finally {
          Recursion.leave(t);
        }
      case '[':
        Recursion.enter(t, " while decoding a JSON array from a unicode string");
        try {
          return array(i + 1);
        } finally {
          Recursion.leave(t);
        }
      case 'n':
        return text.has("null", i) ? word(i, 4, PyNone.NONE) : number(i);
      case 't':
        return text.has("true", i) ? word(i, 4, true) : number(i);
      case 'f':
        return text.has("false", i) ? word(i, 5, false) : number(i);
      case 'N':
        return text.has("NaN", i) ? constant(i, "NaN") : number(i);
      case 'I':
        return text.has("Infinity", i) ? constant(i, "Infinity") : number(i);
      case '-':
        return text.has("-Infinity", i) ? constant(i, "-Infinity") : number(i);
      default:
        return number(i);
    }
  }

  private Object word(int start, int length, Object value) {
    end = start + length;
    return value;
  }

  private Object constant(int start, String name) {
    Object value = Calls.call(t, how.parseConstant, Strings.of(name));
    end = start + name.length();
    return value;
  }

  private Object object(int start) {
    List<Object> items = new ArrayList<>();
    int i = text.skipSpace(start);
    if (text.at(i) != '}') {
      i = member(i, items);
      while (text.at(i) == ',') {
        i = member(text.skipSpace(i + 1), items);
      }
      if (text.at(i) != '}') {
        throw text.error(t, "Expecting ',' delimiter", i);
      }
    }
    Object result = how.objectPairsHook != PyNone.NONE ? pairs(items) : dict(items);
    end = i + 1;
    return result;
  }

  /** Reads a key and its value; gives the index of what follows. */
  private int member(int start, List<Object> items) {
    if (text.at(start) != '"') {
      throw text.error(t, "Expecting property name enclosed in double quotes", start);
    }
    TruffleString key = text.string(t, start + 1, how.strict);
    TruffleString known = keys.putIfAbsent(key, key);
    int i = text.skipSpace(text.position());
    if (text.at(i) != ':') {
      throw text.error(t, "Expecting ':' delimiter", i);
    }
    Object value = value(text.skipSpace(i + 1));
    items.add(known == null ? key : known);
    items.add(value);
    return text.skipSpace(end);
  }

  private Object pairs(List<Object> items) {
    Object[] pairs = new Object[items.size() / 2];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = PyTuple.of(items.get(2 * i), items.get(2 * i + 1));
    }
    return Calls.call(t, how.objectPairsHook, PyList.of(t, pairs));
  }

  private Object dict(List<Object> items) {
    PyDict result = PyDict.create(t);
    for (int i = 0; i < items.size(); i += 2) {
      result.put(t, items.get(i), items.get(i + 1));
    }
    return how.objectHook == PyNone.NONE ? result : Calls.call(t, how.objectHook, result);
  }

  private Object array(int start) {
    PyList result = PyList.of(t);
    int i = text.skipSpace(start);
    if (text.at(i) != ']') {
      result.append(t, value(i));
      i = text.skipSpace(end);
      while (text.at(i) == ',') {
        result.append(t, value(text.skipSpace(i + 1)));
        i = text.skipSpace(end);
      }
      if (text.at(i) != ']') {
        throw text.error(t, "Expecting ',' delimiter", i);
      }
    }
    end = i + 1;
    return result;
  }

  private Object number(int start) {
    int i = text.at(start) == '-' ? start + 1 : start;
    int first = text.at(i++);
    if (first >= '1' && first <= '9') {
      i = digits(i);
    } else if (first != '0') {
      throw stop(start);
    }
    boolean isFloat = false;
    if (text.at(i) == '.' && text.isDigit(i + 1)) {
      isFloat = true;
      i = digits(i + 2);
    }
    if (text.at(i) == 'e' || text.at(i) == 'E') {
      int sign = text.at(i + 1);
      int exponent = sign == '-' || sign == '+' ? i + 2 : i + 1;
      if (text.isDigit(exponent)) {
        isFloat = true;
        i = digits(exponent + 1);
      }
    }
    Object value = isFloat ? floating(start, i) : integer(start, i);
    end = i;
    return value;
  }

  private int digits(int start) {
    int i = start;
    while (text.isDigit(i)) {
      i++;
    }
    return i;
  }

  private Object floating(int from, int to) {
    if (how.parseFloat != t.context().type(BuiltinType.FLOAT)) {
      return Calls.call(t, how.parseFloat, text.part(from, to));
    }
    return FloatParser.parse(text.ascii(from, to));
  }

  private Object integer(int from, int to) {
    if (how.parseInt != t.context().type(BuiltinType.INT)) {
      return Calls.call(t, how.parseInt, text.part(from, to));
    }
    if (to - from > SHORT_INT) {
      return IntText.parse(text.ascii(from, to), 10L, t.context().intDigitLimit());
    }
    boolean negative = text.at(from) == '-';
    long value = 0;
    for (int i = negative ? from + 1 : from; i < to; i++) {
      value = value * 10 + (text.at(i) - '0');
    }
    return negative ? -value : value;
  }
}
