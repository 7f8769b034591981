package io.orochi.framework.log;

/**
 * A shared object, or a node that accesses one, that can say what people call it in a report of
 * conflicts. Both methods are called by any thread at any time: they use no barrier, draw on what
 * does not change, and never throw.
 */
public interface Named {
  /** The object's type, such as {@code dict}; null if it is not known here. */
  default String typeForReport() {
    return null;
  }

  /** Which part of the object, such as {@code attribute 'x'}; null for all of it. */
  default String partForReport() {
    return null;
  }
}
