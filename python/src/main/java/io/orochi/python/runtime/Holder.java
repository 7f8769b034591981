package io.orochi.python.runtime;

import io.orochi.stm.Publishable;

/**
 * An immutable object that refers to others. It has no header word; it remembers that what it
 * reaches was published.
 */
public abstract class Holder implements Publishable {
  private boolean published;

  @Override
  public final boolean isPublished() {
    return published;
  }

  @Override
  public final void markPublished() {
    published = true;
  }
}
