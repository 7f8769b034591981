package io.orochi.python.nodes.subscript;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.framework.object.PlainObject;
import io.orochi.python.nodes.call.InvokeNode;
import io.orochi.python.nodes.operator.SpecialLookupNode;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyFunction;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Subscripts;

/** {@code o[key] = value}. */
public final class SetItemNode extends Node {
  @CompilationFinal private boolean sawList;
  @CompilationFinal private boolean sawDict;
  @CompilationFinal private boolean sawGuest;
  @Child private SpecialLookupNode lookup = new SpecialLookupNode("__setitem__");
  @Child private InvokeNode call = InvokeNode.create(true, false);

  public void execute(PyThread t, Object o, Object key, Object value) {
    t.at(this, key);
    if (sawList && key instanceof Long i && o instanceof PyList list && list.isExact()) {
      if (CompilerDirectives.injectBranchProbability(
          CompilerDirectives.FASTPATH_PROBABILITY, list.trySet(t, i, value))) {
        return;
      }
      throw outOfRange();
    }
    if (sawDict && o instanceof PyDict dict && dict.isExact()) {
      dict.put(t, key, value);
      return;
    }
    if (sawGuest
        && o instanceof PlainObject
        && lookup.execute(t, lookup.typeOf(t, o)) instanceof PyFunction f) {
      call.execute(t, f, new Object[] {null, null, o, key, value});
      return;
    }
    learn(t, o, key);
    general(t, o, key, value);
  }

  private void learn(PyThread t, Object o, Object key) {
    if (!sawList && o instanceof PyList list && list.isExact() && key instanceof Long) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      sawList = true;
    } else if (!sawDict && o instanceof PyDict dict && dict.isExact()) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      sawDict = true;
    } else if (!sawGuest
        && o instanceof PlainObject
        && lookup.execute(t, lookup.typeOf(t, o)) instanceof PyFunction) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      sawGuest = true;
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static RuntimeException outOfRange() {
    return PyErrors.indexError("list assignment index out of range");
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static void general(PyThread t, Object o, Object key, Object value) {
    Subscripts.set(t, o, key, value);
  }
}
