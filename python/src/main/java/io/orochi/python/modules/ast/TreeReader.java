package io.orochi.python.modules.ast;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.compiler.grammar.Grammar;
import io.orochi.python.compiler.grammar.NodeClass;
import io.orochi.python.compiler.grammar.NodeField;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.ClassChecks;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Types;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Makes a tree for the compiler of guest nodes, which may be of any shape. Used by one thread for
 * one tree.
 */
public final class TreeReader {
  private static final SourceRange NOWHERE = new SourceRange(0, 0, 0, 0);

  private final PyThread t;
  private int depth;

  private TreeReader(PyThread t) {
    this.t = t;
  }

  /** Whether {@code compile} takes it for a tree. */
  public static boolean isTree(PyThread t, Object source) {
    return ClassChecks.isInstance(t, source, t.context().type(NodeType.AST));
  }

  /**
   * The tree for the compiler.
   *
   * @param root the class that {@code tree} must have
   * @throws PyException TypeError, ValueError or RecursionError when it is none; what guest
   *     attributes raise
   */
  public static ModTy read(PyThread t, Object tree, String root) {
    if (!ClassChecks.isInstance(
        t, tree, t.context().type(NodeType.of(Grammar.CLASSES.get(root))))) {
      throw PyErrors.typeError("expected %s node, got %s", root, Types.nameOf(t, tree));
    }
    ModTy read = (ModTy) new TreeReader(t).one(tree, "mod");
    TreeValidation.check(read);
    return read;
  }

  /** A node of a class of the grammar; Java null for None where a choice of classes is wanted. */
  private Object one(Object guest, String type) {
    NodeClass declared = Grammar.CLASSES.get(type);
    if (declared.isConcrete()) {
      return fields(guest, declared, declared);
    }
    if (guest == PyNone.NONE && !declared.isOfConstants) {
      return null;
    }
    return declared.isOfConstants
        ? choose(guest, declared).constant
        : fields(guest, declared, null);
  }

  private Object fields(Object guest, NodeClass declared, NodeClass known) {
    enter(declared);
    // where there is a choice of classes, attributes are asked for first
    SourceRange place = known == null ? place(guest, declared) : null;
    NodeClass c = known == null ? choose(guest, declared) : known;
    Object[] values = new Object[c.fields.size() + 1];
    for (int i = 0; i < c.fields.size(); i++) {
      values[i] = value(guest, c, c.fields.get(i));
    }
    values[values.length - 1] = known == null ? place : place(guest, declared);
    for (int i = 0; i < c.fields.size(); i++) {
      NodeField f = c.fields.get(i);
      if (values[i] == null && f.count() == NodeField.Count.ONE) {
        throw PyErrors.valueError("field '%s' is required for %s", f.name(), c.name);
      }
    }
    depth--;
    return c.make(values);
  }

  private void enter(NodeClass c) {
    if (++depth > TreeMaker.MAX_DEPTH) {
      throw PyErrors.raise(
          BuiltinException.RecursionError,
          "maximum recursion depth exceeded while traversing '%s' node",
          c.name);
    }
  }

  /** The first class of the grammar that the node's class is or derives from. */
  private NodeClass choose(Object guest, NodeClass sum) {
    for (PyType type : t.context().typeOf(t, guest).mro(t)) {
      NodeClass c = Grammar.CLASSES.get(type.name());
      if (c != null && c.sum == sum && t.context().type(NodeType.of(c)) == type) {
        return c;
      }
    }
    throw unexpected(sum.name, guest);
  }

  private PyException unexpected(String type, Object guest) {
    return PyErrors.typeError(
        "expected some sort of %s, but got %s", type, Texts.javaRepr(t, guest));
  }

  private SourceRange place(Object guest, NodeClass c) {
    if (c.attributes.isEmpty()) {
      return NOWHERE;
    }
    int line = attribute(guest, c, "lineno", 0);
    int column = attribute(guest, c, "col_offset", 0);
    int endLine = attribute(guest, c, "end_lineno", line);
    int endColumn = attribute(guest, c, "end_col_offset", column);
    return new SourceRange(line, column, endLine, endColumn);
  }

  private int attribute(Object guest, NodeClass c, String name, int otherwise) {
    Object value = Attributes.getOrNull(t, guest, name);
    boolean optional = c.optionalAttributes.contains(name);
    if (optional && (value == null || value == PyNone.NONE)) {
      return otherwise;
    }
    return integer(value == null ? missing(name, c) : value);
  }

  private Object missing(String name, NodeClass c) {
    throw PyErrors.typeError("required field \"%s\" missing from %s", name, c.name);
  }

  private int integer(Object value) {
    return switch (BoxedValue.unbox(value)) {
      case Boolean b -> b ? 1 : 0;
      case Long l when l == (int) (long) l -> (int) (long) l;
      case Long l -> throw tooLarge();
      case BigInteger i -> throw tooLarge();
      default -> throw PyErrors.valueError("invalid integer value: %s", Texts.javaRepr(t, value));
    };
  }

  private static PyException tooLarge() {
    return PyErrors.overflowError("Python int too large to convert to C int");
  }

  private Object value(Object guest, NodeClass c, NodeField f) {
    Object value = Attributes.getOrNull(t, guest, f.name());
    if (f.isMany()) {
      return list(value, c, f);
    }
    if (f.count() == NodeField.Count.OPTIONAL && (value == null || value == PyNone.NONE)) {
      return f.part().getType() == int.class ? (Object) 0 : null;
    }
    return element(value == null ? missing(f.name(), c) : value, f);
  }

  private Object list(Object value, NodeClass c, NodeField f) {
    if (value != null && !(value instanceof PyList)) {
      throw PyErrors.typeError(
          "%s field \"%s\" must be a list, not a %s", c.name, f.name(), Types.nameOf(t, value));
    }
    int n = value == null ? 0 : ((PyList) value).size(t);
    if (n == 0 && f.absentWhenEmpty()) {
      return null;
    }
    Object all = Array.newInstance(f.valueClass(), n);
    for (int i = 0; i < n; i++) {
      PyList list = (PyList) value;
      Object item = element(list.get(t, i), f);
      if (item == null && f.type().equals("identifier")) {
        throw PyErrors.valueError("None disallowed in identifier list");
      }
      Array.set(all, i, item);
      if (list.size(t) != n) {
        throw PyErrors.runtimeError(
            "%s field \"%s\" changed size during iteration", c.name, f.name());
      }
    }
    return all;
  }

  private Object element(Object value, NodeField f) {
    return switch (f.type()) {
      case "identifier" -> text(value, "AST identifier must be of type str", false);
      case "string" -> text(value, "AST string must be of type str", true);
      case "constant" -> constant(value);
      case "int" -> {
        int i = integer(value);
        yield f.part().getType() == boolean.class ? (Object) (i != 0) : (Object) i;
      }
      default -> one(value, f.type());
    };
  }

  private ConstantValue constant(Object value) {
    enter(Grammar.CLASSES.get("Constant"));
    ConstantValue c = ConstantReader.read(t, value);
    depth--;
    return c;
  }

  private String text(Object value, String otherwise, boolean orBytes) {
    if (value == PyNone.NONE) {
      return null;
    }
    if (value instanceof TruffleString s && Types.isExactly(t, value, BuiltinType.STR)) {
      return Strings.toJava(s);
    }
    if (orBytes && value instanceof PyBytes b) {
      return new String(b.bytes(), StandardCharsets.UTF_8);
    }
    throw PyErrors.typeError("%s", otherwise);
  }
}
