package io.orochi.python.builtins.core;

import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;

/** The classes of None, NotImplemented and Ellipsis. */
public final class SingletonTypes implements TypeDefinition {
  private final BuiltinType type;
  private final PyNone value;

  public SingletonTypes(BuiltinType type, PyNone value) {
    this.type = type;
    this.value = value;
  }

  @Override
  public BuiltinType type() {
    return type;
  }

  @Override
  public void define(TypeBuilder b) {
    String name = type == BuiltinType.ELLIPSIS ? "EllipsisType" : type.qualifiedName;
    b.newMethod(
        "(cls, /, *args, **kwargs)",
        (t, a) -> {
          if (((PyTuple) a[1]).size() > 0 || ((PyDict) a[2]).size(t) > 0) {
            throw PyErrors.typeError("%s takes no arguments", name);
          }
          return value;
        });
    b.def("__repr__(self, /)", (t, self) -> Strings.of(value.toString()));
    if (value == PyNone.NONE) {
      b.def("__hash__(self, /)", (t, self) -> 0xFCA86420L);
      b.def("__bool__(self, /)", (t, self) -> false);
    } else {
      b.def("__reduce__(self, /)", (t, self) -> Strings.of(value.toString()));
    }
  }
}
