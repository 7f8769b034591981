package io.orochi.python.modules.digest;

import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.PyThread;
import java.security.MessageDigest;

/** A hash object: what it has taken in so far. */
final class PyDigest extends ShapedObject {
  /** Never changed once it is here: an update goes to a copy that takes its place. */
  private MessageDigest state;

  PyDigest(PyThread t, Shape shape, MessageDigest state) {
    super(t, shape);
    this.state = state;
  }

  /** The state now, which the caller may change. A full read barrier. */
  MessageDigest copyOfState(PyThread t) {
    MessageDigest found = state;
    if (!isPrivate()) {
      while (true) {
        long m = t.firstLook(this);
        found = state;
        if (t.secondLook(this, m)) {
          break;
        }
      }
    }
    return Algorithm.copy(found);
  }

  void update(PyThread t, byte[] bytes) {
    long w = t.open(this);
    try {
      MessageDigest next = Algorithm.copy(state);
      next.update(bytes);
      state = next;
    } finally {
      t.close(this, w);
    }
  }

  private record DigestSnapshot(Object shaped, MessageDigest state) {}

  @Override
  protected Object snapshot() {
    return new DigestSnapshot(super.snapshot(), state);
  }

  @Override
  protected void restore(Object saved) {
    DigestSnapshot s = (DigestSnapshot) saved;
    super.restore(s.shaped);
    state = s.state;
  }
}
