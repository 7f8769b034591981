package io.orochi.python.modules.ast;

import io.orochi.framework.object.PlainObject;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.DictEntries;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;

/** The class {@code AST}, from which all nodes derive. */
final class NodeType {
  static final ExtensionType AST =
      ExtensionType.of("ast.AST", Layout.PLAIN, NodeType::define).withDict();

  private NodeType() {}

  private static void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)", (t, a) -> new PlainObject(t, ((PyType) a[0]).instanceShape()));
    b.defN("__init__(self, /, *args, **kwargs)", NodeType::init);
    b.def(
        "__reduce__(self, /)",
        (t, self) ->
            PyTuple.of(
                t.context().typeOf(t, self), PyTuple.EMPTY, Attributes.get(t, self, "__dict__")));
    b.dict();
    b.constant("_fields", PyTuple.EMPTY);
    b.constant("_attributes", PyTuple.EMPTY);
    b.constant("__match_args__", PyTuple.EMPTY);
  }

  /** Positional arguments are fields in their order, keywords any attributes. */
  private static Object init(PyThread t, Object[] a) {
    Object self = a[0];
    Object[] given = ((PyTuple) a[1]).items();
    Object[] fields =
        Iteration.toArray(t, Attributes.get(t, t.context().typeOf(t, self), "_fields"));
    if (given.length > fields.length) {
      throw PyErrors.typeError(
          "%s constructor takes at most %d positional argument%s",
          Types.nameOf(t, self), fields.length, fields.length == 1 ? "" : "s");
    }
    DictEntries keywords = ((PyDict) a[2]).entries(t);
    for (int i = 0; i < given.length; i++) {
      Attributes.set(t, self, Texts.javaStr(t, fields[i]), given[i]);
    }
    for (int i = 0; i < keywords.count(); i++) {
      String name = Texts.javaStr(t, keywords.keys()[i]);
      for (int k = 0; k < given.length; k++) {
        if (Texts.javaStr(t, fields[k]).equals(name)) {
          throw PyErrors.typeError(
              "%s got multiple values for argument '%s'", Types.nameOf(t, self), name);
        }
      }
      Attributes.set(t, self, name, keywords.values()[i]);
    }
    return PyNone.NONE;
  }
}
