package io.orochi.python.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.framework.mode.ModalNode;
import io.orochi.framework.object.GuestClassNode;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.TypeLookup;
import java.util.Arrays;

/**
 * Finds a special method in the class of a value (instance attributes do not count), cached by
 * class.
 */
public final class SpecialLookupNode extends Node implements ModalNode {
  private static final int LIMIT = 6;

  private final String name;
  @CompilationFinal private boolean tx;

  @CompilationFinal(dimensions = 1)
  private Entry[] entries = {};

  @Child private GuestClassNode guestClass = new GuestClassNode();
  @CompilationFinal private boolean general;
  private int misses;

  public SpecialLookupNode(String name) {
    this.name = name;
  }

  private record Entry(PyType type, TypeLookup lookup) {}

  @Override
  public void becomeTransactional() {
    tx = true;
  }

  /** The class of {@code o}; for public objects through the full read protocol. */
  public PyType typeOf(PyThread t, Object o) {
    if (o instanceof ShapedObject s) {
      return (PyType) guestClass.execute(t, s);
    }
    return PyContext.get(this).type(PyContext.builtinTypeOf(o));
  }

  /** What the class gives for the name, unbound; null when it has none. */
  @ExplodeLoop
  public Object execute(PyThread t, PyType type) {
    for (Entry e : entries) {
      if (e.type == type && e.lookup.assumption().isValid()) {
        if (tx) {
          t.checkBegan(e.lookup.since());
        }
        return e.lookup.value();
      }
    }
    if (!general) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      TypeLookup l = type.lookup(t, name);
      getLock().lock();
      try {
        Entry[] live =
            Arrays.stream(entries)
                .filter(e -> e.lookup.assumption().isValid())
                .toArray(Entry[]::new);
        if (Arrays.stream(live).anyMatch(e -> e.type == type)) {
          entries = live; // another thread has been here meanwhile
        } else if (live.length < LIMIT && l.assumption().isValid()) {
          live = Arrays.copyOf(live, live.length + 1);
          live[live.length - 1] = new Entry(type, l);
          entries = live;
        } else {
          general = ++misses > LIMIT;
        }
      } finally {
        getLock().unlock();
      }
      return l.value();
    }
    return type.find(t, name);
  }
}
