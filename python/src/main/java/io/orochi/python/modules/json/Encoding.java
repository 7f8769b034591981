package io.orochi.python.modules.json;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import io.orochi.python.number.Floats;
import io.orochi.python.number.IntText;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.DictEntries;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Recursion;
import io.orochi.python.runtime.Sorting;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Types;
import java.math.BigInteger;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** One call of an {@link Encoder}: what it has written so far. Confined to that call. */
final class Encoding {
  private static final TruffleString NULL = Strings.of("null");
  private static final TruffleString TRUE = Strings.of("true");
  private static final TruffleString FALSE = Strings.of("false");
  private static final TruffleString NAN = Strings.of("NaN");
  private static final TruffleString INFINITY = Strings.of("Infinity");
  private static final TruffleString MINUS_INFINITY = Strings.of("-Infinity");
  private static final String WHERE = " while encoding a JSON object";

  private final PyThread t;
  private final Encoder how;
  private final TruffleStringBuilderUTF32 out = TruffleStringBuilderUTF32.createUTF32();

  /** What is being written, to find circles; null if nobody wants to know. */
  private final Set<Object> open;

  Encoding(PyThread t, Encoder how) {
    this.t = t;
    this.how = how;
    open = how.markers == PyNone.NONE ? null : Collections.newSetFromMap(new IdentityHashMap<>());
  }

  TruffleString text() {
    return out.toStringUncached();
  }

  private void write(TruffleString s) {
    out.appendStringUncached(s);
  }

  private void write(char c) {
    out.appendCodePointUncached(c);
  }

  void value(Object o) {
    TruffleString word = word(o);
    if (word != null) {
      write(word);
      return;
    }
    Object v = BoxedValue.unbox(o);
    if (v instanceof TruffleString s) {
      string(o, s);
    } else if (v instanceof Long || v instanceof BigInteger) {
      write(IntText.repr(v, t.context().intDigitLimit()));
    } else if (v instanceof Double d) {
      write(floating(d));
    } else {
      boolean list = v instanceof PyList || v instanceof PyTuple;
      boolean dict = v instanceof PyDict;
      if (!list && !dict) {
        other(o);
        return;
      }
      Recursion.enter(t, WHERE);
      try {
        if (list) {
          list(o);
        } else {
          dict((PyDict) o);
        }
      } finally {
        Recursion.leave(t);
      }
    }
  }

  private static TruffleString word(Object o) {
    return o == PyNone.NONE ? NULL : o instanceof Boolean b ? b ? TRUE : FALSE : null;
  }

  private void string(Object o, TruffleString s) {
    if (how.quotes != Encoder.Quotes.GUEST) {
      Quoting.append(out, s, how.quotes == Encoder.Quotes.ASCII);
      return;
    }
    Object encoded = Calls.call(t, how.encoder, o);
    if (!(BoxedValue.unbox(encoded) instanceof TruffleString text)) {
      throw PyErrors.typeError("encoder() must return a string, not %s", Types.nameOf(t, encoded));
    }
    write(text);
  }

  private TruffleString floating(double d) {
    if (Double.isFinite(d)) {
      return Floats.repr(d);
    }
    if (!how.allowNan) {
      throw PyErrors.valueError(
          "Out of range float values are not JSON compliant: %s", Strings.toJava(Floats.repr(d)));
    }
    return d > 0 ? INFINITY : d < 0 ? MINUS_INFINITY : NAN;
  }

  private void begin(Object o) {
    if (open != null && !open.add(o)) {
      throw PyErrors.valueError("Circular reference detected");
    }
  }

  private void end(Object o) {
    if (open != null) {
      open.remove(o);
    }
  }

  private void other(Object o) {
    begin(o);
    Object replacement = Calls.call(t, how.fallback, o);
    Recursion.enter(t, WHERE);
    try {
      value(replacement);
    } finally {
      Recursion.leave(t);
    }
    end(o);
  }

  /** A list, a tuple, or an instance of a derived class, which iterates as it likes. */
  private void list(Object o) {
    PyList list = o instanceof PyList l && l.isExact() ? l : null;
    Object[] items =
        list != null ? null : o instanceof PyTuple p ? p.items() : Iteration.toArray(t, o);
    Object first = list != null ? list.getOrNull(t, 0) : items.length > 0 ? items[0] : null;
    if (first == null) {
      write('[');
      write(']');
      return;
    }
    begin(o);
    write('[');
    int i = 0;
    for (Object item = first; item != null; ) {
      if (i > 0) {
        write(how.itemSeparator());
      }
      value(item);
      i++;
      item = list != null ? list.getOrNull(t, i) : i < items.length ? items[i] : null;
    }
    end(o);
    write(']');
  }

  private void dict(PyDict d) {
    if (d.size(t) == 0) {
      write('{');
      write('}');
      return;
    }
    begin(d);
    write('{');
    boolean first = true;
    if (d.isExact() && !how.sortKeys) {
      DictEntries entries = d.entries(t);
      for (int i = 0; i < entries.count(); i++) {
        first &= !member(entries.keys()[i], entries.values()[i], first);
      }
    } else {
      for (Object item : items(d)) {
        if (!(BoxedValue.unbox(item) instanceof PyTuple pair) || pair.size() != 2) {
          throw PyErrors.valueError("items must return 2-tuples");
        }
        first &= !member(pair.get(0), pair.get(1), first);
      }
    }
    end(d);
    write('}');
  }

  private Object[] items(PyDict d) {
    Object view = Calls.callMethod(t, d, "items");
    Object[] items;
    try {
      items = Iteration.toArray(t, view);
    } catch (PyException e) {
      if (Iteration.isIterable(t, view) || !Exceptions.matches(t, e, BuiltinException.TypeError)) {
        throw e;
      }
      throw PyErrors.typeError(
          "%s.items() returned a non-iterable (type %s)",
          Types.nameOf(t, d), Types.nameOf(t, view));
    }
    if (how.sortKeys) {
      Sorting.sort(t, items, PyNone.NONE, false);
    }
    return items;
  }

  /** Whether something was written. */
  private boolean member(Object key, Object value, boolean first) {
    TruffleString text = word(key);
    Object v = BoxedValue.unbox(key);
    Object shown = key;
    if (v instanceof TruffleString s) {
      text = s;
    } else if (v instanceof Double d) {
      text = floating(d);
      shown = text;
    } else if (text != null) {
      shown = text;
    } else if (v instanceof Long || v instanceof BigInteger) {
      text = IntText.repr(v, t.context().intDigitLimit());
      shown = text;
    } else if (how.skipKeys) {
      return false;
    } else {
      throw PyErrors.typeError(
          "keys must be str, int, float, bool or None, not %s", Types.nameOf(t, key));
    }
    if (!first) {
      write(how.itemSeparator());
    }
    string(shown, text);
    write(how.keySeparator());
    value(value);
    return true;
  }
}
