package io.orochi.framework.object;

/** How the value of a property is stored. */
public enum Kind {
  /** A reference; never null once written. */
  OBJECT,
  /** A 64-bit integer in a primitive slot. */
  LONG,
  /** The raw bits of a double in a primitive slot. */
  DOUBLE;

  /** The narrowest kind that can hold {@code value}. */
  public static Kind of(Object value) {
    return value instanceof Long ? LONG : value instanceof Double ? DOUBLE : OBJECT;
  }
}
