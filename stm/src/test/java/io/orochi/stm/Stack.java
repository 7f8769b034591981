package io.orochi.stm;

import java.util.ArrayList;
import java.util.List;

/** A transactional object that logs each change. */
final class Stack extends TxObject {
  private static final int PUSH = 0;
  private static final int POP = 1;

  private final List<Long> elements = new ArrayList<>();
  int undone;

  Stack() {}

  Stack(TxThread t) {
    super(t);
  }

  Stack(boolean published) {
    super(published);
  }

  void push(TxThread t, long v) {
    long w = t.open(this);
    try {
      t.logUndo(this, PUSH, 0, null);
      elements.add(v);
    } finally {
      t.close(this, w);
    }
  }

  long pop(TxThread t) {
    long w = t.open(this);
    try {
      long v = elements.getLast();
      t.logUndo(this, POP, v, null);
      elements.removeLast();
      return v;
    } finally {
      t.close(this, w);
    }
  }

  List<Long> elements() {
    return elements;
  }

  @Override
  protected Object snapshot() {
    return null;
  }

  @Override
  protected void undo(int op, long arg, Object value) {
    undone++;
    if (op == PUSH) {
      elements.removeLast();
    } else {
      elements.add(arg);
    }
  }

  @Override
  public void publishFields(Publisher p) {}
}
