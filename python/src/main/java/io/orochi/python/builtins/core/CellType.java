package io.orochi.python.builtins.core;

import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.Identities;
import io.orochi.python.runtime.PyCell;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;

/** The class {@code cell}. */
public final class CellType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.CELL;
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod("(cls, contents=NULL, /)", (t, a) -> new PyCell(t, a[1]));
    b.def(
        "__repr__(self, /)",
        (t, self) -> {
          Object v = ((PyCell) self).read(t);
          String content =
              v == null
                  ? "empty"
                  : String.format(
                      "%s object at 0x%x", t.context().typeOf(t, v).name(), Identities.address(v));
          return Strings.of(String.format("<cell at 0x%x: %s>", Identities.address(self), content));
        });
    for (CompareOperator op : CompareOperator.values()) {
      b.def(
          op.method + "(self, value, /)",
          (t, self, other) -> {
            if (!(other instanceof PyCell c)) {
              return PyNone.NOT_IMPLEMENTED;
            }
            Object x = ((PyCell) self).read(t);
            Object y = c.read(t);
            if (x != null && y != null) {
              return Comparisons.compare(t, op, x, y);
            }
            return Comparisons.compare(t, op, x == null ? 0L : 1L, y == null ? 0L : 1L);
          });
    }
    b.constant("__hash__", PyNone.NONE);
    b.getset(
        "cell_contents",
        (t, self) -> {
          Object v = ((PyCell) self).read(t);
          if (v == null) {
            throw PyErrors.valueError("Cell is empty");
          }
          return v;
        },
        (t, self, value) -> {
          ((PyCell) self).write(t, value);
          return null;
        });
  }
}
