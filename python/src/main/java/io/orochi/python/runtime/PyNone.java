package io.orochi.python.runtime;

/** The singletons None, NotImplemented and Ellipsis. */
public enum PyNone {
  NONE("None"),
  NOT_IMPLEMENTED("NotImplemented"),
  ELLIPSIS("Ellipsis");

  private final String text;

  PyNone(String text) {
    this.text = text;
  }

  /** What {@code repr} gives. */
  @Override
  public String toString() {
    return text;
  }
}
