package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.Attribute;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.operation.Operation;
import java.util.List;

/**
 * The attributes of an instance. They are in its shape, until there are too many, one has a name
 * that is no string, or guest code replaces {@code __dict__}: from then on in a dictionary (hidden
 * name {@link HiddenNames#DICT}), for good.
 *
 * <p>{@code __dict__} of an instance whose attributes are in its shape is a dictionary without
 * storage that forwards to this class. When the attributes move out it is the one that takes them
 * over.
 */
public final class InstanceDict {
  private InstanceDict() {}

  /** The attribute, or null. */
  @TruffleBoundary
  public static Object get(PyThread t, ShapedObject o, String name) {
    boolean hidden = HiddenNames.isHidden(name);
    Object v = hidden ? null : o.get(t, name);
    if (v != null) {
      return v;
    }
    // attributes only ever move from the shape to a dictionary, so a miss before this look is a
    // miss then
    if (o.shape(t).isSimple()) {
      return null;
    }
    // which dictionary it is may change, too
    return Operation.atomically(t, () -> ((PyDict) o.get(t, HiddenNames.DICT)).getString(t, name));
  }

  @TruffleBoundary
  public static void put(PyThread t, ShapedObject o, String name, Object value) {
    if (HiddenNames.isHidden(name) || !o.putIfSimple(t, name, value)) {
      Operation.atomically(
          t,
          () -> {
            moveOut(t, o).putString(t, name, value);
            return null;
          });
    }
  }

  /** False when there is no such attribute. */
  @TruffleBoundary
  public static boolean delete(PyThread t, ShapedObject o, String name) {
    if (!HiddenNames.isHidden(name) && o.delete(t, name)) {
      return true;
    }
    if (o.shape(t).isSimple()) {
      return false;
    }
    return Operation.atomically(
        t, () -> ((PyDict) o.get(t, HiddenNames.DICT)).deleteString(t, name));
  }

  /**
   * The attributes that are in the shape, in order of insertion, at one moment; null when they are
   * in a dictionary.
   */
  @TruffleBoundary
  public static List<Attribute> entries(PyThread t, ShapedObject o) {
    List<Attribute> all = o.attributes(t);
    if (!all.isEmpty() && all.get(0).name().equals(HiddenNames.DICT)) {
      return null;
    }
    all.removeIf(a -> HiddenNames.isHidden(a.name()));
    return all;
  }

  /** {@code o.__dict__}: always the same object until it is replaced. */
  @TruffleBoundary
  public static PyDict dict(PyThread t, ShapedObject o) {
    Object d = o.get(t, HiddenNames.DICT);
    if (d == null) {
      d = o.get(t, HiddenNames.VIEW);
    }
    if (d == null) {
      d = o.putIfAbsent(t, HiddenNames.VIEW, PyDict.ofAttributes(t, o), HiddenNames.DICT);
    }
    return (PyDict) d;
  }

  /** {@code o.__dict__ = d}. The former dictionary keeps the attributes. */
  @TruffleBoundary
  public static void replace(PyThread t, ShapedObject o, PyDict d) {
    Operation.atomically(
        t,
        () -> {
          moveOut(t, o);
          o.put(t, HiddenNames.DICT, d);
          return null;
        });
  }

  /**
   * Moves the attributes from the shape into {@code o.__dict__}, unless they are there already;
   * gives that dictionary.
   */
  @TruffleBoundary
  public static PyDict moveOut(PyThread t, ShapedObject o) {
    PyDict view = dict(t, o);
    o.moveOut(t, HiddenNames.DICT, view, HiddenNames::isHidden, moved -> view.detach(t, moved));
    return (PyDict) o.get(t, HiddenNames.DICT);
  }
}
