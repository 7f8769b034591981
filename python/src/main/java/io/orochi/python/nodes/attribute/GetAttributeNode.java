package io.orochi.python.nodes.attribute;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoundMethod;
import io.orochi.python.runtime.GetSetDescriptor;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyThread;

/** {@code o.name} as a value. */
public final class GetAttributeNode extends AttributeCache {
  public GetAttributeNode(String name) {
    super(name);
  }

  public String name() {
    return name;
  }

  public Object execute(PyThread t, Object o) {
    AttributeEntry e = find(t, o);
    if (e != null) {
      switch (e.kind) {
        case FIELD -> {
          Object v = e.readField(t, o, tx);
          if (CompilerDirectives.injectBranchProbability(CompilerDirectives.FASTPATH_PROBABILITY, v != null)) {
            return v;
          }
        }
        case METHOD -> {
          return new BoundMethod(e.value(), o);
        }
        case CONSTANT -> {
          return e.value();
        }
        case GETSET -> {
          return getset(t, (GetSetDescriptor) e.value(), o);
        }
        case CELL -> {
          Object v = e.cell().read(t);
          if (CompilerDirectives.injectBranchProbability(CompilerDirectives.FASTPATH_PROBABILITY, v != null)) {
            return v;
          }
        }
      }
    }
    return general(t, o);
  }

  @TruffleBoundary
  private Object general(PyThread t, Object o) {
    return Attributes.getRaising(t, o, name);
  }

  @TruffleBoundary
  private static Object getset(PyThread t, GetSetDescriptor g, Object o) {
    Object v = g.get().call(t, o);
    if (v == null) {
      throw PyErrors.raise(BuiltinException.AttributeError, "%s", g.name());
    }
    return v;
  }
}
