package io.orochi.python.nodes.importing;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.name.BuiltinNames;
import io.orochi.python.nodes.name.ReadGlobalNode;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** Calls {@code __import__} and gives the module. */
public final class ImportNode extends Expression {
  private final String name;
  private final int level;

  @CompilationFinal(dimensions = 1)
  private final String[] fromList;

  private final boolean last;

  /**
   * The expression.
   *
   * @param level number of leading dots
   * @param fromList names after {@code from … import}; null for {@code import}
   * @param last whether {@code import a.b.c as x} wants {@code a.b.c} instead of {@code a}
   */
  public ImportNode(String name, int level, String[] fromList, boolean last) {
    this.name = name;
    this.level = level;
    this.fromList = fromList;
    this.last = last;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    try {
      return importModule(t, ReadGlobalNode.globals(frame, t));
    } catch (PyException e) {
      throw e.at(this);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object importModule(PyThread t, PyDict globals) {
    Object function = BuiltinNames.builtin(t, globals, "__import__");
    Object module = Imports.statement(t, function, globals, name, level, fromList);
    return last ? Imports.descend(t, module, name) : module;
  }
}
