package io.orochi.python.modules.ast;

import io.orochi.framework.object.PlainObject;
import io.orochi.python.compiler.grammar.Grammar;
import io.orochi.python.compiler.grammar.NodeClass;
import io.orochi.python.compiler.grammar.NodeField;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.DictEntries;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.Lengths;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The class {@code AST}, from which all nodes derive, and what the others have. */
final class NodeType {
  static final ExtensionType AST =
      ExtensionType.of("ast.AST", Layout.PLAIN, NodeType::define)
          .withDict()
          .withoutWeakReferences()
          .mutable();

  private static final Map<NodeClass, ExtensionType> TYPES = new HashMap<>();

  static {
    for (NodeClass c : Grammar.CLASSES.values()) {
      TYPES.put(c, make(c));
    }
  }

  private NodeType() {}

  /** The guest class for a class of the grammar. */
  static ExtensionType of(NodeClass c) {
    return TYPES.get(c);
  }

  private static ExtensionType make(NodeClass c) {
    ExtensionType base = c.sum == null ? AST : TYPES.get(c.sum);
    return ExtensionType.of("ast." + c.name, base, Layout.BASE, b -> define(b, c)).mutable();
  }

  private static void define(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)", (t, a) -> new PlainObject(t, ((PyType) a[0]).instanceShape()));
    b.defN("__init__(self, /, *args, **kwargs)", NodeType::init);
    b.def("__reduce__(self, /)", NodeType::reduce);
    b.dict();
    b.constant("_fields", PyTuple.EMPTY);
    b.constant("_attributes", PyTuple.EMPTY);
    b.constant("__match_args__", PyTuple.EMPTY);
  }

  private static void define(TypeBuilder b, NodeClass c) {
    PyTuple fields = names(c.fields.stream().map(NodeField::name).toList());
    b.constant("_fields", fields);
    b.constant("__match_args__", fields);
    b.doc(c.text);
    for (NodeField f : c.fields) {
      if (f.count() == NodeField.Count.OPTIONAL) {
        b.constant(f.name(), PyNone.NONE);
      }
    }
    if (c.sum == null) {
      b.constant("_attributes", names(c.attributes));
      for (String a : c.optionalAttributes) {
        b.constant(a, PyNone.NONE);
      }
    }
  }

  private static PyTuple names(List<String> names) {
    return PyTuple.of(names.stream().map(Strings::of).toArray());
  }

  private static Object reduce(PyThread t, Object self) {
    PyType type = t.context().typeOf(t, self);
    Object dict = Attributes.getOrNull(t, self, "__dict__");
    return dict == null ? PyTuple.of(type, PyTuple.EMPTY) : PyTuple.of(type, PyTuple.EMPTY, dict);
  }

  /** Positional arguments are fields in their order, keywords any attributes. */
  private static Object init(PyThread t, Object[] a) {
    Object self = a[0];
    Object[] given = ((PyTuple) a[1]).items();
    Object names = Attributes.getOrNull(t, t.context().typeOf(t, self), "_fields");
    Object[] fields = new Object[0];
    if (names != null) {
      Lengths.length(t, names); // what has no length is refused even if it could be iterated over
      fields = Iteration.toArray(t, names);
    }
    if (given.length > fields.length) {
      throw PyErrors.typeError(
          "%s constructor takes at most %d positional argument%s",
          Types.nameOf(t, self), fields.length, fields.length == 1 ? "" : "s");
    }
    for (int i = 0; i < given.length; i++) {
      Attributes.set(t, self, name(t, fields[i]), given[i]);
    }
    DictEntries keywords = ((PyDict) a[2]).entries(t);
    for (int i = 0; i < keywords.count(); i++) {
      String name = Texts.javaStr(t, keywords.keys()[i]);
      for (int k = 0; k < given.length; k++) {
        if (name(t, fields[k]).equals(name)) {
          throw PyErrors.typeError(
              "%s got multiple values for argument '%s'", Types.nameOf(t, self), name);
        }
      }
      Attributes.set(t, self, name, keywords.values()[i]);
    }
    return PyNone.NONE;
  }

  private static String name(PyThread t, Object field) {
    if (!Types.isInstance(t, field, BuiltinType.STR)) {
      throw PyErrors.typeError("attribute name must be string, not '%s'", Types.nameOf(t, field));
    }
    return Texts.javaStr(t, field);
  }
}
