package io.orochi.python.nodes.atomic;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.framework.elision.ElidedBlockNode;
import io.orochi.framework.elision.ElisionSite;
import io.orochi.framework.mode.TransactionalCopies;
import io.orochi.framework.thread.GuestThread;
import io.orochi.python.runtime.PyThread;

/** A statement that holds a lock, run as a transaction that does not. */
final class ElidedStatementNode extends ElidedBlockNode {
  @Child private LockedStatement transactional;
  @Child private SavedFrame saved = new SavedFrame();

  ElidedStatementNode(LockedStatement plain) {
    super(new ElisionSite());
    transactional = TransactionalCopies.of(plain);
  }

  @Override
  protected void executeBody(VirtualFrame frame, GuestThread t) {
    transactional.executeHeld(frame, (PyThread) t);
  }

  @Override
  protected Object save(VirtualFrame frame, GuestThread t) {
    return saved.save(frame, (PyThread) t);
  }

  @Override
  protected void restore(VirtualFrame frame, GuestThread t, Object state) {
    saved.restore(frame, (PyThread) t, state);
  }
}
