package io.orochi.python.modules.collections;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.SubscriptedSequence;
import io.orochi.stm.Publisher;
import java.util.Arrays;

/**
 * {@code collections.deque}: a ring buffer whose length is a power of two. Each method is one
 * operation and logs its inverse.
 *
 * <p>{@code changes} counts what an iterator must notice; undo counts back, so that an iterator
 * from before an aborted transaction goes on.
 */
public final class PyDeque extends ShapedObject implements SubscriptedSequence {
  static final ExtensionType TYPE =
      ExtensionType.of("collections.deque", Layout.SHAPED, DequeMethods::define).asSequence();

  private static final int UNDO_SET = 0;
  private static final int UNDO_APPEND = 1;
  private static final int UNDO_APPEND_LEFT = 2;
  private static final int UNDO_POP = 3;
  private static final int UNDO_POP_LEFT = 4;
  private static final int UNDO_INSERT = 5;
  private static final int UNDO_DELETE = 6;
  private static final int UNDO_ROTATE = 7;
  private static final int UNDO_CONTENT = 8;
  private static final int UNDO_LIMIT = 9;
  private static final Object[] EMPTY = new Object[8];

  private Object[] items = EMPTY;
  private int head;
  private int size;
  private long changes;

  /** -1: without limit. */
  private long limit = -1;

  /** Everything that {@code clear} replaces. */
  private record Content(Object[] items, int head, int size) {}

  PyDeque(PyThread t, Shape shape) {
    super(t, shape);
  }

  /** An empty one without limit. */
  public static PyDeque create(PyThread t) {
    return new PyDeque(t, t.context().shape(TYPE));
  }

  /** What a reader sees at one moment. */
  record View(Object[] items, int head, int size, long changes, long limit) {
    Object get(long i) {
      return i < 0 || i >= size ? null : items[head + (int) i & items.length - 1];
    }

    Object[] toArray() {
      Object[] all = new Object[size];
      for (int i = 0; i < size; i++) {
        all[i] = items[head + i & items.length - 1];
      }
      return all;
    }
  }

  private View view() {
    return new View(items, head, size, changes, limit);
  }

  public int size(PyThread t) {
    if (isPrivate()) {
      return size;
    }
    while (true) {
      long m = t.firstLook(this);
      int n = size;
      if (t.secondLook(this, m)) {
        return n;
      }
    }
  }

  /** -1: without limit. */
  long limit(PyThread t) {
    if (isPrivate()) {
      return limit;
    }
    while (true) {
      long m = t.firstLook(this);
      long l = limit;
      if (t.secondLook(this, m)) {
        return l;
      }
    }
  }

  /** How often the order or number of items was changed. */
  long changes(PyThread t) {
    if (isPrivate()) {
      return changes;
    }
    while (true) {
      long m = t.firstLook(this);
      long c = changes;
      if (t.secondLook(this, m)) {
        return c;
      }
    }
  }

  /**
   * An item, or null when there is none at this index or the deque has changed since {@code
   * expected} (negative: any).
   */
  Object getOrNull(PyThread t, long index, long expected) {
    while (true) {
      boolean shared = !isPrivate();
      long m = shared ? t.firstLook(this) : 0;
      Object v = expected < 0 || expected == changes ? view().get(index) : null;
      if (!shared || t.secondLook(this, m)) {
        return v;
      }
    }
  }

  @TruffleBoundary
  Object[] toArray(PyThread t) {
    while (true) {
      boolean shared = !isPrivate();
      long m = shared ? t.firstLook(this) : 0;
      View v = view();
      Object[] all = v.size >= 0 && v.size <= v.items.length ? v.toArray() : null;
      if (!shared || t.secondLook(this, m)) {
        return all;
      }
    }
  }

  // ---- changes
  // ------------------------------------------------------------------------------------

  /** Adds at the right end; with a limit the item at the left end goes. */
  public void append(PyThread t, Object value) {
    if (!isPrivate()) {
      t.escape(value);
    }
    long w = t.open(this);
    try {
      if (limit == 0) {
        return;
      }
      if (limit > 0 && size >= limit) {
        t.logUndo(this, UNDO_POP_LEFT, 0, items[head]);
        dropLeft();
        changes++;
      }
      t.logUndo(this, UNDO_APPEND, 0, null);
      pushRight(value);
      changes++;
    } finally {
      t.close(this, w);
    }
  }

  /** Adds at the left end; with a limit the item at the right end goes. */
  void appendLeft(PyThread t, Object value) {
    if (!isPrivate()) {
      t.escape(value);
    }
    long w = t.open(this);
    try {
      if (limit == 0) {
        return;
      }
      if (limit > 0 && size >= limit) {
        t.logUndo(this, UNDO_POP, 0, items[at(size - 1)]);
        dropRight();
        changes++;
      }
      t.logUndo(this, UNDO_APPEND_LEFT, 0, null);
      pushLeft(value);
      changes++;
    } finally {
      t.close(this, w);
    }
  }

  /** Removes and gives the item at the right end; null when there is none. */
  Object popOrNull(PyThread t) {
    long w = t.open(this);
    try {
      if (size == 0) {
        return null;
      }
      Object v = items[at(size - 1)];
      t.logUndo(this, UNDO_POP, 0, v);
      dropRight();
      changes++;
      return v;
    } finally {
      t.close(this, w);
    }
  }

  /** Removes and gives the item at the left end; null when there is none. */
  public Object popLeftOrNull(PyThread t) {
    long w = t.open(this);
    try {
      if (size == 0) {
        return null;
      }
      Object v = items[head];
      t.logUndo(this, UNDO_POP_LEFT, 0, v);
      dropLeft();
      changes++;
      return v;
    } finally {
      t.close(this, w);
    }
  }

  /** Replaces an item; false when there is none at this index. */
  boolean set(PyThread t, long index, Object value) {
    if (!isPrivate()) {
      t.escape(value);
    }
    long w = t.open(this);
    try {
      long i = index < 0 ? index + size : index;
      if (i < 0 || i >= size) {
        return false;
      }
      t.logUndo(this, UNDO_SET, i, items[at((int) i)]);
      items[at((int) i)] = value;
      return true;
    } finally {
      t.close(this, w);
    }
  }

  /** Inserts before an index that is clamped; false when the deque is full. */
  @TruffleBoundary
  boolean insert(PyThread t, long index, Object value) {
    if (!isPrivate()) {
      t.escape(value);
    }
    long w = t.open(this);
    try {
      if (limit >= 0 && size >= limit) {
        return false;
      }
      int i = (int) (index < 0 ? Math.max(0, index + size) : Math.min(index, size));
      t.logUndo(this, UNDO_INSERT, i, null);
      insertAt(i, value);
      changes++;
      return true;
    } finally {
      t.close(this, w);
    }
  }

  /**
   * Removes the item at an index; null when there is none or the deque has changed since {@code
   * expected} (negative: any).
   */
  @TruffleBoundary
  Object delete(PyThread t, long index, long expected) {
    long w = t.open(this);
    try {
      long i = index < 0 ? index + size : index;
      if (i < 0 || i >= size || expected >= 0 && expected != changes) {
        return null;
      }
      Object v = items[at((int) i)];
      t.logUndo(this, UNDO_DELETE, i, v);
      deleteAt((int) i);
      changes++;
      return v;
    } finally {
      t.close(this, w);
    }
  }

  /** Moves {@code n} items from the right end to the left one. */
  @TruffleBoundary
  void rotate(PyThread t, long n) {
    long w = t.open(this);
    try {
      if (size > 1) {
        int k = (int) Math.floorMod(n, (long) size);
        t.logUndo(this, UNDO_ROTATE, k, null);
        rotateRight(k);
        changes++;
      }
    } finally {
      t.close(this, w);
    }
  }

  /** Replaces all items. */
  @TruffleBoundary
  void replace(PyThread t, Object[] all) {
    if (!isPrivate()) {
      for (Object v : all) {
        t.escape(v);
      }
    }
    long w = t.open(this);
    try {
      t.logUndo(this, UNDO_CONTENT, 0, new Content(items, head, size));
      int capacity = Integer.highestOneBit(Math.max(8, all.length) * 2 - 1);
      items = all.length == 0 ? EMPTY : Arrays.copyOf(all, capacity, Object[].class);
      head = 0;
      size = all.length;
      changes++;
    } finally {
      t.close(this, w);
    }
  }

  /** Sets the limit, as {@code __init__} does. */
  void setLimit(PyThread t, long value) {
    long w = t.open(this);
    t.logUndo(this, UNDO_LIMIT, limit, null);
    limit = value;
    t.close(this, w);
  }

  private int at(int i) {
    return head + i & items.length - 1;
  }

  private void reserve() {
    if (size == items.length || items == EMPTY) {
      int length = Math.max(8, items == EMPTY ? 8 : items.length * 2);
      Object[] more = new Object[length];
      for (int i = 0; i < size; i++) {
        more[i] = items[at(i)];
      }
      items = more;
      head = 0;
    }
  }

  private void pushRight(Object v) {
    reserve();
    items[at(size)] = v;
    size++;
  }

  private void pushLeft(Object v) {
    reserve();
    head = head - 1 & items.length - 1;
    items[head] = v;
    size++;
  }

  private void dropRight() {
    items[at(size - 1)] = null;
    size--;
  }

  private void dropLeft() {
    items[head] = null;
    head = head + 1 & items.length - 1;
    size--;
  }

  private void insertAt(int i, Object v) {
    if (i < size / 2) {
      pushLeft(v);
      for (int k = 0; k < i; k++) {
        items[at(k)] = items[at(k + 1)];
      }
    } else {
      pushRight(v);
      for (int k = size - 1; k > i; k--) {
        items[at(k)] = items[at(k - 1)];
      }
    }
    items[at(i)] = v;
  }

  private void deleteAt(int i) {
    if (i < size / 2) {
      for (int k = i; k > 0; k--) {
        items[at(k)] = items[at(k - 1)];
      }
      dropLeft();
    } else {
      for (int k = i; k < size - 1; k++) {
        items[at(k)] = items[at(k + 1)];
      }
      dropRight();
    }
  }

  private void rotateRight(int k) {
    if (k <= size / 2) {
      for (int i = 0; i < k; i++) {
        Object v = items[at(size - 1)];
        dropRight();
        pushLeft(v);
      }
    } else {
      for (int i = k; i < size; i++) {
        Object v = items[head];
        dropLeft();
        pushRight(v);
      }
    }
  }

  @Override
  protected void undo(int op, long arg, Object value) {
    switch (op) {
      case UNDO_SET -> items[at((int) arg)] = value;
      case UNDO_APPEND -> {
        dropRight();
        changes--;
      }
      case UNDO_APPEND_LEFT -> {
        dropLeft();
        changes--;
      }
      case UNDO_POP -> {
        pushRight(value);
        changes--;
      }
      case UNDO_POP_LEFT -> {
        pushLeft(value);
        changes--;
      }
      case UNDO_INSERT -> {
        deleteAt((int) arg);
        changes--;
      }
      case UNDO_DELETE -> {
        insertAt((int) arg, value);
        changes--;
      }
      case UNDO_ROTATE -> {
        rotateRight((int) Math.floorMod(-arg, (long) size));
        changes--;
      }
      case UNDO_CONTENT -> {
        Content c = (Content) value;
        items = c.items;
        head = c.head;
        size = c.size;
        changes--;
      }
      case UNDO_LIMIT -> limit = arg;
      default -> super.undo(op, arg, value);
    }
  }

  /** Each change is logged by itself. */
  @Override
  protected Object snapshot() {
    return null;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    for (int i = 0; i < size; i++) {
      p.visit(items[at(i)]);
    }
  }
}
