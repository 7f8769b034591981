package io.orochi.python.builtins.text;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.operation.Operation;
import io.orochi.python.builtins.FloatType;
import io.orochi.python.builtins.IntType;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.SubscriptedSequence;
import io.orochi.python.runtime.Subscripts;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Types;
import io.orochi.python.text.format.PercentConversions;
import io.orochi.python.text.format.PercentFormat;
import io.orochi.python.text.format.StrFormat;
import io.orochi.python.text.format.StrFormatArguments;
import java.util.function.Supplier;

/** {@code %} formatting, {@code str.format} and {@code format_map}. */
final class StrFormatting {
  private StrFormatting() {}

  static Object percent(PyThread t, TruffleString format, Object values) {
    Object v = BoxedValue.unbox(values);
    Object[] items = v instanceof PyTuple tuple ? tuple.items() : new Object[] {values};
    boolean mapping =
        !(v instanceof PyTuple)
            && !(v instanceof TruffleString)
            && SubscriptedSequence.isMapping(t, values);
    PercentFormat parsed = PercentFormat.parse(format);
    int lone = items.length == 1 ? parsed.lone() : 0;
    if (lone != 0) {
      return lone(t, lone, items[0]);
    }
    Supplier<Object> body = () -> parsed.apply(items, mapping ? values : null, new Conversions(t));
    return mapping || mutable(items) > 1 ? Operation.atomically(t, body) : body.get();
  }

  /** {@code "%s" % value}: what {@code str} gives, which may be of a class of its own. */
  private static Object lone(PyThread t, int conversion, Object value) {
    Object r =
        switch (conversion) {
          case 's' -> Texts.strObject(t, value);
          case 'r' -> Texts.reprObject(t, value);
          default -> Texts.asciiObject(t, value);
        };
    return ((TruffleString) BoxedValue.unbox(r)).isEmpty() ? Strings.EMPTY : r;
  }

  /** How many of these values others may change. */
  private static int mutable(Object[] items) {
    int n = 0;
    for (Object item : items) {
      if (item instanceof ShapedObject) {
        n++;
      }
    }
    return n;
  }

  /** What {@code %} asks for. */
  private record Conversions(PyThread t) implements PercentConversions {
    @Override
    public TruffleString str(Object value) {
      return Texts.str(t, value);
    }

    @Override
    public TruffleString repr(Object value) {
      return Texts.repr(t, value);
    }

    @Override
    public Object getItem(Object mapping, TruffleString key) {
      return Subscripts.get(t, mapping, key);
    }

    @Override
    public TruffleString textOrNull(Object value) {
      return StrType.textOrNull(value);
    }

    @Override
    public Object integerOrNull(Object value, boolean truncate) {
      Object i = IntType.valueOrNull(value);
      if (i != null || BoxedValue.unbox(value) instanceof TruffleString) {
        return i;
      }
      try {
        if (truncate && t.context().typeOf(t, value).find(t, "__int__") != null) {
          return IntType.of(t, value);
        }
        return Indices.indexOrNull(t, value);
      } catch (PyException e) {
        if (Exceptions.matches(t, e, BuiltinException.TypeError)) {
          return null;
        }
        throw e;
      }
    }

    @Override
    public Object starOrNull(Object value) {
      return IntType.valueOrNull(value);
    }

    @Override
    public double real(Object value) {
      return FloatType.convert(t, value);
    }

    @Override
    public int digitLimit() {
      return t.context().intDigitLimit();
    }

    @Override
    public String typeName(Object value) {
      return Types.nameOf(t, value);
    }
  }

  static Object format(PyThread t, TruffleString format, PyTuple args, PyDict kwargs) {
    StrFormat parsed = StrFormat.parse(format);
    Supplier<Object> body = () -> parsed.apply(new Fields(t, args, kwargs));
    return kwargs.size(t) > 0 || mutable(args.items()) > 0
        ? Operation.atomically(t, body)
        : body.get();
  }

  static Object formatMap(PyThread t, TruffleString format, Object mapping) {
    StrFormat parsed = StrFormat.parse(format);
    return Operation.atomically(t, () -> parsed.apply(new Fields(t, null, mapping)));
  }

  /** What replacement fields refer to; {@code args} is null for {@code format_map}. */
  private record Fields(PyThread t, PyTuple args, Object keywords) implements StrFormatArguments {
    @Override
    public Object positional(long index) {
      if (args == null) {
        throw PyErrors.valueError("Format string contains positional fields");
      }
      if (index >= args.size()) {
        throw PyErrors.indexError(
            "Replacement index %d out of range for positional args tuple", index);
      }
      return args.get((int) index);
    }

    @Override
    public Object keyword(TruffleString name) {
      return Subscripts.get(t, keywords, name);
    }

    @Override
    public Object attribute(Object object, TruffleString name) {
      return Attributes.get(t, object, Strings.toJava(name));
    }

    @Override
    public Object item(Object object, Object key) {
      return Subscripts.get(t, object, key);
    }

    @Override
    public Object str(Object value) {
      return Texts.strObject(t, value);
    }

    @Override
    public Object repr(Object value) {
      return Texts.reprObject(t, value);
    }

    @Override
    public Object ascii(Object value) {
      return Texts.asciiObject(t, value);
    }

    @Override
    public Object format(Object value, TruffleString spec) {
      return Texts.formatObject(t, value, spec);
    }
  }
}
