package io.orochi.python.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.control.BreakException;
import io.orochi.python.nodes.control.ContinueException;
import io.orochi.python.nodes.control.ReturnException;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Tracing;

/** One {@code except} clause. */
public final class HandlerNode extends Node {
  @Child private Expression type;
  @Child private Statement bind;
  @Child private Statement body;
  @Child private Statement unbind;
  private final int slot;

  /**
   * A clause.
   *
   * @param type the class or tuple of classes; null for a bare {@code except}
   * @param slot a temporary slot from which {@code bind} takes the exception object
   * @param bind binds the clause's name, or null
   * @param unbind unbinds it, or null
   */
  public HandlerNode(Expression type, int slot, Statement bind, Statement body, Statement unbind) {
    this.type = type;
    this.slot = slot;
    this.bind = bind;
    this.body = body;
    this.unbind = unbind;
  }

  /** Whether a child is what the clause runs, not what it does with its name. */
  public boolean isBody(Node child) {
    return child == body;
  }

  /** Whether the clause takes the exception; guest code may run for its class. */
  public boolean matches(VirtualFrame frame, PyThread t, PyException e) {
    if (type == null) {
      return true;
    }
    if (Tracing.isUsed()) {
      Tracing.line(frame, type);
    }
    Object expected = type.execute(frame);
    try {
      return Exceptions.matchesClause(t, e, expected);
    } catch (PyException wrong) {
      throw wrong.at(type);
    }
  }

  /** Binds the name; the caller has made the exception the one being handled. */
  public void bind(VirtualFrame frame, PyThread t, PyException e) {
    Object object = Exceptions.object(t, e);
    if (bind != null) {
      Slots.write(frame, slot, object);
      bind.executeVoid(frame);
      Slots.clear(frame, slot);
    }
  }

  /** Runs the body and unbinds the name, unless the body suspends. */
  public void run(VirtualFrame frame) {
    if (unbind == null) {
      body.executeVoid(frame);
      return;
    }
    try {
      body.executeVoid(frame);
    } catch (PyException | BreakException | ContinueException | ReturnException any) {
      unbind.executeVoid(frame);
      throw any;
    }
    unbind.executeVoid(frame);
  }
}
