package io.orochi.python.modules.ast;

import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import io.orochi.framework.object.PlainObject;
import io.orochi.python.compiler.Constants;
import io.orochi.python.compiler.grammar.Grammar;
import io.orochi.python.compiler.grammar.NodeClass;
import io.orochi.python.compiler.grammar.NodeField;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;

/** Makes guest nodes of the parser's tree. Used by one thread for one tree. */
public final class TreeMaker {
  /** CPython's limit for calls of C functions, which is what its conversion counts. */
  static final int MAX_DEPTH = 1500;

  private final PyThread t;
  private final ByteColumns columns;
  private final Singletons singletons;
  private int depth;

  private TreeMaker(PyThread t, String text) {
    this.t = t;
    columns = new ByteColumns(text);
    singletons = Singletons.of(t.context());
  }

  /**
   * The tree for guest code.
   *
   * @param text what was parsed
   */
  public static Object make(PyThread t, ModTy tree, String text) {
    return new TreeMaker(t, text).node(tree);
  }

  private Object node(SSTNode node) {
    if (++depth > MAX_DEPTH) {
      throw PyErrors.raise(
          BuiltinException.RecursionError,
          "maximum recursion depth exceeded during ast construction");
    }
    NodeClass c = Grammar.of(node);
    PlainObject made = new PlainObject(t, t.context().shape(NodeType.of(c)));
    for (NodeField f : c.fields) {
      made.put(t, f.name(), f.isMany() ? list(f.get(node)) : value(f.get(node)));
    }
    if (!c.attributes.isEmpty()) {
      SourceRange r = node.getSourceRange();
      made.put(t, "lineno", (long) r.startLine);
      made.put(t, "col_offset", (long) columns.of(r.startLine, r.startColumn));
      made.put(t, "end_lineno", (long) r.endLine);
      int end =
          node instanceof ExprTy.Constant k && k.value.kind == ConstantValue.Kind.CODEPOINTS
              ? columns.endOfLiteral(r.endLine, r.endColumn)
              : r.endColumn;
      made.put(t, "end_col_offset", (long) columns.of(r.endLine, end));
    }
    depth--;
    return made;
  }

  private PyList list(Object values) {
    if (values == null) {
      return PyList.of(t);
    }
    Object[] all = (Object[]) values;
    Object[] made = new Object[all.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = value(all[i]);
    }
    return PyList.of(t, made);
  }

  private Object value(Object v) {
    return switch (v) {
      case null -> PyNone.NONE;
      case SSTNode n -> node(n);
      case Enum<?> e -> singletons.get(Grammar.of(e));
      case ConstantValue c -> Constants.value(c);
      case String s -> Strings.of(s);
      case Integer i -> (long) i;
      case Boolean b -> b ? 1L : 0L;
      default -> throw new IllegalArgumentException(v.getClass().getName());
    };
  }
}
