package io.orochi.stm;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test with the thread {@link #t}, which is the test's own, and {@link #other}. */
abstract class TwoThreads {
  TxThread t;
  Other other;

  @BeforeEach
  void attach() {
    if (TxThread.currentOrNull() != null) {
      TxThread.current().detach();
    }
    t = newThread();
    t.attach();
    other = new Other(newThread());
  }

  TxThread newThread() {
    return new TxThread();
  }

  @AfterEach
  void detach() {
    if (t.inTx()) {
      if (t.isInevitable()) {
        t.commit();
      } else {
        t.rollback();
      }
    }
    other.close();
    t.detach();
  }
}
