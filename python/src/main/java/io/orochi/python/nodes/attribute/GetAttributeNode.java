package io.orochi.python.nodes.attribute;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.profiles.BranchProfile;
import io.orochi.python.nodes.call.InvokeNode;
import io.orochi.python.runtime.Arguments;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoundMethod;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.GetSetDescriptor;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyFunction;
import io.orochi.python.runtime.PyProperty;
import io.orochi.python.runtime.PyThread;

/** {@code o.name} as a value. */
public final class GetAttributeNode extends AttributeCache {
  @Child private InvokeNode getterCall;
  private final BranchProfile raised = BranchProfile.create();

  public GetAttributeNode(String name) {
    super(name);
  }

  public String name() {
    return name;
  }

  @ExplodeLoop(kind = ExplodeLoop.LoopExplosionKind.FULL_EXPLODE_UNTIL_RETURN)
  public Object execute(PyThread t, Object o) {
    t.at(this);
    AttributeEntry[] known = entries;
    for (AttributeEntry e : known) {
      if (e.matches(t, o, tx)) {
        Object v = valueOf(t, e, o);
        if (v != null) {
          return v;
        }
        disturbed();
        return general(t, o);
      }
    }
    miss(t, o, known);
    return general(t, o);
  }

  /** What an entry that serves {@code o} gives; null when only the general way is right. */
  private Object valueOf(PyThread t, AttributeEntry e, Object o) {
    return switch (e.kind) {
      case FIELD -> {
        Object v = e.readField(t, o, tx);
        // what the class says must still be so when the object is read; in a transaction the epoch
        // sees to that
        yield tx || e.isValid() ? v : null;
      }
      case METHOD -> new BoundMethod(e.value(), o);
      case CONSTANT -> e.value();
      case GETSET -> {
        t.beginCall(this);
        yield getset(t, (GetSetDescriptor) e.value(), o);
      }
      case PROPERTY -> {
        Object getter = ((PyProperty) e.value()).accessors(t).get();
        yield getter instanceof PyFunction ? callGetter(t, getter, o) : null;
      }
      case STATIC, CLASS -> e.unwrapped(t);
      case FOLDED -> e.folded();
      case CELL -> e.cell().read(t);
    };
  }

  private Object callGetter(PyThread t, Object getter, Object o) {
    if (getterCall == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      getterCall = insert(InvokeNode.create(true, tx));
    }
    Object[] arguments = new Object[Arguments.HIDDEN + 1];
    arguments[Arguments.HIDDEN] = o;
    try {
      return getterCall.execute(t, getter, arguments);
    } catch (PyException e) {
      raised.enter();
      throw Attributes.noted(t, e, o, name);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object general(PyThread t, Object o) {
    return Attributes.get(t, o, name);
  }

  /**
   * What a computed attribute gives. Where it has nothing to give, the general way finds out again,
   * and asks {@code __getattr__}.
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object getset(PyThread t, GetSetDescriptor g, Object o) {
    try {
      Object v = g.get().call(t, o);
      if (v != null) {
        return v;
      }
    } catch (PyException e) {
      if (!Exceptions.matches(t, e, BuiltinException.AttributeError)) {
        throw e;
      }
    }
    return Attributes.get(t, o, name);
  }
}
