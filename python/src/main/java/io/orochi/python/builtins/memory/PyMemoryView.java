package io.orochi.python.builtins.memory;

import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.ByteMemory;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Export;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.stm.Publisher;
import java.util.Arrays;

/**
 * A {@code memoryview}. Only whether it is released changes, and what is known of its hash. A read
 * or write of several elements that do not lie side by side is one operation.
 */
public final class PyMemoryView extends ShapedObject implements Buffers.BufferSource {
  private final Export export;
  private final Layout layout;
  private final boolean readOnly;

  /** The guest object whose {@code __buffer__} gave the memory, or null. */
  private final Object guest;

  /** What all views of the export hold, so that their end is seen. */
  private final Object users;

  private boolean released;

  /** What {@code hash()} gave, which a released view still gives; null before. */
  private Long hash;

  private PyMemoryView(
      PyThread t, Export export, Layout layout, boolean readOnly, Object guest, Object users) {
    super(t, t.context().shape(BuiltinType.MEMORYVIEW));
    this.export = export;
    this.layout = layout;
    this.readOnly = readOnly;
    this.guest = guest;
    this.users = users;
  }

  /** The view of all memory of {@code owner}. */
  static PyMemoryView of(PyThread t, Object owner, ByteMemory memory) {
    return Operation.atomically(
        t,
        () -> {
          Object users = new Object();
          int n = memory.size(t) / memory.format().size();
          return new PyMemoryView(
              t,
              Export.of(t, owner, memory, users),
              Layout.contiguous(memory.format(), 0, n),
              memory.isReadOnly(),
              null,
              users);
        });
  }

  /** A view of the memory that {@code base} shows, which a guest object gave. */
  static PyMemoryView ofGuest(PyThread t, PyMemoryView base, Object guest) {
    return Operation.atomically(
        t,
        () -> {
          base.check(t);
          Object users = new Object();
          Export own = Export.of(t, base, base.export.memory(), users);
          return new PyMemoryView(t, own, base.layout, base.readOnly, guest, users);
        });
  }

  /** Another view of the same memory. */
  PyMemoryView derive(PyThread t, Layout other, boolean onlyReads) {
    return Operation.atomically(
        t,
        () -> {
          check(t);
          export.count(t, 1);
          return new PyMemoryView(t, export, other, onlyReads, guest, users);
        });
  }

  /** What the memory belongs to. */
  Object owner() {
    return export.owner();
  }

  Layout layout() {
    return layout;
  }

  boolean readOnly() {
    return readOnly;
  }

  boolean isReleased(PyThread t) {
    if (isPrivate()) {
      return released;
    }
    while (true) {
      long m = t.firstLook(this);
      boolean r = released;
      if (t.secondLook(this, m)) {
        return r;
      }
    }
  }

  /** The hash that was found before, or null. */
  Long knownHash(PyThread t) {
    if (isPrivate()) {
      return hash;
    }
    while (true) {
      long m = t.firstLook(this);
      Long h = hash;
      if (t.secondLook(this, m)) {
        return h;
      }
    }
  }

  /** Remembers the hash, and gives it. */
  Long remember(PyThread t, long found) {
    long w = t.open(this);
    hash = found;
    t.close(this, w);
    return found;
  }

  /** ValueError when it is released. */
  PyMemoryView check(PyThread t) {
    if (isReleased(t)) {
      throw releasedError();
    }
    return this;
  }

  private static PyException releasedError() {
    return PyErrors.valueError("operation forbidden on released memoryview object");
  }

  /**
   * Ends the use of the memory; nothing when that has happened. With the last view the guest
   * object's {@code __release_buffer__} is called.
   */
  void release(PyThread t) {
    boolean last =
        Operation.atomically(
            t,
            () -> {
              if (isReleased(t)) {
                return false;
              }
              long w = t.open(this);
              released = true;
              t.close(this, w);
              boolean none = export.count(t, -1) == 0;
              if (none && export.memory().store() != null) {
                export.memory().store().removeExport(t, export);
              }
              return none;
            });
    if (last && guest != null) {
      Calls.callSpecial(t, guest, "__release_buffer__", owner());
    }
  }

  /** The element at a place in the memory. */
  Object element(PyThread t, int at) {
    check(t);
    Object v = export.memory().element(t, at, layout.format());
    if (v == null) {
      throw releasedError();
    }
    return v;
  }

  /** Replaces the element at a place in the memory. */
  void put(PyThread t, int at, byte[] element) {
    check(t);
    if (!export.memory().write(t, at, element)) {
      throw releasedError();
    }
  }

  /** All elements in the order of C, or of Fortran. */
  byte[] bytes(PyThread t, boolean lastFirst) {
    check(t);
    if (layout.bytes() == 0) {
      return new byte[0]; // the first place of no elements may lie outside of the memory
    }
    if (lastFirst ? layout.isContiguous() : layout.isFortranContiguous()) {
      return inside(export.memory().read(t, layout.offset(), layout.bytes()));
    }
    int[] places = layout.places(lastFirst);
    int size = layout.format().size();
    byte[] all = inside(Operation.atomically(t, () -> memoryFrom(t, 0)));
    byte[] result = new byte[places.length * size];
    for (int i = 0; i < places.length; i++) {
      if (places[i] + size > all.length) {
        throw releasedError();
      }
      System.arraycopy(all, places[i], result, i * size, size);
    }
    return result;
  }

  private byte[] memoryFrom(PyThread t, int at) {
    return export.memory().read(t, at, export.memory().size(t) - at);
  }

  private static byte[] inside(byte[] bytes) {
    if (bytes == null) {
      throw releasedError();
    }
    return bytes;
  }

  /** Replaces the elements of a part by those of {@code bytes}, in the order of C. */
  void putAll(PyThread t, Layout part, byte[] bytes) {
    if (part.isContiguous()) {
      put(t, part.offset(), bytes);
      return;
    }
    int[] places = part.places(true);
    int size = part.format().size();
    Operation.atomically(
        t,
        () -> {
          for (int i = 0; i < places.length; i++) {
            put(t, places[i], Arrays.copyOfRange(bytes, i * size, (i + 1) * size));
          }
          return null;
        });
  }

  @Override
  public byte[] bytes(PyThread t) {
    return bytes(t, true);
  }

  @Override
  public ByteMemory writable(PyThread t) {
    check(t);
    return readOnly || !layout.isContiguous() ? null : new ViewMemory(this, export.memory());
  }

  private record ViewSnapshot(Object plain, boolean released, Long hash) {}

  @Override
  protected Object snapshot() {
    return new ViewSnapshot(super.snapshot(), released, hash);
  }

  @Override
  protected void restore(Object saved) {
    ViewSnapshot s = (ViewSnapshot) saved;
    super.restore(s.plain);
    released = s.released;
    hash = s.hash;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(export);
    p.visit(guest);
  }
}
