package io.orochi.python.nodes.attribute;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.framework.mode.ModalNode;
import io.orochi.framework.object.Property;
import io.orochi.framework.object.PropertyAccess;
import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BuiltinFunction;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.GetSetDescriptor;
import io.orochi.python.runtime.PyModule;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.TypeLookup;
import java.util.Arrays;

/** {@code o.name = value}: stores into, or adds to, objects of cached shapes. */
public final class SetAttributeNode extends Node implements ModalNode {
  private static final int LIMIT = 6;

  private final String name;
  @CompilationFinal private boolean tx;

  @CompilationFinal(dimensions = 1)
  private Entry[] entries = {};

  @CompilationFinal private boolean general;

  /** Whether another thread has changed an object while it was written here: see AttributeCache. */
  @CompilationFinal private boolean disturbed;

  private int misses;

  public SetAttributeNode(String name) {
    this.name = name;
  }

  @Override
  public void becomeTransactional() {
    tx = true;
  }

  /** How the name is stored in objects of one shape; {@code next} is set when it is added. */
  private static final class Entry implements PropertyAccess.Place {
    final Shape privateShape;
    final Shape publicShape;
    final Shape privateNext;
    final Shape publicNext;
    final Property property;
    final Assumption noDescriptor;
    final Assumption defaultSetattr;
    final long since;
    final boolean seenPrivate;
    final boolean seenPublic;

    Entry(
        Shape shape,
        Shape next,
        Property property,
        TypeLookup noDescriptor,
        TypeLookup defaultSetattr) {
      this.privateShape = shape.privateTwin();
      this.publicShape = shape.publicTwin();
      this.privateNext = next == null ? null : next.privateTwin();
      this.publicNext = next == null ? null : next.publicTwin();
      this.property = property;
      this.noDescriptor = noDescriptor.assumption();
      this.defaultSetattr = defaultSetattr.assumption();
      this.since = Math.max(noDescriptor.since(), defaultSetattr.since());
      this.seenPrivate = false;
      this.seenPublic = false;
    }

    /** As {@code e}, for private or public objects too. */
    private Entry(Entry e, boolean seesPrivate) {
      privateShape = e.privateShape;
      publicShape = e.publicShape;
      privateNext = e.privateNext;
      publicNext = e.publicNext;
      property = e.property;
      noDescriptor = e.noDescriptor;
      defaultSetattr = e.defaultSetattr;
      since = e.since;
      seenPrivate = e.seenPrivate || seesPrivate;
      seenPublic = e.seenPublic || !seesPrivate;
    }

    /** The entry that also serves the twin that {@code o} has, once that may be written here. */
    Entry seeing(ShapedObject o) {
      boolean mayServe = o.isPrivate() || PropertyAccess.isUnstable(publicShape, this);
      return hasSeen(o) || !mayServe ? this : new Entry(this, o.isPrivate());
    }

    /** Whether this entry, or {@link #seeing} of it, could serve {@code o}. */
    boolean covers(Object o, Object value) {
      return o instanceof ShapedObject s
          && s.shape().privateTwin() == privateShape
          && property.accepts(value)
          && valid();
    }

    boolean hasSeen(ShapedObject o) {
      return o.isPrivate() ? seenPrivate : seenPublic;
    }

    boolean valid() {
      return noDescriptor.isValid() && defaultSetattr.isValid();
    }

    @Override
    public boolean isRightFor(Shape shape) {
      return shape == publicShape && valid();
    }

    @Override
    public Shape next() {
      return publicNext;
    }

    @Override
    public Property property() {
      return property;
    }
  }

  @ExplodeLoop
  public void execute(PyThread t, Object o, Object value) {
    t.at(this);
    Entry[] known = entries;
    if (o instanceof ShapedObject s) {
      for (Entry e : known) {
        if (e.seenPrivate
            && s.shape() == e.privateShape
            && e.property.accepts(value)
            && e.valid()) {
          if (tx) {
            t.checkBegan(e.since);
          }
          if (e.privateNext == null) {
            PropertyAccess.writePrivate(t, s, e.property, value, tx);
          } else {
            PropertyAccess.addPrivate(t, s, e.privateNext, e.property, value, tx);
          }
          return;
        }
        if (e.seenPublic && s.shape() == e.publicShape && e.property.accepts(value) && e.valid()) {
          if (tx) {
            t.checkBegan(e.since);
          }
          if (PropertyAccess.writePublic(t, s, e, value, tx)) {
            return;
          }
        }
      }
    }
    if (!general && !(disturbed && isServed(o, value))) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      Entry fresh = entryFor(t, o, value);
      remember(o, value, fresh, known);
    }
    store(t, o, value);
  }

  /**
   * Whether an entry has served objects like {@code o} before: then another thread has just changed
   * it, and there is nothing to learn.
   */
  @TruffleBoundary
  private boolean isServed(Object o, Object value) {
    for (Entry e : entries) {
      if (e.covers(o, value) && e.hasSeen((ShapedObject) o)) {
        return true;
      }
    }
    return false;
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private void store(PyThread t, Object o, Object value) {
    Attributes.set(t, o, name, value);
  }

  private void remember(Object o, Object value, Entry fresh, Entry[] known) {
    getLock().lock();
    try {
      // an entry that another thread has just made says nothing about what happened here
      boolean same = entries == known;
      Entry[] live = Arrays.stream(entries).filter(Entry::valid).toArray(Entry[]::new);
      for (int i = 0; i < live.length; i++) {
        if (live[i].covers(o, value)) {
          disturbed |= same && live[i].hasSeen((ShapedObject) o);
          live[i] = live[i].seeing((ShapedObject) o);
          entries = live;
          return;
        }
      }
      entries = live;
      if (fresh == null || entries.length == LIMIT) {
        general = ++misses > LIMIT;
        return;
      }
      Entry[] more = Arrays.copyOf(entries, entries.length + 1);
      more[entries.length] = fresh.seeing((ShapedObject) o);
      entries = more;
    } finally {
      getLock().unlock();
    }
  }

  /** The entry for the shape that {@code o} has now, or null when only the general way is right. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  private Entry entryFor(PyThread t, Object o, Object value) {
    if (!(o instanceof ShapedObject s) || o instanceof PyType || o instanceof PyModule) {
      return null;
    }
    PyType type = t.context().typeOf(t, s);
    TypeLookup setattr = type.lookup(t, "__setattr__");
    TypeLookup found = type.lookup(t, name);
    if (!(setattr.value() instanceof BuiltinFunction f)
        || f.owner() != t.context().type(BuiltinType.OBJECT)
        || !setattr.assumption().isValid()
        || !found.assumption().isValid()) {
      return null;
    }
    Shape shape = s.isPrivate() ? s.shape() : s.shape(t);
    String stored = name;
    if (found.value() instanceof GetSetDescriptor g && g.slot() != null && g.set() != null) {
      stored = g.slot();
    } else if (!type.hasDict
        || !shape.isSimple()
        || found.value() != null && Attributes.isDataDescriptor(t, found.value())) {
      return null;
    }
    Property p = shape.find(stored);
    if (p != null) {
      return p.accepts(value) ? new Entry(shape, null, p, found, setattr) : null;
    }
    if (shape.size() >= Shape.MAX_PROPERTIES) {
      return null;
    }
    Shape next = shape.privateTwin().add(stored, value);
    return new Entry(shape, next, next.properties()[next.size() - 1], found, setattr);
  }
}
