package io.orochi.python.runtime;

import io.orochi.framework.operation.Operation;
import io.orochi.stm.Publisher;

/**
 * What a dictionary shows when it has no table of its own: the names of a module or class, or the
 * attributes of an object; or it has entries of which each can be changed by itself. The storage
 * object itself is immutable; what it refers to is transactional.
 */
public abstract class DictStorage {
  /** The value, or null. */
  public abstract Object get(PyThread t, Object key, long hash);

  /** Binds a key. */
  public abstract void put(PyThread t, Object key, long hash, Object value);

  /** Removes a key and gives its value; null when it was not there. */
  public abstract Object remove(PyThread t, Object key, long hash);

  /** Binds a key unless it is bound; gives the value that it has then. */
  public Object putIfAbsent(PyThread t, Object key, long hash, Object value) {
    return Operation.atomically(
        t,
        () -> {
          Object present = get(t, key, hash);
          if (present == null) {
            put(t, key, hash, value);
            present = value;
          }
          return present;
        });
  }

  public abstract int size(PyThread t);

  /** All entries at one moment. */
  public abstract DictEntries entries(PyThread t);

  /** Compares equal to an earlier state while no key was added or removed in between. */
  public abstract Object state(PyThread t);

  /** Visits what the storage refers to. */
  public abstract void publishFields(Publisher p);
}
