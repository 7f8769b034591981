package io.orochi.python.modules.csv;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.PlainObject;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;
import io.orochi.stm.Publisher;

/** Writes rows into a file. Never changes. */
final class Writer extends PlainObject {
  static final ExtensionType TYPE =
      ExtensionType.of("_csv.writer", Layout.PLAIN, Writer::define)
          .withoutSubclasses()
          .withoutWeakReferences();

  private final Object write;
  private final Dialect dialect;

  private Writer(PyThread t, Object write, Dialect dialect) {
    super(t, t.context().shape(TYPE));
    this.write = write;
    this.dialect = dialect;
  }

  static Object make(PyThread t, Object file, Dialect dialect) {
    Object write = Attributes.getOrNull(t, file, "write");
    if (write == null || !Calls.isCallable(t, write)) {
      throw PyErrors.typeError("argument 1 must have a \"write\" method");
    }
    return new Writer(t, write, dialect);
  }

  private static void define(TypeBuilder b) {
    b.doc(
        """
        CSV writer

        Writer objects are responsible for generating tabular data
        in CSV format from sequence input.
        """);
    b.def("writerow(self, row, /)", (t, self, row) -> ((Writer) self).writeRow(t, row));
    b.def(
        "writerows(self, rows, /)",
        (t, self, rows) -> {
          Iteration.forEach(t, rows, row -> ((Writer) self).writeRow(t, row));
          return PyNone.NONE;
        });
    b.computedMember("dialect", (t, self) -> ((Writer) self).dialect, null);
  }

  private Object writeRow(PyThread t, Object row) {
    if (!Iteration.isIterable(t, row)) {
      throw CsvModule.error(t, "iterable expected, not %s", Types.nameOf(t, row));
    }
    TruffleString line =
        Iteration.inOneGo(
            t,
            row,
            () -> {
              RowText text = new RowText(t, dialect);
              Iteration.forEach(t, row, field -> append(t, text, field));
              return text.line();
            });
    return Calls.call(t, write, line);
  }

  private void append(PyThread t, RowText row, Object field) {
    boolean isText = BoxedValue.unbox(field) instanceof TruffleString;
    boolean quoted =
        switch (dialect.quoting) {
          case Dialect.QUOTE_NONNUMERIC -> !CsvModule.isNumber(t, field);
          case Dialect.QUOTE_ALL -> true;
          case Dialect.QUOTE_STRINGS -> isText;
          case Dialect.QUOTE_NOTNULL -> field != PyNone.NONE;
          default -> false;
        };
    if (field == PyNone.NONE) {
      row.append(Strings.EMPTY, quoted);
    } else {
      row.append(isText ? (TruffleString) BoxedValue.unbox(field) : Texts.str(t, field), quoted);
    }
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(write);
    p.visit(dialect);
  }
}
