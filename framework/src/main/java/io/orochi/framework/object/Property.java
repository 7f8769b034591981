package io.orochi.framework.object;

/**
 * Where an object of one shape keeps the value of one name. Indices below {@link #INLINE} are the
 * fixed fields of {@link PlainObject}; the others are in the overflow arrays.
 *
 * <p>Every access is null- and bounds-tested and answers {@code null} when it fails: between a
 * reader's two looks at the header word the object may hold anything.
 *
 * <p>Shapes that differ only in what was added later share their properties: an object keeps the
 * identity of a property for as long as the value stays in its place.
 */
public final class Property {
  /** Number of fixed slots for references, and again for primitives, in a {@link PlainObject}. */
  public static final int INLINE = 4;

  private final String name;
  private final Kind kind;
  private final int index;
  private final Stability stability = new Stability();

  Property(String name, Kind kind, int index) {
    this.name = name;
    this.kind = kind;
    this.index = index;
  }

  public String name() {
    return name;
  }

  /** How the value is stored. */
  public Kind kind() {
    return kind;
  }

  /** The slot among those of that storage. */
  public int index() {
    return index;
  }

  /** Whether the value in public objects is still the one with which they were published. */
  public Stability stability() {
    return stability;
  }

  /** The value, or null when the object does not hold one there (garbage between two looks). */
  public Object get(ShapedObject o) {
    return switch (kind) {
      case OBJECT -> getObject(o);
      case LONG -> primitiveReadable(o) ? (Object) getPrimitive(o) : null;
      case DOUBLE ->
          primitiveReadable(o) ? (Object) Double.longBitsToDouble(getPrimitive(o)) : null;
    };
  }

  private boolean primitiveReadable(ShapedObject o) {
    if (index < INLINE) {
      return true;
    }
    long[] more = o.morePrimitives;
    return more != null && index - INLINE < more.length;
  }

  private Object getObject(ShapedObject o) {
    switch (index) {
      case 0:
        return plain(o).o0;
      case 1:
        return plain(o).o1;
      case 2:
        return plain(o).o2;
      case 3:
        return plain(o).o3;
      default:
        Object[] more = o.moreObjects;
        return more != null && index - INLINE < more.length ? more[index - INLINE] : null;
    }
  }

  /**
   * The raw bits; only after {@link #primitiveReadable}. The array is loaded again, so the bounds
   * are tested again.
   */
  private long getPrimitive(ShapedObject o) {
    switch (index) {
      case 0:
        return plain(o).p0;
      case 1:
        return plain(o).p1;
      case 2:
        return plain(o).p2;
      case 3:
        return plain(o).p3;
      default:
        long[] more = o.morePrimitives;
        return more != null && index - INLINE < more.length ? more[index - INLINE] : 0;
    }
  }

  /** Whether {@code value} fits without another shape. */
  public boolean accepts(Object value) {
    return kind == Kind.OBJECT || kind == Kind.of(value);
  }

  /**
   * Stores; the caller owns the object, its shape has this property, and {@link #accepts} holds.
   */
  public void set(ShapedObject o, Object value) {
    switch (kind) {
      case OBJECT -> setObject(o, value);
      case LONG -> setPrimitive(o, (Long) value);
      case DOUBLE -> setPrimitive(o, Double.doubleToRawLongBits((Double) value));
    }
  }

  private void setObject(ShapedObject o, Object value) {
    switch (index) {
      case 0 -> plain(o).o0 = value;
      case 1 -> plain(o).o1 = value;
      case 2 -> plain(o).o2 = value;
      case 3 -> plain(o).o3 = value;
      default -> o.moreObjects[index - INLINE] = value;
    }
  }

  private void setPrimitive(ShapedObject o, long bits) {
    switch (index) {
      case 0 -> plain(o).p0 = bits;
      case 1 -> plain(o).p1 = bits;
      case 2 -> plain(o).p2 = bits;
      case 3 -> plain(o).p3 = bits;
      default -> o.morePrimitives[index - INLINE] = bits;
    }
  }

  private static PlainObject plain(ShapedObject o) {
    // shapes that use the fixed fields belong to PlainObject and its subclasses only
    return (PlainObject) o;
  }

  @Override
  public String toString() {
    return name + ":" + kind + index;
  }
}
