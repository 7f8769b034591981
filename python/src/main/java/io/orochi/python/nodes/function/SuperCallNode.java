package io.orochi.python.nodes.function;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.framework.operation.Operation;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.PyCell;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.SuperLookup;

/**
 * {@code super()} without arguments: takes the class from the cell {@code __class__} and the object
 * from the first parameter.
 */
public final class SuperCallNode extends Expression {
  private final int classSlot;
  private final int selfSlot;
  private final boolean selfIsCell;
  @Child private Expression callee;

  /**
   * The call.
   *
   * @param callee what the name {@code super} gives
   * @param classSlot slot of the cell, or -1 when the function has none
   * @param selfSlot slot of the first parameter, or -1 when there is none
   */
  public SuperCallNode(Expression callee, int classSlot, int selfSlot, boolean selfIsCell) {
    this.callee = callee;
    this.classSlot = classSlot;
    this.selfSlot = selfSlot;
    this.selfIsCell = selfIsCell;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object f = callee.execute(frame);
    try {
      if (f != t.context().type(BuiltinType.SUPER)) {
        return Calls.call(t, f);
      }
      Object self = self(frame, t);
      return make(t, f, type(frame, t), self);
    } catch (PyException e) {
      throw e.at(this);
    }
  }

  /**
   * {@code super().name}: one operation, unless guest code is called. Exceptions have no place yet,
   * unless the function has no class or no parameter: then it is the call that fails.
   */
  Object executeAttribute(VirtualFrame frame, String name) {
    PyThread t = PyThread.of(frame);
    if (classSlot < 0 || selfSlot < 0) {
      return Attributes.get(t, execute(frame), name);
    }
    Object f = callee.execute(frame);
    if (f != t.context().type(BuiltinType.SUPER)) {
      return Attributes.get(t, Calls.call(t, f), name);
    }
    Object self = self(frame, t);
    return attribute(t, f, type(frame, t), self, name);
  }

  private Object self(VirtualFrame frame, PyThread t) {
    if (selfSlot < 0) {
      throw PyErrors.runtimeError("super(): no arguments");
    }
    Object self =
        selfIsCell ? ((PyCell) frame.getObject(selfSlot)).read(t) : Slots.read(frame, selfSlot);
    if (self == null) {
      throw PyErrors.runtimeError("super(): arg[0] deleted");
    }
    return self;
  }

  private Object type(VirtualFrame frame, PyThread t) {
    if (classSlot < 0) {
      throw PyErrors.runtimeError("super(): __class__ cell not found");
    }
    Object type = ((PyCell) frame.getObject(classSlot)).read(t);
    if (type == null) {
      throw PyErrors.runtimeError("super(): empty __class__ cell");
    }
    return type;
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object make(PyThread t, Object f, Object type, Object self) {
    if (!(type instanceof PyType c)) {
      throw PyErrors.runtimeError(
          "super(): __class__ is not a type (%s)", t.context().typeOf(t, type).name());
    }
    return self == PyNone.NONE ? Calls.call(t, f, c, self) : SuperLookup.make(t, c, self);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object attribute(PyThread t, Object f, Object type, Object self, String name) {
    return Operation.atomically(t, () -> Attributes.get(t, make(t, f, type, self), name));
  }
}
