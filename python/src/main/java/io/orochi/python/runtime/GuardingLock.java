package io.orochi.python.runtime;

import io.orochi.framework.elision.ElisionPolicy;

/** A lock whose blocks may be run without taking it. */
public interface GuardingLock {
  /** What is known of whether that pays; null while threads hardly wait for it. */
  ElisionPolicy elisionPolicy();

  /** Whether the calling thread, {@code t}, really holds it; outside of transactions. */
  boolean isHeldByCaller(PyThread t);
}
