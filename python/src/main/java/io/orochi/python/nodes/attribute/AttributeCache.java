package io.orochi.python.nodes.attribute;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.framework.mode.ModalNode;
import io.orochi.python.runtime.PyThread;
import java.util.Arrays;

/** The entries that one site has seen for one name. A private/public pair counts as one. */
abstract class AttributeCache extends Node implements ModalNode {
  private static final int LIMIT = 6;

  final String name;
  @CompilationFinal boolean tx;

  @CompilationFinal(dimensions = 1)
  private AttributeEntry[] entries = {};

  @CompilationFinal private boolean general;
  private int misses;

  AttributeCache(String name) {
    this.name = name;
  }

  @Override
  public void becomeTransactional() {
    tx = true;
  }

  /**
   * The entry that serves {@code o}, or null: the general way is right then, and the next time
   * there may be an entry.
   */
  @ExplodeLoop
  final AttributeEntry find(PyThread t, Object o) {
    for (AttributeEntry e : entries) {
      if (e.matches(t, o, tx)) {
        return e;
      }
    }
    if (!general && !isServed(o)) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      resolve(t, o);
    }
    return null;
  }

  /**
   * Whether an entry has served objects like {@code o} before: then another thread has just changed
   * it, and there is nothing to learn.
   */
  @TruffleBoundary
  private boolean isServed(Object o) {
    for (AttributeEntry e : entries) {
      if (e.covers(o) && e.hasSeen(o)) {
        return true;
      }
    }
    return false;
  }

  private void resolve(PyThread t, Object o) {
    AttributeEntry fresh =
        AttributeEntry.of(t, o, name); // may wait for guest objects: not under the node's lock
    if (fresh != null) {
      fresh.see(o);
    }
    getLock().lock();
    try {
      entries =
          Arrays.stream(entries).filter(AttributeEntry::isValid).toArray(AttributeEntry[]::new);
      for (AttributeEntry e : entries) {
        if (e.covers(o)) {
          e.see(o);
          return;
        }
      }
      if (fresh == null || entries.length == LIMIT) {
        missed();
        return;
      }
      AttributeEntry[] more = Arrays.copyOf(entries, entries.length + 1);
      more[entries.length] = fresh;
      entries = more;
    } finally {
      getLock().unlock();
    }
  }

  /** Counts what no entry could serve; too often, and the site stops looking for entries. */
  private void missed() {
    if (++misses > LIMIT) {
      general = true;
    }
  }
}
