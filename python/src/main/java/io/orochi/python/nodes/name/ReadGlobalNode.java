package io.orochi.python.nodes.name;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.framework.mode.ModalNode;
import io.orochi.framework.name.Cell;
import io.orochi.framework.name.CellReader;
import io.orochi.framework.name.Namespace;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyFunction;
import io.orochi.python.runtime.PyThread;

/** A name that is global: of the function's module, else built in. */
public final class ReadGlobalNode extends Expression implements ModalNode {
  private final String name;
  @CompilationFinal private boolean tx;
  @CompilationFinal private PyDict globals;
  @Child private CellReader global;
  @Child private CellReader builtin;
  @CompilationFinal private boolean general;

  public ReadGlobalNode(String name) {
    this.name = name;
  }

  @Override
  public void becomeTransactional() {
    tx = true;
  }

  /** The names of the module in which the running function was defined. */
  public static PyDict globals(VirtualFrame frame, PyThread t) {
    return ((PyFunction) frame.getArguments()[1]).definition(t).globals();
  }

  private PyDict globals(VirtualFrame frame, PyThread t, PyContext c) {
    return ((PyFunction) frame.getArguments()[1]).definition(t, c.functionsStable()).globals();
  }

  @Override
  public Object execute(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    PyDict g = globals(frame, t, PyContext.get(this));
    if (g == globals) {
      Object v = global.read(t);
      if (v == null) {
        Cell.Folded absent = global.folded();
        v = builtin.read(t);
        // both cells at one moment: in a transaction the log sees to that
        if (!tx && (absent == null || absent.value() != null || !absent.assumption().isValid())) {
          v = lookUp(t, g);
        }
      }
      if (CompilerDirectives.injectBranchProbability(
          CompilerDirectives.FASTPATH_PROBABILITY, v != null)) {
        return v;
      }
      throw undefined();
    }
    if (!general) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      bindTo(t, g);
    }
    Object v = lookUp(t, g);
    if (v == null) {
      throw undefined();
    }
    return v;
  }

  private void bindTo(PyThread t, PyDict g) {
    Namespace names = BuiltinNames.areCells(t, g) ? g.namespace() : null;
    getLock().lock();
    try {
      if (globals != null || names == null) {
        general = globals != g;
        return;
      }
      global = insert(new CellReader(names.cell(name)));
      builtin = insert(new CellReader(BuiltinNames.of(t, g).cell(name)));
      if (t.inTx()) {
        global.becomeTransactional();
        builtin.becomeTransactional();
      }
      globals = g;
    } finally {
      getLock().unlock();
    }
  }

  private Object lookUp(PyThread t, PyDict g) {
    try {
      return BuiltinNames.find(t, g, name);
    } catch (PyException e) {
      throw e.at(this);
    }
  }

  private PyException undefined() {
    return PyErrors.undefinedName(name).at(this);
  }
}
