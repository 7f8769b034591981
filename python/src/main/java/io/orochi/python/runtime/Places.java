package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.operation.Operation;

/**
 * What the places in which an attribute can be are like at one moment: reading an attribute is one
 * operation, although it looks into the class and into the object.
 *
 * @param name the attribute
 * @param type the class of the object
 * @param getattribute {@code __getattribute__} of the class
 * @param getattr {@code __getattr__} of the class, or null
 * @param inType what the class gives for the name, or null
 * @param own what the object itself has (a class: what it or a base has, not bound), or null; null
 *     too when a data descriptor in the class goes before it
 * @param isDefault whether {@code getattribute} is built in: no place counts otherwise
 */
record Places(
    String name,
    PyType type,
    Object getattribute,
    Object getattr,
    Object inType,
    Object own,
    boolean isDefault) {

  /**
   * The look-ups in the class are valid until they fall: if none has fallen when the object has
   * been looked at, all was so at that moment. If one has, or could not be folded, all places are
   * read as one operation.
   */
  @TruffleBoundary
  static Places of(PyThread t, Object o, String name) {
    if (t.inTx() || t.threads().isAlone()) {
      return now(t, o, name);
    }
    InClass c = InClass.of(t, o, name);
    if (c.isValid()) {
      Places seen = look(t, o, name, c);
      if (c.isValid()) {
        return seen;
      }
    }
    return Operation.atomically(t, () -> now(t, o, name));
  }

  /** What the class says. */
  private record InClass(
      PyType type, TypeLookup getattribute, TypeLookup getattr, TypeLookup found) {
    static InClass of(PyThread t, Object o, String name) {
      PyType type = t.context().typeOf(t, o);
      return new InClass(
          type,
          type.lookup(t, "__getattribute__"),
          type.lookup(t, "__getattr__"),
          type.lookup(t, name));
    }

    boolean isValid() {
      return getattribute.assumption().isValid()
          && getattr.assumption().isValid()
          && found.assumption().isValid();
    }
  }

  private static Places now(PyThread t, Object o, String name) {
    return look(t, o, name, InClass.of(t, o, name));
  }

  private static Places look(PyThread t, Object o, String name, InClass c) {
    Object inType = c.found.value();
    boolean classFirst =
        inType != null && Attributes.isDataDescriptor(t, inType) && Attributes.hasGet(t, inType);
    return new Places(
        name,
        c.type,
        c.getattribute.value(),
        c.getattr.value(),
        inType,
        classFirst ? null : own(t, o, name),
        Attributes.isDefaultGetattribute(t, c.type, c.getattribute.value()));
  }

  private static Object own(PyThread t, Object o, String name) {
    if (o instanceof PyModule m) {
      return m.names().get(t, name);
    } else if (o instanceof PyType c) {
      return c.find(t, name);
    }
    return o instanceof ShapedObject s ? InstanceDict.get(t, s, name) : null;
  }
}
