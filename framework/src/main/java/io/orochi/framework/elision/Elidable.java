package io.orochi.framework.elision;

import io.orochi.framework.thread.GuestThread;

/** A lock whose state is transactional. */
public interface Elidable {
  /** How often it is really held; 0 when free. A full read barrier. */
  long realCount(GuestThread t);

  /** Who really holds it; 0 when free. A full read barrier. */
  long realOwner(GuestThread t);

  /** Changes its real state. */
  void setReal(GuestThread t, long count, long owner);
}
