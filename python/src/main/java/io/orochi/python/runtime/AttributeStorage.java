package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.Property;
import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.operation.Operation;
import io.orochi.stm.Publisher;
import java.util.ArrayList;
import java.util.List;

/**
 * The dictionary of an object: its attributes, as long as all keys are strings. {@link InstanceDict} says when an object's attributes move into a table. Names that begin
 * with a space or NUL are the runtime's own and not shown.
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
        : key instanceof BoxedValue b && b.value() instanceof TruffleString v ? Strings.toJava(v) : null;
  }

  @Override
  @TruffleBoundary
  public Object get(PyThread t, Object key) {
    String name = name(key);
    return name == null ? null : InstanceDict.get(t, object, name);
  }

  @Override
  @TruffleBoundary
  public void put(PyThread t, Object key, Object value) {
    String name = name(key);
    if (name == null) {
      throw new IllegalArgumentException("only strings live in a shape");
    }
    InstanceDict.put(t, object, name, value);
  }

  @Override
  @TruffleBoundary
  public Object remove(PyThread t, Object key) {
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

  private static boolean isShown(Property p) {
    return !p.name().startsWith(" ") && !p.name().startsWith("\0");
  }

  @Override
  @TruffleBoundary
  public int size(PyThread t) {
    int n = 0;
    for (Property p : object.shape(t).properties()) {
      if (isShown(p)) {
        n++;
      }
    }
    return n;
  }

  @Override
  @TruffleBoundary
  public DictEntries entries(PyThread t) {
    while (true) {
      boolean shared = !object.isPrivate();
      long m = shared ? t.firstLook(object) : 0;
      Shape shape = object.shape();
      List<Object> keys = new ArrayList<>();
      List<Object> values = new ArrayList<>();
      for (Property p : shape.properties()) {
        if (isShown(p)) {
          keys.add(Strings.of(p.name()));
          values.add(p.get(object));
        }
      }
      if (!shared || t.secondLook(object, m)) {
        return new DictEntries(keys.toArray(), values.toArray(), null, keys.size());
      }
    }
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
