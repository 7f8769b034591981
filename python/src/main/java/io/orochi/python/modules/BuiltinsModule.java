package io.orochi.python.modules;

import io.orochi.python.modules.builtin.AttributeFunctions;
import io.orochi.python.modules.builtin.CodeFunctions;
import io.orochi.python.modules.builtin.IterationFunctions;
import io.orochi.python.modules.builtin.NamespaceFunctions;
import io.orochi.python.modules.builtin.NumberFunctions;
import io.orochi.python.modules.builtin.TextFunctions;
import io.orochi.python.modules.io.Opening;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyNone;

/** The module {@code builtins}. */
public final class BuiltinsModule implements ModuleDefinition {
  /** The classes that are names of the module. */
  private static final BuiltinType[] TYPES = {
    BuiltinType.BOOL, BuiltinType.MEMORYVIEW, BuiltinType.BYTEARRAY, BuiltinType.BYTES,
        BuiltinType.CLASSMETHOD,
    BuiltinType.COMPLEX, BuiltinType.DICT, BuiltinType.ENUMERATE, BuiltinType.FILTER,
        BuiltinType.FLOAT,
    BuiltinType.FROZENSET, BuiltinType.PROPERTY, BuiltinType.INT, BuiltinType.LIST, BuiltinType.MAP,
    BuiltinType.OBJECT, BuiltinType.RANGE, BuiltinType.REVERSED, BuiltinType.SET, BuiltinType.SLICE,
    BuiltinType.STATICMETHOD, BuiltinType.STR, BuiltinType.SUPER, BuiltinType.TUPLE,
        BuiltinType.TYPE,
    BuiltinType.ZIP
  };

  @Override
  public String name() {
    return "builtins";
  }

  @Override
  public void define(ModuleBuilder b) {
    AttributeFunctions.define(b);
    CodeFunctions.define(b);
    IterationFunctions.define(b);
    NamespaceFunctions.define(b);
    NumberFunctions.define(b);
    TextFunctions.define(b);
    b.defN(
        "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
        (t, a) -> Opening.open(t, a));
    b.constant("None", PyNone.NONE);
    b.constant("Ellipsis", PyNone.ELLIPSIS);
    b.constant("NotImplemented", PyNone.NOT_IMPLEMENTED);
    b.constant("False", false);
    b.constant("True", true);
    b.constant("__debug__", true);
    PyContext c = b.context();
    for (BuiltinType type : TYPES) {
      b.constant(type.qualifiedName, c.type(type));
    }
    for (BuiltinException e : BuiltinException.values()) {
      b.constant(e.name(), c.type(e));
    }
    b.constant("EnvironmentError", c.type(BuiltinException.OSError));
    b.constant("IOError", c.type(BuiltinException.OSError));
  }
}
