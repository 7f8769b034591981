package io.orochi.duhton.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import io.orochi.framework.thread.GuestThread;
import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;
import java.util.List;

/**
 * A list: an array ({@link Items}) and a size. Each method is one operation.
 *
 * <p>Invariants: readers take {@code items} and {@code size} once each and test bounds against the
 * array, since between two looks the pair may not belong together. A change replaces an item,
 * appends one or removes one, and logs its inverse first; a run of appends at one level of a
 * transaction logs once.
 */
@ExportLibrary(InteropLibrary.class)
public final class DuhtonList extends TxObject implements TruffleObject {
  private static final int UNDO_SET = 0;
  private static final int UNDO_APPENDS = 1;
  private static final int UNDO_REMOVAL = 2;

  private Object items;
  private int size;

  /**
   * Level at which the size before a run of appends has been logged and nothing else but
   * replacements since; or 0.
   */
  private long appendLevel;

  /** A list of these items that only {@code t} can reach; takes the array over. */
  public DuhtonList(GuestThread t, Object... values) {
    super(t);
    items = Items.of(values);
    size = values.length;
  }

  /** The number of items. */
  public int size(GuestThread t) {
    return isPrivate() ? size : sizeShared(t);
  }

  /** The number of items, read at a place of a program. */
  public int size(GuestThread t, ListProfile profile) {
    if (isPrivate()) {
      profile.privately.enter();
      return size;
    }
    profile.publicly.enter();
    return sizeShared(t);
  }

  private int sizeShared(GuestThread t) {
    while (true) {
      long m = t.firstLook(this);
      int n = size;
      if (t.secondLook(this, m)) {
        return n;
      }
    }
  }

  /** The item, or null when there is none at this index. */
  public Object getOrNull(GuestThread t, int index) {
    return getOrNull(t, index, null);
  }

  /**
   * The item, read at a place of a program, or null when there is none at this index.
   *
   * @param profile that of the place, a constant of compiled code; or null
   */
  public Object getOrNull(GuestThread t, int index, ListProfile profile) {
    if (isPrivate()) {
      if (profile != null) {
        profile.privately.enter();
      }
      return Items.get(items, size, index, profile);
    }
    if (profile != null) {
      profile.publicly.enter();
    }
    while (true) {
      long m = t.firstLook(this);
      Object v = Items.get(items, size, index, profile);
      if (t.secondLook(this, m)) {
        return v;
      }
    }
  }

  /** Replaces an item; false when there is none at this index. */
  public boolean trySet(GuestThread t, int index, Object value) {
    if (t.mayChangeFreely(this)) {
      if (index < 0 || index >= size) {
        return false;
      }
      store(index, value);
      return true;
    }
    return setLogged(t, index, value);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private boolean setLogged(GuestThread t, int index, Object value) {
    if (!isPrivate()) {
      t.escape(value);
    }
    long w = t.open(this);
    try {
      if (index < 0 || index >= size) {
        return false;
      }
      t.logUndo(this, UNDO_SET, index, Items.get(items, size, index));
      store(index, value);
      return true;
    } finally {
      t.close(this, w);
    }
  }

  /** Adds an item at the end. */
  public void append(GuestThread t, Object value) {
    if (t.mayChangeFreely(this)) {
      appendOwned(value);
    } else {
      appendLogged(t, value);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private void appendLogged(GuestThread t, Object value) {
    if (!isPrivate()) {
      t.escape(value);
    }
    long w = t.open(this);
    try {
      if (t.inTx() && appendLevel != t.privStamp()) {
        t.logUndo(this, UNDO_APPENDS, size, null);
        appendLevel = t.privStamp();
      }
      appendOwned(value);
    } finally {
      t.close(this, w);
    }
  }

  private void appendOwned(Object value) {
    int n = size;
    if (n == Items.capacity(items)) {
      items = items == Items.EMPTY ? Items.fresh(value) : Items.grown(items);
    }
    store(n, value);
    size = n + 1;
  }

  /** Removes the last item and gives it; null when the list is empty. */
  public Object removeLastOrNull(GuestThread t) {
    if (t.mayChangeFreely(this)) {
      return size == 0 ? null : removeOwned(size - 1);
    }
    return removeLogged(t, -1);
  }

  /** Removes an item and gives it; null when there is none at this index. */
  public Object removeOrNull(GuestThread t, int index) {
    return index < 0 ? null : removeLogged(t, index);
  }

  /** Removes the item at an index, or with -1 the last one. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object removeLogged(GuestThread t, int index) {
    long w = t.open(this);
    try {
      int i = index < 0 ? size - 1 : index;
      Object v = Items.get(items, size, i);
      if (v == null) {
        return null;
      }
      appendLevel = 0;
      t.logUndo(this, UNDO_REMOVAL, i, v);
      return removeOwned(i);
    } finally {
      t.close(this, w);
    }
  }

  private Object removeOwned(int index) {
    int last = size - 1;
    Object v = Items.get(items, size, index);
    if (index < last) {
      System.arraycopy(items, index + 1, items, index, last - index);
    }
    Items.forget(items, last);
    size = last;
    return v;
  }

  private void store(int index, Object value) {
    if (!Items.accepts(items, value)) {
      items = Items.boxed(items, size);
    }
    Items.put(items, index, value);
  }

  /** The items at one moment, in a fresh array. */
  @TruffleBoundary
  public Object[] toArray(GuestThread t) {
    while (true) {
      boolean shared = !isPrivate();
      long m = shared ? t.firstLook(this) : 0;
      Object[] copy = Items.copy(items, size);
      if (!shared || t.secondLook(this, m)) {
        return copy;
      }
    }
  }

  @Override
  protected void undo(int op, long arg, Object value) {
    switch (op) {
      case UNDO_SET -> store((int) arg, value);
      case UNDO_APPENDS -> {
        for (int i = size; i > arg; i--) {
          Items.forget(items, i - 1);
        }
        size = (int) arg;
        appendLevel = 0;
      }
      case UNDO_REMOVAL -> {
        int i = (int) arg;
        appendLevel = 0;
        if (!Items.accepts(items, value)) {
          items = Items.boxed(items, size);
        }
        System.arraycopy(items, i, items, i + 1, size - i);
        size++;
        store(i, value);
      }
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
    if (items instanceof Object[] a) {
      for (int i = 0; i < size; i++) {
        p.visit(a[i]);
      }
    }
  }

  // ---- for other languages

  @ExportMessage
  boolean hasArrayElements() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  long getArraySize() {
    return size(DuhtonContext.get(null).currentThread());
  }

  @ExportMessage
  @TruffleBoundary
  boolean isArrayElementReadable(long index) {
    return index >= 0 && index < getArraySize();
  }

  @ExportMessage
  @TruffleBoundary
  Object readArrayElement(long index) throws InvalidArrayIndexException {
    Object v =
        index == (int) index
            ? getOrNull(DuhtonContext.get(null).currentThread(), (int) index)
            : null;
    if (v == null) {
      throw InvalidArrayIndexException.create(index);
    }
    return v;
  }

  @ExportMessage
  @TruffleBoundary
  boolean isArrayElementModifiable(long index) {
    return isArrayElementReadable(index);
  }

  @ExportMessage
  boolean isArrayElementInsertable(@SuppressWarnings("unused") long index) {
    return false;
  }

  @ExportMessage
  @TruffleBoundary
  void writeArrayElement(long index, Object value)
      throws InvalidArrayIndexException, UnsupportedTypeException {
    Object v = Imported.value(value);
    if (index != (int) index || !trySet(DuhtonContext.get(null).currentThread(), (int) index, v)) {
      throw InvalidArrayIndexException.create(index);
    }
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
    return new MemberNames(List.of("append", "pop"));
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberInvocable(String name) {
    return name.equals("append") || name.equals("pop");
  }

  @ExportMessage
  @TruffleBoundary
  Object invokeMember(String name, Object[] arguments)
      throws UnknownIdentifierException, ArityException, UnsupportedTypeException {
    GuestThread t = DuhtonContext.get(null).currentThread();
    switch (name) {
      case "append" -> {
        if (arguments.length != 1) {
          throw ArityException.create(1, 1, arguments.length);
        }
        append(t, Imported.value(arguments[0]));
        return this;
      }
      case "pop" -> {
        if (arguments.length > 1) {
          throw ArityException.create(0, 1, arguments.length);
        }
        Object v =
            arguments.length == 0
                ? removeLastOrNull(t)
                : Imported.value(arguments[0]) instanceof Integer i ? removeOrNull(t, i) : null;
        if (v == null) {
          throw new DuhtonError(
              arguments.length == 0 ? "pop: empty list" : "list_pop: index out of range", null);
        }
        return v;
      }
      default -> throw UnknownIdentifierException.create(name);
    }
  }

  @ExportMessage
  @TruffleBoundary
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return Printer.textForHost(this);
  }
}
