package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.name.Cell;
import io.orochi.framework.name.Namespace;
import io.orochi.framework.operation.Operation;
import io.orochi.stm.Publisher;
import java.util.Arrays;
import java.util.List;

/**
 * The dictionary of a module or class: its names. Keys that are no strings, which only {@code
 * globals()[1] = x} can make, live in a table of their own and come after the names.
 */
final class NamespaceStorage extends DictStorage {
  private final Namespace names;
  private final PyDict others;

  NamespaceStorage(PyThread t, Namespace names) {
    this.names = names;
    this.others = t == null ? null : new PyDict(t);
  }

  Namespace names() {
    return names;
  }

  PyDict others() {
    return others;
  }

  private PyDict others(PyThread t) {
    if (others == null) {
      throw PyErrors.typeError("keys of this namespace must be strings");
    }
    return others;
  }

  /** The name that a key stands for, or null. */
  private static String name(Object key) {
    return key instanceof TruffleString s
        ? Strings.toJava(s)
        : key instanceof BoxedValue b && b.value() instanceof TruffleString v
            ? Strings.toJava(v)
            : null;
  }

  @Override
  @TruffleBoundary
  public Object get(PyThread t, Object key, long hash) {
    String name = name(key);
    return name != null
        ? names.get(t, name)
        : others == null ? null : others.getOrNull(t, key, hash);
  }

  @Override
  @TruffleBoundary
  public void put(PyThread t, Object key, long hash, Object value) {
    String name = name(key);
    if (name != null) {
      names.put(t, name, value);
    } else {
      others(t).put(t, key, hash, value);
    }
  }

  @Override
  @TruffleBoundary
  public Object remove(PyThread t, Object key, long hash) {
    String name = name(key);
    if (name == null) {
      return others == null ? null : others.removeOrNull(t, key, hash);
    }
    Cell cell = names.cell(name);
    return Operation.atomically(
        t,
        () -> {
          Object v = cell.read(t);
          if (v != null) {
            cell.write(t, null);
          }
          return v;
        });
  }

  @Override
  public int size(PyThread t) {
    return entries(t).count();
  }

  @Override
  @TruffleBoundary
  public DictEntries entries(PyThread t) {
    List<Namespace.Entry> present = names.entries(t);
    DictEntries more = others == null ? null : others.entries(t);
    int n = present.size();
    int count = n + (more == null ? 0 : more.count());
    Object[] keys = new Object[count];
    Object[] values = new Object[count];
    for (int i = 0; i < n; i++) {
      keys[i] = Strings.of(present.get(i).name());
      values[i] = present.get(i).value();
    }
    if (more != null) {
      System.arraycopy(more.keys(), 0, keys, n, more.count());
      System.arraycopy(more.values(), 0, values, n, more.count());
    }
    return new DictEntries(keys, values, null, count);
  }

  @Override
  public Object state(PyThread t) {
    long presence = names.presenceChanges(t);
    return others == null ? (Object) presence : Arrays.asList(presence, others.size(t));
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(names);
    p.visit(others);
  }
}
