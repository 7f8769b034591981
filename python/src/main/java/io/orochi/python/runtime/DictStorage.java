package io.orochi.python.runtime;

import io.orochi.stm.Publisher;

/**
 * What a dictionary shows when it has no table of its own: the names of a module or class, or the
 * attributes of an object. The storage object itself is immutable; what it refers to is
 * transactional.
 */
public abstract class DictStorage {
  /** The value, or null. */
  public abstract Object get(PyThread t, Object key);

  /** Binds a key. */
  public abstract void put(PyThread t, Object key, Object value);

  /** Removes a key and gives its value; null when it was not there. */
  public abstract Object remove(PyThread t, Object key);

  public abstract int size(PyThread t);

  /** All entries at one moment. */
  public abstract DictEntries entries(PyThread t);

  /** Compares equal to an earlier state while no key was added or removed in between. */
  public abstract Object state(PyThread t);

  /** Visits what the storage refers to. */
  public abstract void publishFields(Publisher p);
}
