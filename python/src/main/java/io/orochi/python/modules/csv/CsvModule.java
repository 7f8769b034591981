package io.orochi.python.modules.csv;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.DictEntries;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyCell;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import java.math.BigInteger;

/** The module {@code _csv}. */
public final class CsvModule implements ModuleDefinition {
  private static final ExtensionType ERROR =
      ExtensionType.exception("_csv.Error", BuiltinException.Exception);

  private static final long FIELD_LIMIT = 128 << 10;

  /** What a context knows: dialects by name, the longest field. Both are guest objects. */
  private record Registry(PyDict dialects, PyCell fieldLimit) {
    static Registry make(PyThread t, PyContext c) {
      Registry r = new Registry(PyDict.create(t), new PyCell(t, FIELD_LIMIT));
      c.addRoot(r.dialects);
      c.addRoot(r.fieldLimit);
      return r;
    }
  }

  @Override
  public String name() {
    return "_csv";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.constant("__version__", Strings.of("1.0"));
    b.constant("QUOTE_MINIMAL", (long) Dialect.QUOTE_MINIMAL);
    b.constant("QUOTE_ALL", (long) Dialect.QUOTE_ALL);
    b.constant("QUOTE_NONNUMERIC", (long) Dialect.QUOTE_NONNUMERIC);
    b.constant("QUOTE_NONE", (long) Dialect.QUOTE_NONE);
    b.constant("QUOTE_STRINGS", (long) Dialect.QUOTE_STRINGS);
    b.constant("QUOTE_NOTNULL", (long) Dialect.QUOTE_NOTNULL);
    b.constant("_dialects", registry(b.thread()).dialects);
    b.constant("Reader", b.context().type(Reader.TYPE));
    b.constant("Writer", b.context().type(Writer.TYPE));
    b.type(Dialect.TYPE);
    b.type(ERROR);
    b.defN(
        "reader(*args, **kwargs)",
        (t, a) -> {
          Object[] given = given(a[0]);
          return Reader.make(t, given[0], Dialect.of(t, given[1], a[1]));
        });
    b.defN(
        "writer(*args, **kwargs)",
        (t, a) -> {
          Object[] given = given(a[0]);
          return Writer.make(t, given[0], Dialect.of(t, given[1], a[1]));
        });
    b.defN("register_dialect(*args, **kwargs)", CsvModule::register);
    b.def(
        "unregister_dialect(name)",
        (t, name) -> {
          if (registry(t).dialects.removeOrNull(t, name) == null) {
            throw error(t, "unknown dialect");
          }
          return PyNone.NONE;
        });
    b.def("get_dialect(name)", CsvModule::dialect);
    b.def("list_dialects()", t -> PyList.of(t, registry(t).dialects.entries(t).keyArray()));
    b.def("field_size_limit(new_limit=NULL)", CsvModule::fieldSizeLimit);
  }

  private static Registry registry(PyThread t) {
    return t.context().extension(Registry.class, c -> Registry.make(t, c));
  }

  /** Two positional arguments, of which the second may be missing: null. */
  private static Object[] given(Object args) {
    Object[] items = ((PyTuple) args).items();
    if (items.length == 0 || items.length > 2) {
      throw PyErrors.typeError(
          " expected at %s argument%s, got %d",
          items.length == 0 ? "least 1" : "most 2",
          items.length == 0 ? "" : "s",
          (long) items.length);
    }
    return new Object[] {items[0], items.length == 2 ? items[1] : null};
  }

  /** A dialect made of an optional positional argument and options that came as a dict. */
  static Object makeDialect(PyThread t, Object[] positional, Object keywords) {
    DictEntries named = ((PyDict) keywords).entries(t);
    String[] names = new String[named.count()];
    for (int i = 0; i < names.length; i++) {
      names[i] = Texts.javaStr(t, named.keys()[i]);
      if (!names[i].equals("dialect") && !Dialect.OPTIONS.contains(names[i])) {
        throw PyErrors.typeError("'%s' is an invalid keyword argument for this function", names[i]);
      }
    }
    return Calls.call(t, t.context().type(Dialect.TYPE), positional, names, named.valueArray());
  }

  static PyException error(PyThread t, String format, Object... args) {
    String text = args.length == 0 ? format : String.format(format, args);
    return PyException.of(Calls.call(t, t.context().type(ERROR), Strings.of(text)));
  }

  static long fieldLimit(PyThread t) {
    return (long) registry(t).fieldLimit.read(t);
  }

  /** The dialect of a name. */
  static Object dialect(PyThread t, Object name) {
    Object d = registry(t).dialects.getOrNull(t, name);
    if (d == null) {
      throw error(t, "unknown dialect");
    }
    return d;
  }

  private static Object register(PyThread t, Object[] a) {
    Object[] given = given(a[0]);
    if (!(BoxedValue.unbox(given[0]) instanceof TruffleString)) {
      throw PyErrors.typeError("dialect name must be a string");
    }
    Dialect d = Dialect.of(t, given[1], a[1]);
    registry(t).dialects.put(t, given[0], d);
    return PyNone.NONE;
  }

  private static Object fieldSizeLimit(PyThread t, Object limit) {
    PyCell cell = registry(t).fieldLimit;
    Object old = cell.read(t);
    if (limit != null) {
      if (!(limit instanceof Long) && !(limit instanceof BigInteger)) {
        throw PyErrors.typeError("limit must be an integer");
      }
      if (limit instanceof BigInteger) {
        throw PyErrors.overflowError("Python int too large to convert to C long");
      }
      cell.write(t, limit);
    }
    return old;
  }

  /** Whether an object converts to a number. */
  static boolean isNumber(PyThread t, Object o) {
    return Calls.findSpecial(t, o, "__index__") != null
        || Calls.findSpecial(t, o, "__int__") != null
        || Calls.findSpecial(t, o, "__float__") != null
        || Calls.findSpecial(t, o, "__complex__") != null;
  }
}
