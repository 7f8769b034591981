package io.orochi.python.builtins.core;

import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.ClassChecks;
import io.orochi.python.runtime.GenericAliases;
import io.orochi.python.runtime.Hashing;
import io.orochi.python.runtime.Membership;
import io.orochi.python.runtime.Operators;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyFrozenSet;
import io.orochi.python.runtime.PyGenericAlias;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyUnion;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import io.orochi.python.runtime.Unions;
import java.util.ArrayList;
import java.util.List;

/** The class {@code types.UnionType}. */
public final class UnionType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.UNION_TYPE;
  }

  private static PyTuple args(Object self) {
    return ((PyUnion) self).args();
  }

  @Override
  public void define(TypeBuilder b) {
    b.def(
        "__repr__(self, /)",
        (t, self) -> {
          List<String> parts = new ArrayList<>();
          for (Object a : args(self).items()) {
            parts.add(GenericAliases.argumentText(t, a));
          }
          return Strings.of(String.join(" | ", parts));
        });
    b.def("__hash__(self, /)", (t, self) -> Hashing.hash(t, PyFrozenSet.of(t, args(self).items())));
    b.def(
        "__eq__(self, value, /)",
        (t, self, other) ->
            other instanceof PyUnion u ? same(t, args(self), u.args()) : PyNone.NOT_IMPLEMENTED);
    b.def("__or__(self, value, /)", (t, self, other) -> Unions.or(t, self, other));
    b.def("__ror__(self, value, /)", (t, self, other) -> Unions.or(t, other, self));
    b.def(
        "__getitem__(self, key, /)",
        (t, self, key) -> {
          PyTuple args = args(self);
          PyTuple parameters = GenericAliases.parameters(t, args);
          PyTuple members = GenericAliases.substitute(t, self, args, parameters, key);
          Object union = members.get(0);
          for (int i = 1; i < members.size(); i++) {
            union = Operators.binary(t, BinaryOperator.OR, union, members.get(i));
          }
          return union;
        });
    b.def(
        "__instancecheck__(self, instance, /)",
        (t, self, o) -> {
          checkPlain(args(self), "isinstance() argument 2 cannot be a parameterized generic");
          return ClassChecks.isInstance(t, o, self);
        });
    b.def(
        "__subclasscheck__(self, subclass, /)",
        (t, self, c) -> {
          checkPlain(args(self), "issubclass() argument 2 cannot be a parameterized generic");
          return ClassChecks.isSubclass(t, c, self);
        });
    b.computedMember("__args__", (t, self) -> args(self), null);
    b.getter("__parameters__", (t, self) -> GenericAliases.parameters(t, args(self)));
  }

  private static void checkPlain(PyTuple args, String otherwise) {
    for (Object a : args.items()) {
      if (a instanceof PyGenericAlias) {
        throw PyErrors.typeError(otherwise);
      }
    }
  }

  private static boolean same(PyThread t, PyTuple a, PyTuple b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (Object x : a.items()) {
      if (!Membership.contains(t, b, x)) {
        return false;
      }
    }
    return true;
  }
}
