package io.orochi.python.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import io.orochi.framework.mode.ModalNode;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.Arguments;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyFunction;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.StarArguments;
import java.util.stream.Stream;

/**
 * {@code callee(...)} with {@code *iterable} or {@code **mapping} among the arguments, in the order
 * in which they stand.
 */
public final class StarCallExpression extends Expression implements ModalNode {
  /** One argument as it stands in the source. */
  public enum Form {
    POSITIONAL,
    STAR,
    KEYWORD,
    DOUBLE_STAR
  }

  @Child private Expression callee;
  @Children private final Expression[] values;

  @CompilationFinal(dimensions = 1)
  private final Form[] forms;

  @CompilationFinal(dimensions = 1)
  private final String[] names;

  /** The one positional argument is starred: it is iterated over when all else was evaluated. */
  private final boolean lone;

  @Child private IndirectCallNode call = IndirectCallNode.create();
  @CompilationFinal private boolean tx;

  /**
   * The call.
   *
   * @param names per argument its keyword, or null
   */
  public StarCallExpression(Expression callee, Expression[] values, Form[] forms, String[] names) {
    this.callee = callee;
    this.values = values;
    this.forms = forms;
    this.names = names;
    this.lone =
        forms[0] == Form.STAR
            && Stream.of(forms).skip(1).noneMatch(f -> f == Form.STAR || f == Form.POSITIONAL);
  }

  @Override
  public void becomeTransactional() {
    tx = true;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object f = callee.execute(frame);
    StarArguments all = new StarArguments(f);
    Object starred = lone ? values[0].execute(frame) : null;
    for (int i = lone ? 1 : 0; i < values.length; i++) {
      Object v = values[i].execute(frame);
      try {
        add(t, all, forms[i], names[i], v);
      } catch (PyException e) {
        throw e.at(this);
      }
    }
    try {
      if (lone) {
        addLone(t, all, starred);
      }
      if (f instanceof PyFunction function) {
        return call.call(function.definition(t).code().target(tx), bind(t, function, all));
      }
      return callAny(t, f, all);
    } catch (PyException e) {
      throw e.at(this);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static void add(PyThread t, StarArguments all, Form form, String name, Object v) {
    switch (form) {
      case POSITIONAL -> all.add(v);
      case STAR -> all.addAll(t, v);
      case KEYWORD -> all.addKeyword(t, name, v);
      case DOUBLE_STAR -> all.addMapping(t, v);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static void addLone(PyThread t, StarArguments all, Object v) {
    all.addLone(t, v);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object[] bind(PyThread t, PyFunction f, StarArguments all) {
    all.checkKeywords();
    return Arguments.bind(t, f, all.positional(), all.names(), all.values());
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object callAny(PyThread t, Object f, StarArguments all) {
    all.checkKeywords();
    return Calls.call(t, f, all.positional(), all.names(), all.values());
  }
}
