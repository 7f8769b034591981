package io.orochi.python.modules.stm;

import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.DictEntries;
import io.orochi.python.runtime.Hashing;
import io.orochi.python.runtime.KeyedTable;
import io.orochi.python.runtime.PyThread;
import io.orochi.stm.Publisher;

/** A dictionary without order in which different keys do not conflict. */
public final class StmDict extends ShapedObject {
  private final KeyedTable table;

  public StmDict(PyThread t, Shape shape) {
    super(t, shape);
    table = new KeyedTable(t);
  }

  /** The value, or null. */
  Object get(PyThread t, Object key) {
    return table.get(t, key, Hashing.hash(t, key));
  }

  /**
   * Sets a value and gives the one before, or null.
   *
   * @param onlyIfAbsent leaves a present value alone
   */
  Object put(PyThread t, Object key, Object value, boolean onlyIfAbsent) {
    return table.put(t, key, Hashing.hash(t, key), value, onlyIfAbsent);
  }

  /** Removes a key and gives its value, or null. */
  Object remove(PyThread t, Object key) {
    return table.remove(t, key, Hashing.hash(t, key));
  }

  /** Keys and values at one moment. */
  DictEntries entries(PyThread t) {
    return table.entries(t);
  }

  /** Number of keys. */
  long size(PyThread t) {
    return table.size(t);
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(table);
  }
}
