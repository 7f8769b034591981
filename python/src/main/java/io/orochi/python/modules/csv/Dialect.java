package io.orochi.python.modules.csv;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;
import java.math.BigInteger;
import java.util.List;

/** How rows are written and read. Never changes. */
final class Dialect extends PlainObject {
  static final ExtensionType TYPE =
      ExtensionType.of("_csv.Dialect", Layout.PLAIN, Dialect::define).withoutWeakReferences();

  static final int QUOTE_MINIMAL = 0;
  static final int QUOTE_ALL = 1;
  static final int QUOTE_NONNUMERIC = 2;
  static final int QUOTE_NONE = 3;
  static final int QUOTE_STRINGS = 4;
  static final int QUOTE_NOTNULL = 5;

  /** Stands for a character that is not set; no text contains it. */
  static final int NOT_SET = -1;

  /** The names of the options. */
  static final List<String> OPTIONS =
      List.of(
          "delimiter",
          "doublequote",
          "escapechar",
          "lineterminator",
          "quotechar",
          "quoting",
          "skipinitialspace",
          "strict");

  final int delimiter;
  final boolean doubleQuote;
  final int escape;
  final TruffleString lineTerminator;
  final int quote;
  final int quoting;
  final boolean skipInitialSpace;
  final boolean strict;

  /**
   * Reads the options.
   *
   * @param o in the order of OPTIONS; null for the default
   */
  private Dialect(PyThread t, Shape shape, Object[] o) {
    super(t, shape);
    delimiter = character(t, "delimiter", o[0], ',', false);
    doubleQuote = o[1] == null || Truth.isTrue(t, o[1]);
    escape = character(t, "escapechar", o[2], NOT_SET, true);
    lineTerminator = terminator(o[3]);
    quote = character(t, "quotechar", o[4], '"', true);
    int q = o[5] == null ? QUOTE_MINIMAL : number(o[5]);
    skipInitialSpace = o[6] != null && Truth.isTrue(t, o[6]);
    strict = o[7] != null && Truth.isTrue(t, o[7]);
    if (q < QUOTE_MINIMAL || q > QUOTE_NOTNULL) {
      throw PyErrors.typeError("bad \"quoting\" value");
    }
    quoting = o[4] == PyNone.NONE && o[5] == null ? QUOTE_NONE : q;
    if (quoting != QUOTE_NONE && quote == NOT_SET) {
      throw PyErrors.typeError("quotechar must be set if quoting enabled");
    }
    if (lineTerminator == null) {
      throw PyErrors.typeError("lineterminator must be set");
    }
  }

  private static int character(PyThread t, String name, Object o, int byDefault, boolean orNone) {
    if (o == null) {
      return byDefault;
    }
    if (orNone && o == PyNone.NONE) {
      return NOT_SET;
    }
    if (!(BoxedValue.unbox(o) instanceof TruffleString s)) {
      throw PyErrors.typeError(
          "\"%s\" must be string%s, not %s", name, orNone ? " or None" : "", Types.nameOf(t, o));
    }
    if (Strings.length(s) != 1) {
      throw PyErrors.typeError("\"%s\" must be a 1-character string", name);
    }
    return Strings.codePointAt(s, 0);
  }

  private static TruffleString terminator(Object o) {
    if (o == null) {
      return Strings.of("\r\n");
    }
    if (o == PyNone.NONE) {
      return null;
    }
    if (BoxedValue.unbox(o) instanceof TruffleString s) {
      return s;
    }
    throw PyErrors.typeError("\"lineterminator\" must be a string");
  }

  private static int number(Object o) {
    if (o instanceof Long n) {
      if (n != n.intValue()) {
        throw PyErrors.overflowError("Python int too large to convert to C int");
      }
      return n.intValue();
    }
    if (o instanceof BigInteger) {
      throw PyErrors.overflowError("Python int too large to convert to C int");
    }
    throw PyErrors.typeError("\"quoting\" must be an integer");
  }

  boolean quotes() {
    return quoting != QUOTE_NONE;
  }

  private static void define(TypeBuilder b) {
    b.doc("CSV dialect\n\nThe Dialect type records CSV parsing and generation options.\n");
    b.newMethod(
        "(cls, dialect=NULL, delimiter=NULL, doublequote=NULL, escapechar=NULL,"
            + " lineterminator=NULL, quotechar=NULL, quoting=NULL, skipinitialspace=NULL,"
            + " strict=NULL)",
        (t, a) -> make(t, (PyType) a[0], a));
    b.getter("delimiter", (t, self) -> shown(((Dialect) self).delimiter));
    b.getter("escapechar", (t, self) -> shown(((Dialect) self).escape));
    b.getter("lineterminator", (t, self) -> ((Dialect) self).lineTerminator);
    b.getter("quotechar", (t, self) -> shown(((Dialect) self).quote));
    b.getter("quoting", (t, self) -> (long) ((Dialect) self).quoting);
    b.computedMember("skipinitialspace", (t, self) -> ((Dialect) self).skipInitialSpace, null);
    b.computedMember("doublequote", (t, self) -> ((Dialect) self).doubleQuote, null);
    b.computedMember("strict", (t, self) -> ((Dialect) self).strict, null);
    b.def(
        "__reduce_ex__(self, protocol, /)",
        (t, self, protocol) -> {
          throw PyErrors.typeError("cannot pickle '%s' instances", Types.nameOf(t, self));
        });
    b.def(
        "__reduce__(self, /)",
        (t, self) -> {
          throw PyErrors.typeError("cannot pickle '%s' instances", Types.nameOf(t, self));
        });
  }

  private static Object shown(int character) {
    return character == NOT_SET ? PyNone.NONE : Strings.ofCodePoint(character);
  }

  /**
   * A dialect.
   *
   * @param a the class, another dialect or the name of one, then the options
   */
  private static Object make(PyThread t, PyType type, Object[] a) {
    Object base = a[1];
    if (base != null && BoxedValue.unbox(base) instanceof TruffleString) {
      base = CsvModule.dialect(t, base);
    }
    Object[] options = new Object[OPTIONS.size()];
    boolean changes = false;
    for (int i = 0; i < options.length; i++) {
      options[i] = a[2 + i];
      changes |= options[i] != null;
    }
    if (!changes && base instanceof Dialect d && d.isOf(t)) {
      return d;
    }
    for (int i = 0; base != null && i < options.length; i++) {
      if (options[i] == null) {
        options[i] = optionOrNull(t, base, OPTIONS.get(i));
      }
    }
    return new Dialect(t, type.instanceShape(), options);
  }

  private boolean isOf(PyThread t) {
    return t.context().typeOf(t, this).isSubtypeOf(t, t.context().type(TYPE));
  }

  private static Object optionOrNull(PyThread t, Object base, String name) {
    try {
      return Attributes.getOrNull(t, base, name);
    } catch (PyException e) {
      if (Exceptions.matches(t, e, BuiltinException.Exception)) {
        return null;
      }
      throw e;
    }
  }

  /** What {@code reader} and its like make of their arguments. */
  static Dialect of(PyThread t, Object dialect, Object keywords) {
    Object[] positional = dialect == null ? new Object[0] : new Object[] {dialect};
    return (Dialect) CsvModule.makeDialect(t, positional, keywords);
  }
}
