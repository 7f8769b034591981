package io.orochi.python.nodes.exception;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.profiles.BranchProfile;
import io.orochi.framework.elision.ElisionPolicy;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.atomic.AtomicBlockNode;
import io.orochi.python.nodes.atomic.LockedStatement;
import io.orochi.python.nodes.control.BreakException;
import io.orochi.python.nodes.control.ContinueException;
import io.orochi.python.nodes.control.ReturnException;
import io.orochi.python.nodes.function.PyRootNode;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.AtomicManager;
import io.orochi.python.runtime.GuardingLock;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Tracing;

/** {@code with} one manager; several are nested. */
public final class WithNode extends LockedStatement {
  @Child private Expression manager;
  @Child private Statement body;
  @Child private AtomicBlockNode atomic;
  private final int valueSlot;
  private final boolean hasTarget;
  private final int resultSlot;
  private final BranchProfile raised = BranchProfile.create();
  private final BranchProfile jumped = BranchProfile.create();

  /**
   * The statement.
   *
   * @param valueSlot a temporary slot from which {@code body} first assigns the target
   * @param hasTarget whether there is one
   * @param resultSlot where a {@code return} in the body has put its value
   */
  public WithNode(
      Expression manager, int valueSlot, boolean hasTarget, Statement body, int resultSlot) {
    this.manager = manager;
    this.valueSlot = valueSlot;
    this.hasTarget = hasTarget;
    this.body = body;
    this.resultSlot = resultSlot;
  }

  @Override
  public void becomeTransactional() {
    super.becomeTransactional();
    atomic = null; // it knew the PLAIN body
  }

  /** The body as a transaction. */
  private void executeAtomic(VirtualFrame frame, PyThread t, AtomicManager m) {
    if (atomic == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      getLock().lock();
      try {
        if (atomic == null) {
          atomic = insert(new AtomicBlockNode(body, isTransactional()));
        }
      } finally {
        getLock().unlock();
      }
    }
    try {
      m.checkEntry(t);
    } catch (PyException e) {
      throw e.at(this);
    }
    if (hasTarget) {
      Slots.write(frame, valueSlot, PyNone.NONE);
    }
    atomic.execute(frame, t, m.form());
  }

  @Override
  public void executeVoid(VirtualFrame frame) {
    PyThread t = PyThread.of(frame);
    Object o = manager.execute(frame);
    if (o instanceof AtomicManager m && m.isTransaction()) {
      executeAtomic(frame, t, m);
      return;
    }
    ElisionPolicy policy = policyOf(t, o);
    if (policy != null) {
      Slots.write(frame, valueSlot, o);
      if (isElided(frame, t, policy)) {
        return;
      }
    }
    run(frame, t, o);
    if (policy != null) {
      policy.ran(t);
    }
  }

  private ElisionPolicy policyOf(PyThread t, Object o) {
    if (!mayBeElided()) {
      return null;
    }
    if (o instanceof GuardingLock lock) {
      ElisionPolicy p = lock.elisionPolicy();
      return p == null || lock.isHeldByCaller(t) ? null : p;
    }
    return knownPolicy();
  }

  @Override
  protected void executeHeld(VirtualFrame frame, PyThread t) {
    run(frame, t, Slots.read(frame, valueSlot));
  }

  private void run(VirtualFrame frame, PyThread t, Object o) {
    ContextManagers.Entered entered;
    beforeEntry(t);
    try {
      entered = ContextManagers.enter(t, o);
      afterEntry(t);
    } catch (PyException e) {
      throw e.at(this);
    }
    if (hasTarget) {
      Slots.write(frame, valueSlot, entered.value());
    }
    ControlFlowException jump = null;
    Object result = null;
    try {
      body.executeVoid(frame);
    } catch (PyException e) {
      raised.enter();
      Catching.enter(t, frame, this, e);
      if (Tracing.isUsed()) {
        Tracing.line(frame, manager);
      }
      if (!leave(t, entered, e)) {
        throw e;
      }
      return;
    } catch (StackOverflowError overflow) {
      raised.enter();
      PyException e = PyRootNode.tooDeep();
      Catching.enter(t, frame, this, e);
      if (!leave(t, entered, e)) {
        throw e;
      }
      return;
    } catch (BreakException | ContinueException e) {
      jumped.enter();
      jump = e;
    } catch (ReturnException e) {
      jumped.enter();
      jump = e;
      result = Slots.read(frame, resultSlot);
    }
    if (Tracing.isUsed()) {
      Tracing.line(frame, manager);
    }
    leave(t, entered, null);
    if (jump != null) {
      if (jump == ReturnException.INSTANCE) {
        Slots.write(frame, resultSlot, result);
      }
      throw jump;
    }
  }

  private boolean leave(PyThread t, ContextManagers.Entered entered, PyException e) {
    try {
      return ContextManagers.exit(t, entered.exit(), e);
    } catch (PyException wrong) {
      throw wrong.at(this);
    }
  }
}
