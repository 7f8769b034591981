package io.orochi.python.builtins.core;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.ContainerTexts;
import io.orochi.python.runtime.DictEntries;
import io.orochi.python.runtime.InstanceDict;
import io.orochi.python.runtime.Keywords;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import java.util.ArrayList;
import java.util.List;

/** The class {@code types.SimpleNamespace}. */
public final class SimpleNamespaceType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.SIMPLE_NAMESPACE;
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)", (t, a) -> new PlainObject(t, ((PyType) a[0]).instanceShape()));
    b.def("__repr__(self, /)", (t, self) -> repr(t, (ShapedObject) self));
    for (CompareOperator op : CompareOperator.values()) {
      b.def(
          op.method + "(self, value, /)",
          (t, self, other) -> {
            PyType ns = t.context().type(BuiltinType.SIMPLE_NAMESPACE);
            if (!t.context().typeOf(t, other).isSubtypeOf(t, ns)) {
              return PyNone.NOT_IMPLEMENTED;
            }
            return Comparisons.compare(
                t,
                op,
                InstanceDict.dict(t, (ShapedObject) self),
                InstanceDict.dict(t, (ShapedObject) other));
          });
    }
    b.constant("__hash__", PyNone.NONE);
    b.defN(
        "__init__(self, /, *args, **kwargs)",
        (t, a) -> {
          if (((PyTuple) a[1]).size() > 0) {
            throw PyErrors.typeError("no positional arguments expected");
          }
          Keywords k = Keywords.of(t, (PyDict) a[2]);
          for (int i = 0; i < k.names().length; i++) {
            InstanceDict.put(t, (ShapedObject) a[0], k.names()[i], k.values()[i]);
          }
          return PyNone.NONE;
        });
    b.def(
        "__reduce__(self, /)",
        (t, self) ->
            PyTuple.of(
                t.context().typeOf(t, self),
                PyTuple.EMPTY,
                InstanceDict.dict(t, (ShapedObject) self)));
    b.dict();
  }

  private static Object repr(PyThread t, ShapedObject self) {
    PyType type = t.context().typeOf(t, self);
    String name =
        type == t.context().type(BuiltinType.SIMPLE_NAMESPACE) ? "namespace" : type.shortName();
    return ContainerTexts.guarded(
        t,
        self,
        name + "(...)",
        () -> {
          DictEntries entries = InstanceDict.dict(t, self).entries(t);
          List<String> parts = new ArrayList<>();
          for (int i = 0; i < entries.count(); i++) {
            if (entries.keys()[i] instanceof TruffleString s && Strings.length(s) > 0) {
              parts.add(Strings.toJava(s) + "=" + Texts.javaRepr(t, entries.values()[i]));
            }
          }
          return Strings.of(name + "(" + String.join(", ", parts) + ")");
        });
  }
}
