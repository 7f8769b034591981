package io.orochi.python.nodes.attribute;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.framework.log.Named;
import io.orochi.framework.mode.ModalNode;
import io.orochi.python.runtime.PyThread;
import java.util.Arrays;

/** The entries that one site has seen for one name. A private/public pair counts as one. */
abstract class AttributeCache extends Node implements ModalNode, Named {
  private static final int LIMIT = 6;

  final String name;
  @CompilationFinal boolean tx;

  @CompilationFinal(dimensions = 1)
  AttributeEntry[] entries = {};

  @CompilationFinal private boolean general;

  /**
   * Whether another thread has changed an object while it was read here. Until then compiled code
   * ends where that would show: what follows need not be joined with the general way, and numbers
   * stay unboxed.
   */
  @CompilationFinal private boolean disturbed;

  private int misses;

  AttributeCache(String name) {
    this.name = name;
  }

  @Override
  public final String partForReport() {
    return "attribute '" + name + "'";
  }

  @Override
  public void becomeTransactional() {
    tx = true;
  }

  /**
   * To be called when none of {@code known}, which {@link #entries} was, serves {@code o}: the
   * general way is right then, and the next time there may be an entry. (What an entry is used for
   * must be done in the exploded loop that finds it: only there is it a constant of compiled code.)
   */
  final void miss(PyThread t, Object o, AttributeEntry[] known) {
    if (!general && !(disturbed && isServed(o))) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      resolve(t, o, known);
    }
  }

  /** To be called when an entry was found but could not give what it should. */
  final void disturbed() {
    if (!disturbed) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      disturbed = true;
    }
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

  private void resolve(PyThread t, Object o, AttributeEntry[] known) {
    AttributeEntry fresh =
        AttributeEntry.of(t, o, name); // may wait for guest objects: not under the node's lock
    getLock().lock();
    try {
      // an entry that another thread has just made says nothing about what happened here
      boolean same = entries == known;
      AttributeEntry[] live =
          Arrays.stream(entries).filter(AttributeEntry::isValid).toArray(AttributeEntry[]::new);
      for (int i = 0; i < live.length; i++) {
        if (live[i].covers(o)) {
          disturbed |= same && live[i].hasSeen(o);
          live[i] = live[i].seeing(o);
          entries = live;
          return;
        }
      }
      entries = live;
      if (fresh == null || entries.length == LIMIT) {
        missed();
        return;
      }
      AttributeEntry[] more = Arrays.copyOf(entries, entries.length + 1);
      more[entries.length] = fresh.seeing(o);
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
