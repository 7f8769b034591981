package io.orochi.python.nodes.subscript;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.PlainObject;
import io.orochi.python.nodes.call.InvokeNode;
import io.orochi.python.nodes.operator.SpecialLookupNode;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyFunction;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PySlice;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.StrItems;
import io.orochi.python.runtime.Subscripts;

/** {@code o[key]}. */
public final class GetItemNode extends Node {
  /** What this site has seen: fast cases that never occurred stay out of compiled code. */
  @CompilationFinal private boolean sawList;

  @CompilationFinal private boolean sawTuple;
  @CompilationFinal private boolean sawDict;
  @CompilationFinal private boolean sawSlice;
  @CompilationFinal private boolean sawGuest;
  @Child private ListItemNode listItem = new ListItemNode();
  @Child private SpecialLookupNode lookup = new SpecialLookupNode("__getitem__");
  @Child private InvokeNode call = InvokeNode.create(true, false);

  public Object execute(PyThread t, Object o, Object key) {
    t.at(this, key);
    if (key instanceof Long i) {
      if (sawList && o instanceof PyList list && list.isExact()) {
        Object v = listItem.execute(t, list, i);
        if (CompilerDirectives.injectBranchProbability(
            CompilerDirectives.FASTPATH_PROBABILITY, v != null)) {
          return v;
        }
        throw outOfRange("list");
      }
      if (sawTuple && o instanceof PyTuple tuple) {
        long k = i < 0 ? i + tuple.size() : i;
        if (CompilerDirectives.injectBranchProbability(
            CompilerDirectives.FASTPATH_PROBABILITY, k >= 0 && k < tuple.size())) {
          return tuple.get((int) k);
        }
        throw outOfRange("tuple");
      }
    }
    if (sawSlice && o instanceof TruffleString s && key instanceof PySlice k && k.isPlain()) {
      return StrItems.slice(s, k.plainStart(), k.plainStop());
    }
    if (sawDict && o instanceof PyDict dict && dict.isExact()) {
      Object v = dict.getOrNull(t, key);
      if (CompilerDirectives.injectBranchProbability(
          CompilerDirectives.FASTPATH_PROBABILITY, v != null)) {
        return v;
      }
      throw PyErrors.keyError(key);
    }
    if (sawGuest
        && o instanceof PlainObject
        && lookup.execute(t, lookup.typeOf(t, o)) instanceof PyFunction f) {
      return call.execute(t, f, new Object[] {null, null, o, key});
    }
    learn(t, o, key);
    return general(t, o, key);
  }

  private void learn(PyThread t, Object o, Object key) {
    if (!sawList && o instanceof PyList list && list.isExact() && key instanceof Long) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      sawList = true;
    } else if (!sawTuple && o instanceof PyTuple && key instanceof Long) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      sawTuple = true;
    } else if (!sawSlice && o instanceof TruffleString && key instanceof PySlice k && k.isPlain()) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      sawSlice = true;
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
  private static RuntimeException outOfRange(String what) {
    return PyErrors.indexError(what + " index out of range");
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object general(PyThread t, Object o, Object key) {
    return Subscripts.get(t, o, key);
  }
}
