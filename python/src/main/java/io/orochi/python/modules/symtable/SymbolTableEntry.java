package io.orochi.python.modules.symtable;

import io.orochi.framework.object.PlainObject;
import io.orochi.python.compiler.SymbolTable;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Identities;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.stm.Publisher;

/** The names of one block, for guest code. Its Java fields do not change. */
final class SymbolTableEntry extends PlainObject {
  static final ExtensionType TYPE =
      ExtensionType.of("symtable entry", Layout.PLAIN, SymbolTableEntry::define)
          .withoutSubclasses()
          .withoutWeakReferences();

  private final SymbolTable table;
  private final PyDict symbols;
  private final PyList varnames;
  private final PyList children;

  SymbolTableEntry(PyThread t, SymbolTable table) {
    super(t, t.context().shape(TYPE));
    this.table = table;
    symbols = PyDict.create(t);
    table.symbols().forEach((name, bits) -> symbols.putString(t, name, (long) bits));
    varnames = PyList.of(t, table.varnames().stream().map(Strings::of).toArray());
    children =
        PyList.of(t, table.children().stream().map(c -> new SymbolTableEntry(t, c)).toArray());
  }

  private static void define(TypeBuilder b) {
    b.def("__repr__(self, /)", (t, self) -> Strings.of(of(self).text()));
    b.getter("id", (t, self) -> Identities.id(self));
    b.getter("name", (t, self) -> Strings.of(of(self).table.name()));
    b.getter("symbols", (t, self) -> of(self).symbols);
    b.getter("varnames", (t, self) -> of(self).varnames);
    b.getter("children", (t, self) -> of(self).children);
    b.getter("nested", (t, self) -> of(self).table.nested() ? 1L : 0L);
    b.getter("type", (t, self) -> (long) of(self).table.type());
    b.getter("lineno", (t, self) -> (long) of(self).table.line());
  }

  private static SymbolTableEntry of(Object self) {
    return (SymbolTableEntry) self;
  }

  private String text() {
    return "<symtable entry %s(%s), line %d>"
        .formatted(table.name(), Identities.id(this), table.line());
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(symbols);
    p.visit(varnames);
    p.visit(children);
  }
}
