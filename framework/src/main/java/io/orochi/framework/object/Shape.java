package io.orochi.framework.object;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What objects of the same class with the same attributes in the same order have in common: the
 * guest class and where each attribute is stored. Each shape comes as a pair of twins, one for
 * objects that only one thread can reach (private) and one for published objects; transitions are
 * kept by the private twin.
 *
 * <p>Immutable but for the transition table, which is monotonic and safe for any number of threads.
 */
public final class Shape {
  /** Objects with more attributes keep them in a dictionary of the language. */
  public static final int MAX_PROPERTIES = 64;

  /**
   * Whether all attributes are in the shape: no hidden one (their names begin with a space) says
   * that they are kept elsewhere.
   */
  public boolean isSimple() {
    return properties.length == 0 || !properties[0].name().startsWith(" ");
  }

  private final Object guestClass;
  private final Root root;
  private final boolean isPublic;
  private final Shape twin;

  @CompilationFinal(dimensions = 1)
  private final Property[] properties;

  private final int objects;
  private final int primitives;
  private final ConcurrentHashMap<Object, Shape> transitions;
  private final Stability stability;

  /** What all shapes of one class and layout share. */
  private static final class Root {
    final int firstIndex;
    final Shape empty;

    /** Goes from false to true; a thread that has not seen it yet makes an object unnoticed. */
    boolean announced;

    /** Names whose values were seen with more than one kind: stored as references from then on. */
    final ConcurrentHashMap<String, Boolean> general = new ConcurrentHashMap<>();

    Root(Object guestClass, boolean inlineFields) {
      firstIndex = inlineFields ? 0 : Property.INLINE;
      empty = new Shape(guestClass, this, new Property[0], firstIndex, firstIndex);
    }
  }

  private Shape(Object guestClass, Root root, Property[] properties, int objects, int primitives) {
    this.guestClass = guestClass;
    this.root = root;
    this.properties = properties;
    this.objects = objects;
    this.primitives = primitives;
    this.isPublic = false;
    this.transitions = new ConcurrentHashMap<>(2);
    this.stability = new Stability();
    this.twin = new Shape(this);
  }

  private Shape(Shape privateTwin) {
    guestClass = privateTwin.guestClass;
    root = privateTwin.root;
    properties = privateTwin.properties;
    objects = privateTwin.objects;
    primitives = privateTwin.primitives;
    isPublic = true;
    transitions = null;
    stability = privateTwin.stability;
    twin = privateTwin;
  }

  /**
   * The shape without attributes of a class.
   *
   * @param guestClass the language's class object, given back by {@link #guestClass()}
   * @param inlineFields whether the objects are {@link PlainObject}s, with fixed fields
   */
  public static Shape empty(Object guestClass, boolean inlineFields) {
    return new Root(guestClass, inlineFields).empty;
  }

  public Object guestClass() {
    return guestClass;
  }

  public boolean isPublic() {
    return isPublic;
  }

  public Shape privateTwin() {
    return isPublic ? twin : this;
  }

  public Shape publicTwin() {
    return isPublic ? this : twin;
  }

  /** The empty shape that this one grew from (private twin). */
  public Shape root() {
    return root.empty;
  }

  /**
   * Whether a thread that makes an object of this class is told ({@link
   * io.orochi.framework.thread.GuestThread#made}).
   */
  public boolean isAnnounced() {
    return root.announced;
  }

  /** Announces the objects of this class that are made from now on. */
  public void announce() {
    root.announced = true;
  }

  /** Number of attributes. */
  public int size() {
    return properties.length;
  }

  /** The attributes in the order in which they were added; not to be changed. */
  public Property[] properties() {
    return properties;
  }

  /** Whether public objects that were published with this shape have kept it. */
  public Stability stability() {
    return stability;
  }

  /**
   * What is still thought stable and is not when a public object of this shape becomes one of
   * {@code next}, in which attributes have other places; null when there is nothing.
   */
  Stability endedByMove(Shape next) {
    if (!stability.isUnstable()) {
      return stability;
    }
    if (!next.stability.isUnstable()) {
      return next.stability;
    }
    Stability here = firstStable(properties);
    return here != null ? here : firstStable(next.properties);
  }

  private static Stability firstStable(Property[] all) {
    for (Property p : all) {
      if (!p.stability().isUnstable()) {
        return p.stability();
      }
    }
    return null;
  }

  /**
   * What is still thought stable and is not when {@code name} is set to {@code value} in a public
   * object of this shape; null when there is nothing.
   */
  Stability endedByPut(String name, Object value) {
    Property p = find(name);
    if (p != null && p.accepts(value)) {
      return p.stability().isUnstable() ? null : p.stability();
    }
    if (!stability.isUnstable()) {
      return stability;
    }
    if (p != null && !p.stability().isUnstable()) {
      return p.stability();
    }
    Shape next = p == null ? add(name, value) : generalise(name);
    Stability added = next.find(name).stability();
    return added.isUnstable() ? null : added;
  }

  /** Where {@code name} is stored, or null. */
  @TruffleBoundary
  public Property find(String name) {
    for (Property p : properties) {
      if (p.name().equals(name)) {
        return p;
      }
    }
    return null;
  }

  /** Slots beyond the fixed fields that an object needs: references. */
  int overflowObjects() {
    return objects - Property.INLINE;
  }

  /** Slots beyond the fixed fields that an object needs: primitives. */
  int overflowPrimitives() {
    return primitives - Property.INLINE;
  }

  /**
   * The shape with one more attribute, of the narrowest kind that has always been enough for this
   * name.
   */
  @TruffleBoundary
  public Shape add(String name, Object value) {
    if (isPublic) {
      return twin.add(name, value).twin;
    }
    Kind kind = root.general.containsKey(name) ? Kind.OBJECT : Kind.of(value);
    return add(name, kind);
  }

  private Shape add(String name, Kind kind) {
    record Add(String name, Kind kind) {}
    return transitions.computeIfAbsent(new Add(name, kind), key -> appended(name, kind));
  }

  private Shape appended(String name, Kind kind) {
    Property[] more = Arrays.copyOf(properties, properties.length + 1);
    boolean object = kind == Kind.OBJECT;
    more[properties.length] = new Property(name, kind, object ? objects : primitives);
    return new Shape(
        guestClass,
        root,
        more,
        object ? objects + 1 : objects,
        object ? primitives : primitives + 1);
  }

  /** The shape in which {@code name} is stored as a reference; its place in the order stays. */
  @TruffleBoundary
  public Shape generalise(String name) {
    if (isPublic) {
      return twin.generalise(name).twin;
    }
    root.general.put(name, true);
    record Generalise(String name) {}
    return transitions.computeIfAbsent(new Generalise(name), key -> generalised(name));
  }

  private Shape generalised(String name) {
    Property[] changed = properties.clone();
    for (int i = 0; i < changed.length; i++) {
      if (changed[i].name().equals(name)) {
        changed[i] = new Property(name, Kind.OBJECT, objects);
      }
    }
    return new Shape(guestClass, root, changed, objects + 1, primitives);
  }

  /**
   * The shape without {@code name}; the other attributes move to fresh slots ({@link
   * ShapedObject#delete} moves the values).
   */
  @TruffleBoundary
  public Shape remove(String name) {
    if (isPublic) {
      return twin.remove(name).twin;
    }
    record Remove(String name) {}
    return transitions.computeIfAbsent(new Remove(name), key -> rebuilt(root.empty, name));
  }

  /** The shape with the same attributes for objects of another class (same layout). */
  @TruffleBoundary
  public Shape rebase(Shape otherRoot) {
    Shape result = rebuilt(otherRoot.privateTwin(), null);
    return isPublic ? result.twin : result;
  }

  private Shape rebuilt(Shape from, String without) {
    Shape result = from;
    for (Property q : properties) {
      if (!q.name().equals(without)) {
        result = result.add(q.name(), q.kind());
      }
    }
    return result;
  }

  @Override
  public String toString() {
    return (isPublic ? "public " : "private ") + guestClass + Arrays.toString(properties);
  }
}
