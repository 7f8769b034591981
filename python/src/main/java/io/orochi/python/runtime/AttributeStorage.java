package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.Attribute;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.operation.Operation;
import io.orochi.stm.Publisher;
import java.util.List;

/**
 * The dictionary of an object: its attributes, as long as all keys are strings. {@link
 * InstanceDict} says when an object's attributes move into a table.
 */
public final class AttributeStorage extends DictStorage {
  private final ShapedObject object;

  public AttributeStorage(ShapedObject object) {
    this.object = object;
  }

  /** The object whose attributes are shown. */
  public ShapedObject object() {
    return object;
  }

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
    return name == null ? null : InstanceDict.get(t, object, name);
  }

  @Override
  @TruffleBoundary
  public void put(PyThread t, Object key, long hash, Object value) {
    String name = name(key);
    if (name == null) {
      InstanceDict.moveOut(t, object).put(t, key, hash, value);
    } else {
      InstanceDict.put(t, object, name, value);
    }
  }

  @Override
  @TruffleBoundary
  public Object remove(PyThread t, Object key, long hash) {
    String name = name(key);
    if (name == null) {
      return null;
    }
    return Operation.atomically(
        t,
        () -> {
          Object v = InstanceDict.get(t, object, name);
          if (v != null) {
            InstanceDict.delete(t, object, name);
          }
          return v;
        });
  }

  @Override
  @TruffleBoundary
  public int size(PyThread t) {
    return entries(t).count();
  }

  @Override
  @TruffleBoundary
  public DictEntries entries(PyThread t) {
    List<Attribute> all = InstanceDict.entries(t, object);
    if (all == null) { // moved out since the caller looked
      return InstanceDict.dict(t, object).entries(t);
    }
    int n = all.size();
    Object[] keys = new Object[n];
    Object[] values = new Object[n];
    for (int i = 0; i < n; i++) {
      keys[i] = Strings.of(all.get(i).name());
      values[i] = all.get(i).value();
    }
    return new DictEntries(keys, values, null, n);
  }

  @Override
  public Object state(PyThread t) {
    return object.shape(t);
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(object);
  }
}
