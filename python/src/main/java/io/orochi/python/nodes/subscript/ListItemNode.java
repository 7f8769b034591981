package io.orochi.python.nodes.subscript;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyThread;

/**
 * Reads an item of a list. Ways of storage that this place has not met are left out of compiled
 * code: where values of several kinds meet, numbers have to be boxed.
 */
public final class ListItemNode extends Node {
  @CompilationFinal private boolean longs;
  @CompilationFinal private boolean doubles;
  @CompilationFinal private boolean objects;
  @CompilationFinal private boolean apart;
  @CompilationFinal private boolean shared;

  /** The item at any index; negative ones count from the end. Null when it is out of range. */
  public Object execute(PyThread t, PyList list, long index) {
    if (list.isPrivate()) {
      Object store = list.storeUnderProtocol();
      int size = list.sizeUnderProtocol();
      long i = index < 0 ? index + size : index;
      if (i < 0 || i >= size) {
        return null;
      }
      if (longs && store instanceof long[] a) {
        return a[(int) i];
      } else if (objects && store instanceof Object[] a) {
        return a[(int) i];
      } else if (doubles && store instanceof double[] a) {
        return a[(int) i];
      }
      learn(list, store);
      return list.getAnyOrNull(t, index);
    }
    if (!shared) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      shared = true;
    }
    while (true) {
      long m = t.firstLook(list);
      Object store = list.storeUnderProtocol();
      int size = list.sizeUnderProtocol();
      long i = index < 0 ? index + size : index;
      if (longs && store instanceof long[] a) {
        long v = i >= 0 && i < size && i < a.length ? a[(int) i] : 0;
        if (t.secondLook(list, m)) {
          return i >= 0 && i < size ? (Object) v : null;
        }
      } else if (objects && store instanceof Object[] a) {
        Object v = i >= 0 && i < size && i < a.length ? a[(int) i] : null;
        if (t.secondLook(list, m)) {
          return v;
        }
      } else if (doubles && store instanceof double[] a) {
        double v = i >= 0 && i < size && i < a.length ? a[(int) i] : 0;
        if (t.secondLook(list, m)) {
          return i >= 0 && i < size ? (Object) v : null;
        }
      } else if (apart && list.isApart(store)) {
        return list.getAnyOrNull(t, index);
      } else {
        learn(list, store);
      }
    }
  }

  private void learn(PyList list, Object store) {
    CompilerDirectives.transferToInterpreterAndInvalidate();
    longs |= store instanceof long[];
    doubles |= store instanceof double[];
    objects |= store instanceof Object[];
    apart |= list.isApart(store);
  }
}
