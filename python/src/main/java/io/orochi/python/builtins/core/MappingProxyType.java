package io.orochi.python.builtins.core;

import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.GenericAliases;
import io.orochi.python.runtime.Hashing;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.Lengths;
import io.orochi.python.runtime.Membership;
import io.orochi.python.runtime.Operators;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyMappingProxy;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Subscripts;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;

/** The class {@code mappingproxy}. */
public final class MappingProxyType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.MAPPING_PROXY;
  }

  private static Object mapping(Object self) {
    return self instanceof PyMappingProxy p ? p.mapping() : self;
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod(
        "(cls, mapping)",
        (t, a) -> {
          boolean isMapping =
              t.context().typeOf(t, a[1]).find(t, "__getitem__") != null
                  && !(a[1] instanceof PyList)
                  && !(a[1] instanceof PyTuple);
          if (!isMapping) {
            throw PyErrors.typeError(
                "mappingproxy() argument must be a mapping, not %s",
                t.context().typeOf(t, a[1]).name());
          }
          return new PyMappingProxy(a[1]);
        });
    b.def(
        "__repr__(self, /)",
        (t, self) -> Strings.of("mappingproxy(" + Texts.javaRepr(t, mapping(self)) + ")"));
    b.def("__hash__(self, /)", (t, self) -> Hashing.hash(t, mapping(self)));
    b.def("__str__(self, /)", (t, self) -> Texts.str(t, mapping(self)));
    for (CompareOperator op : CompareOperator.values()) {
      b.def(
          op.method + "(self, value, /)",
          (t, self, other) -> Comparisons.compare(t, op, mapping(self), mapping(other)));
    }
    b.def("__iter__(self, /)", (t, self) -> Iteration.iter(t, mapping(self)));
    b.def(
        "__or__(self, value, /)",
        (t, self, other) -> Operators.binary(t, BinaryOperator.OR, mapping(self), mapping(other)));
    b.def(
        "__ror__(self, value, /)",
        (t, self, other) -> Operators.binary(t, BinaryOperator.OR, mapping(other), mapping(self)));
    b.def(
        "__ior__(self, value, /)",
        (t, self, other) -> {
          throw PyErrors.typeError(
              "'|=' is not supported by %s; use '|' instead", t.context().typeOf(t, self).name());
        });
    b.def("__len__(self, /)", (t, self) -> Lengths.length(t, mapping(self)));
    b.def("__getitem__(self, key, /)", (t, self, key) -> Subscripts.get(t, mapping(self), key));
    b.def(
        "__contains__(self, key, /)", (t, self, key) -> Membership.contains(t, mapping(self), key));
    b.def(
        "get(self, key, default=None, /)",
        (t, self, key, other) -> Calls.callMethod(t, mapping(self), "get", key, other));
    b.def("keys(self, /)", (t, self) -> Calls.callMethod(t, mapping(self), "keys"));
    b.def("values(self, /)", (t, self) -> Calls.callMethod(t, mapping(self), "values"));
    b.def("items(self, /)", (t, self) -> Calls.callMethod(t, mapping(self), "items"));
    b.def("copy(self, /)", (t, self) -> Calls.callMethod(t, mapping(self), "copy"));
    b.classMethod("__class_getitem__(cls, item, /)", (t, a) -> GenericAliases.of(t, a[0], a[1]));
    b.def("__reversed__(self, /)", (t, self) -> Calls.callMethod(t, mapping(self), "__reversed__"));
  }
}
