package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.exception.Catching;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.ExceptStar;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTraceback;
import io.orochi.python.runtime.PyTuple;
import java.util.Arrays;

/** {@code try} with {@code except*} clauses, in generators and elsewhere. */
public final class ResumableTryStarNode extends Statement implements Cleanup {
  /** Number of consecutive slots that the statement needs. */
  public static final int SLOTS = 6;

  private static final int IN_BODY = 1;
  private static final int IN_ELSE = 2;
  private static final int IN_HANDLER = 3;

  private static final int ORIGINAL = 1;
  private static final int REST = 2;
  private static final int RAISED = 3;
  private static final int MATCH = 4;
  private static final int VALUE = 5;

  private final int slot;
  @Child private Statement body;
  @Children private final Expression[] types;
  @Children private final Statement[] binds;
  @Children private final Statement[] handlers;
  @Children private final Statement[] unbinds;
  @Child private Statement orElse;

  /**
   * The statement.
   *
   * @param binds per clause what binds its name, from {@link #valueSlot}, or null
   * @param unbinds per clause what unbinds its name, or null
   * @param orElse may be null
   * @param slot the first of {@link #SLOTS} temporary slots
   */
  public ResumableTryStarNode(
      Statement body,
      Expression[] types,
      Statement[] binds,
      Statement[] handlers,
      Statement[] unbinds,
      Statement orElse,
      int slot) {
    this.body = body;
    this.types = types;
    this.binds = binds;
    this.handlers = handlers;
    this.unbinds = unbinds;
    this.orElse = orElse;
    this.slot = slot;
  }

  /** The slot from which a clause's name is bound. */
  public static int valueSlot(int slot) {
    return slot + VALUE;
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    int state = Resumable.take(frame, slot);
    PyThread t = PyThread.of(frame);
    if (state < IN_ELSE) {
      try {
        body.executeVoid(frame);
        state = IN_ELSE;
      } catch (YieldException e) {
        frame.setLong(slot, IN_BODY);
        throw e;
      } catch (PyException e) {
        Catching.enter(t, frame, this, e);
        frame.setObject(slot + ORIGINAL, e);
        frame.setObject(slot + REST, Exceptions.object(t, e));
        frame.setObject(slot + RAISED, PyTuple.EMPTY);
        state = 0;
      }
    }
    if (state == IN_ELSE) {
      if (orElse != null) {
        try {
          orElse.executeVoid(frame);
        } catch (YieldException e) {
          frame.setLong(slot, IN_ELSE);
          throw e;
        }
      }
      return;
    }
    handle(frame, t, state - IN_HANDLER);
    PyException original = (PyException) frame.getObject(slot + ORIGINAL);
    PyException next =
        remaining(
            t,
            original,
            (PyTuple) frame.getObject(slot + RAISED),
            (PyBaseException) frame.getObject(slot + REST));
    for (int i = ORIGINAL; i < SLOTS; i++) {
      frame.setObject(slot + i, null);
    }
    if (next != null) {
      throw next;
    }
  }

  /**
   * Runs the clauses; from {@code resumed} on, whose body is entered again, when that is not
   * negative.
   */
  @ExplodeLoop
  private void handle(VirtualFrame frame, PyThread t, int resumed) {
    PyException outer = t.handled;
    for (int i = 0; i < handlers.length; i++) {
      if (i < resumed || i != resumed && !select(frame, t, i)) {
        continue;
      }
      PyException match = (PyException) frame.getObject(slot + MATCH);
      t.handled = match;
      try {
        handlers[i].executeVoid(frame);
      } catch (YieldException e) {
        frame.setLong(slot, IN_HANDLER + i);
        throw e;
      } catch (PyException e) {
        Catching.addFrame(t, frame, this, e);
        frame.setObject(slot + RAISED, add(t, (PyTuple) frame.getObject(slot + RAISED), e, match));
      } finally {
        t.handled = outer;
      }
      if (unbinds[i] != null) {
        unbinds[i].executeVoid(frame);
      }
    }
  }

  /**
   * Whether the clause takes something of what is left: then that is the exception of {@link
   * #MATCH}, and bound.
   */
  private boolean select(VirtualFrame frame, PyThread t, int i) {
    PyBaseException rest = (PyBaseException) frame.getObject(slot + REST);
    if (rest == null) {
      return false;
    }
    PyException outer = t.handled;
    t.handled = (PyException) frame.getObject(slot + ORIGINAL);
    ExceptStar.Parts parts;
    try {
      parts = ExceptStar.split(t, rest, types[i].execute(frame));
    } catch (PyException e) {
      Catching.chain(t, e, t.handled);
      throw e.at(types[i]);
    } finally {
      t.handled = outer;
    }
    frame.setObject(slot + REST, parts.rest()); // another group, even if it has the same members
    if (parts.match() == null) {
      return false;
    }
    frame.setObject(slot + MATCH, of(t, parts.match()));
    if (binds[i] != null) {
      Slots.write(frame, slot + VALUE, parts.match());
      binds[i].executeVoid(frame);
    }
    return true;
  }

  @TruffleBoundary
  private static PyException of(PyThread t, PyBaseException object) {
    PyException e = PyException.of(object);
    e.setTraceback((PyTraceback) object.traceback(t));
    e.startChaining();
    return e;
  }

  @TruffleBoundary
  private static PyTuple add(PyThread t, PyTuple raised, PyException e, PyException match) {
    Catching.chain(t, e, match);
    Object[] more = Arrays.copyOf(raised.items(), raised.size() + 1);
    more[raised.size()] = Exceptions.object(t, e);
    return PyTuple.of(more);
  }

  @TruffleBoundary
  private static PyException remaining(
      PyThread t, PyException original, PyTuple raised, PyBaseException rest) {
    PyBaseException object = Exceptions.object(t, original);
    PyBaseException next = ExceptStar.remaining(t, object, raised.items(), rest);
    return next == null ? null : next == object ? original : of(t, next);
  }
}
