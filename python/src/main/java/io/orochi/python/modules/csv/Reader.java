package io.orochi.python.modules.csv;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.builtins.Iterators;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.StateIterator;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;

/** Iterators over rows: their parts are the lines and the dialect, their state counts lines. */
final class Reader {
  static final ExtensionType TYPE =
      ExtensionType.of("_csv.reader", Layout.SHAPED, Reader::define)
          .withoutSubclasses()
          .withoutWeakReferences();

  private Reader() {}

  static Object make(PyThread t, Object lines, Dialect dialect) {
    return new StateIterator(
        t, t.context().shape(TYPE), Reader::next, 0L, Iteration.iter(t, lines), dialect);
  }

  private static void define(TypeBuilder b) {
    b.doc(
        """
        CSV reader

        Reader objects are responsible for reading and parsing tabular data
        in CSV format.
        """);
    Iterators.define(b);
    b.computedMember("dialect", (t, self) -> ((StateIterator) self).part(1), null);
    b.computedMember("line_num", (t, self) -> ((StateIterator) self).count(t), null);
  }

  private static Object next(PyThread t, StateIterator self) {
    Dialect dialect = (Dialect) self.part(1);
    RowParser row = new RowParser(t, dialect, CsvModule.fieldLimit(t));
    do {
      Object line = Iteration.next(t, self.part(0));
      if (line == null) {
        if (!row.isUnfinished()) {
          return null;
        }
        if (dialect.strict) {
          throw CsvModule.error(t, "unexpected end of data");
        }
        row.endField();
        break;
      }
      if (!(BoxedValue.unbox(line) instanceof TruffleString s)) {
        throw CsvModule.error(
            t,
            "iterator should return strings, not %s (the file should be opened in text mode)",
            Types.nameOf(t, line));
      }
      self.setState(t, self.count(t) + 1);
      row.add(s);
    } while (!row.isComplete());
    return row.fields();
  }
}
