package io.orochi.python.modules.string;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.builtins.Iterators;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.StateIterator;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Types;
import io.orochi.python.text.format.FieldName;
import io.orochi.python.text.format.StrFormat;
import java.util.List;

/** The module {@code _string}. Both functions parse at the call; the iterators only count. */
public final class StringModule implements ModuleDefinition {
  private static final ExtensionType FORMATTER_ITERATOR =
      ExtensionType.of("formatteriterator", Layout.SHAPED, Iterators::define).withoutSubclasses();
  private static final ExtensionType FIELD_NAME_ITERATOR =
      ExtensionType.of("fieldnameiterator", Layout.SHAPED, Iterators::define).withoutSubclasses();

  @Override
  public String name() {
    return "_string";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.doc("string helper module");
    b.def("formatter_parser(object, /)", (t, s) -> parser(t, text(t, s)));
    b.def("formatter_field_name_split(object, /)", (t, s) -> split(t, text(t, s)));
  }

  private static TruffleString text(PyThread t, Object o) {
    if (BoxedValue.unbox(o) instanceof TruffleString s) {
      return s;
    }
    throw PyErrors.typeError("expected str, got %s", Types.nameOf(t, o));
  }

  private static Object parser(PyThread t, TruffleString format) {
    List<StrFormat.Piece> pieces = StrFormat.parse(format).pieces();
    StateIterator.Step step =
        (u, self) -> {
          int i = (int) self.count(u);
          if (i == pieces.size()) {
            return null;
          }
          StrFormat.Piece p = pieces.get(i);
          if (p.error() != null) {
            throw StrFormat.error(p.error());
          }
          self.setState(u, i + 1L);
          return p.fieldName() == null
              ? PyTuple.of(p.literal(), PyNone.NONE, PyNone.NONE, PyNone.NONE)
              : PyTuple.of(p.literal(), p.fieldName(), p.spec(), conversion(p.conversion()));
        };
    return new StateIterator(t, t.context().shape(FORMATTER_ITERATOR), step, 0L);
  }

  private static Object conversion(int codePoint) {
    return codePoint == 0 ? PyNone.NONE : Strings.ofCodePoint(codePoint);
  }

  private static Object split(PyThread t, TruffleString name) {
    FieldName field = FieldName.parse(name);
    StateIterator.Step step =
        (u, self) -> {
          int i = (int) self.count(u);
          if (i < field.path().size()) {
            self.setState(u, i + 1L);
            FieldName.Step s = field.path().get(i);
            return PyTuple.of(s.isAttribute(), s.key());
          }
          if (field.error() != null) {
            throw StrFormat.error(field.error());
          }
          return null;
        };
    return PyTuple.of(
        field.first(), new StateIterator(t, t.context().shape(FIELD_NAME_ITERATOR), step, 0L));
  }
}
