package io.orochi.python.nodes.function;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.CodeObject;
import io.orochi.python.runtime.PyCell;
import io.orochi.python.runtime.PyFunction;
import io.orochi.python.runtime.PyThread;

/** Makes a function: evaluates its defaults and takes the cells of its closure. */
public final class MakeFunctionNode extends Expression {
  private static final Object[] NO_DEFAULTS = {};

  private final CodeObject code;
  @Children private final Expression[] defaults;
  @Children private final Expression[] keywordDefaults;
  @Child private Expression annotations;

  @CompilationFinal(dimensions = 1)
  private final int[] closureSlots;

  /**
   * The expression.
   *
   * @param keywordDefaults per keyword-only parameter its default or null; null when there are no
   *     such defaults
   * @param annotations gives the dictionary of annotations; null when there are none
   * @param closureSlots slots of the cells that the function's free names stand for
   */
  public MakeFunctionNode(
      CodeObject code,
      Expression[] defaults,
      Expression[] keywordDefaults,
      Expression annotations,
      int[] closureSlots) {
    this.code = code;
    this.defaults = defaults;
    this.keywordDefaults = keywordDefaults;
    this.annotations = annotations;
    this.closureSlots = closureSlots;
  }

  /** What the function will run. */
  public CodeObject code() {
    return code;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object[] values = defaults.length == 0 ? NO_DEFAULTS : new Object[defaults.length];
    for (int i = 0; i < defaults.length; i++) {
      values[i] = defaults[i].execute(frame);
    }
    Object[] keywordValues = null;
    if (keywordDefaults != null) {
      keywordValues = new Object[keywordDefaults.length];
      for (int i = 0; i < keywordDefaults.length; i++) {
        keywordValues[i] = keywordDefaults[i] == null ? null : keywordDefaults[i].execute(frame);
      }
    }
    Object annotationDict = annotations == null ? null : annotations.execute(frame);
    PyCell[] closure = null;
    if (closureSlots.length > 0) {
      closure = new PyCell[closureSlots.length];
      for (int i = 0; i < closureSlots.length; i++) {
        closure[i] = (PyCell) frame.getObject(closureSlots[i]);
      }
    }
    PyFunction maker = (PyFunction) frame.getArguments()[1];
    PyFunction f =
        new PyFunction(
            t,
            t.context().shape(BuiltinType.FUNCTION),
            code.name(),
            code.qualname(),
            new PyFunction.Definition(
                code, maker.definition(t).globals(), closure, values, keywordValues));
    if (annotationDict != null) {
      annotate(t, f, annotationDict);
    }
    return f;
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static void annotate(PyThread t, PyFunction f, Object annotationDict) {
    Attributes.set(t, f, "__annotations__", annotationDict);
  }
}
