package io.orochi.stm;

import java.util.Arrays;

/**
 * What a transaction must do to undo itself, oldest first: whole objects ({@link TxObject#restore})
 * and single operations ({@link TxObject#undo}). Used by one thread.
 */
final class UndoLog {
  private static final int FIRST_CAPACITY = 32;
  private static final int LARGE = 1 << 13;
  private static final int WHOLE = -1;

  /** The objects and, at odd places, the values. */
  private Object[] refs = new Object[2 * FIRST_CAPACITY];

  private long[] args = new long[FIRST_CAPACITY];
  private int[] ops = new int[FIRST_CAPACITY];
  private int count;

  UndoLog() {}

  int count() {
    return count;
  }

  void append(TxObject o, int op, long arg, Object value) {
    int n = count;
    if (n == ops.length) {
      grow();
    }
    refs[2 * n] = o;
    refs[2 * n + 1] = value;
    ops[n] = op;
    args[n] = arg;
    count = n + 1;
  }

  void appendWhole(TxObject o, Object snapshot) {
    append(o, WHOLE, 0, snapshot);
  }

  private void grow() {
    int n = ops.length * 2;
    refs = Arrays.copyOf(refs, 2 * n);
    args = Arrays.copyOf(args, n);
    ops = Arrays.copyOf(ops, n);
  }

  /** Undoes, newest first, until {@code mark} entries are left. */
  void undoTo(int mark) {
    while (count > mark) {
      int i = --count;
      TxObject o = (TxObject) refs[2 * i];
      Object value = refs[2 * i + 1];
      refs[2 * i] = null;
      refs[2 * i + 1] = null;
      if (ops[i] == WHOLE) {
        o.restore(value);
      } else {
        o.undo(ops[i], args[i], value);
      }
    }
  }

  /** Forgets everything, so that it does not keep objects alive. */
  void clear() {
    if (ops.length > LARGE) {
      refs = new Object[2 * FIRST_CAPACITY];
      args = new long[FIRST_CAPACITY];
      ops = new int[FIRST_CAPACITY];
    } else {
      Arrays.fill(refs, 0, 2 * count, null);
    }
    count = 0;
  }
}
