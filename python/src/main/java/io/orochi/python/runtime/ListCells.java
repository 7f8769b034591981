package io.orochi.python.runtime;

import io.orochi.framework.object.Box;
import io.orochi.stm.Publisher;

/**
 * The items of a list at which transactions have met often: each can be replaced by itself. Their
 * number never changes; {@link ListContent} says when a list gets and loses them.
 */
final class ListCells {
  private final Cell[] cells;

  private static final class Cell extends Box {
    Cell(PyThread t, Object value) {
      super(t, value);
    }

    @Override
    public String typeForReport() {
      return "list item";
    }
  }

  /** The items of a storage array. */
  ListCells(PyThread t, Object store, int size) {
    cells = new Cell[size];
    for (int i = 0; i < size; i++) {
      cells[i] = new Cell(t, ListStore.get(store, size, i));
    }
  }

  int size() {
    return cells.length;
  }

  /** The place of an item, which exists. */
  Box cell(int index) {
    return cells[index];
  }

  /** A storage array with the present items; within an operation. */
  Object toStore(PyThread t) {
    Object[] items = new Object[cells.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = cells[i].read(t);
    }
    return ListStore.narrowed(items);
  }

  void publishFields(Publisher p) {
    for (Cell cell : cells) {
      p.visit(cell);
    }
  }

  void escape(PyThread t) {
    for (Cell cell : cells) {
      t.escape(cell);
    }
  }
}
