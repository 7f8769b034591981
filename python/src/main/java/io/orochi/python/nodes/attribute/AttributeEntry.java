package io.orochi.python.nodes.attribute;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.name.Cell;
import io.orochi.framework.object.Property;
import io.orochi.framework.object.PropertyAccess;
import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BuiltinFunction;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.GetSetDescriptor;
import io.orochi.python.runtime.PyFunction;
import io.orochi.python.runtime.PyModule;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.TypeLookup;

/**
 * How one name is resolved for receivers of one kind: both twins of a shape, one Java class of immutable values, one module, or one class object. Immutable but for the
 * two flags, which only go from false to true; PLAIN and TX trees share entries.
 */
final class AttributeEntry {
  /** What the name resolves to. */
  enum Kind {
    /** An attribute stored in the object. */
    FIELD,
    /** A function found in the class: called with the receiver first. */
    METHOD,
    /** A value to be given as it is. */
    CONSTANT,
    /** A computed attribute of a built-in class. */
    GETSET,
    /** A name of a module. */
    CELL
  }

  final Kind kind;
  private final Class<?> javaClass;
  private final Object identity;
  private final Shape privateShape;
  private final Shape publicShape;
  private final Assumption valid;
  private final Property property;
  private final Object value;
  @CompilationFinal private boolean seenPrivate;
  @CompilationFinal private boolean seenPublic;

  private AttributeEntry(
      Kind kind,
      Class<?> javaClass,
      Object identity,
      Shape shape,
      Assumption valid,
      Property property,
      Object value) {
    this.kind = kind;
    this.javaClass = javaClass;
    this.identity = identity;
    this.privateShape = shape == null ? null : shape.privateTwin();
    this.publicShape = shape == null ? null : shape.publicTwin();
    this.valid = valid;
    this.property = property;
    this.value = value;
  }

  /** The entry for {@code o}, or null when only the general way is right. */
  @TruffleBoundary
  static AttributeEntry of(PyThread t, Object o, String name) {
    if (o instanceof PyModule m) {
      Object inType = t.context().typeOf(t, m).find(t, name);
      Cell cell = m.names().cell(name);
      if (inType != null && Attributes.isDataDescriptor(t, inType) || cell.read(t) == null) {
        return null;
      }
      return new AttributeEntry(Kind.CELL, null, m, null, Assumption.ALWAYS_VALID, null, cell);
    }
    PyType type = t.context().typeOf(t, o);
    TypeLookup getattribute = type.lookup(t, "__getattribute__");
    if (!Attributes.isDefaultGetattribute(t, type, getattribute.value()) || !getattribute.assumption().isValid()) {
      return null;
    }
    TypeLookup found = type.lookup(t, name);
    if (!found.assumption().isValid()) {
      return null;
    }
    if (o instanceof PyType c) {
      return ofClass(t, c, name, found);
    }
    boolean data = found.value() != null && Attributes.isDataDescriptor(t, found.value());
    Shape shape = null;
    if (o instanceof ShapedObject s) {
      shape = s.isPrivate() ? s.shape() : s.shape(t);
      Property p = data || !shape.isSimple() ? null : shape.find(name);
      if (p != null) {
        return new AttributeEntry(Kind.FIELD, null, null, shape, found.assumption(), p, null);
      }
      if (!shape.isSimple()) {
        return null;
      }
    }
    Class<?> javaClass = shape == null ? o.getClass() : null;
    Object v = found.value();
    if (v == null) {
      return null;
    }
    if (v instanceof PyFunction || v instanceof BuiltinFunction f && isMethod(f)) {
      return new AttributeEntry(Kind.METHOD, javaClass, null, shape, found.assumption(), null, v);
    }
    if (v instanceof GetSetDescriptor) {
      return new AttributeEntry(Kind.GETSET, javaClass, null, shape, found.assumption(), null, v);
    }
    if (!data && isPlainValue(t, v)) {
      return new AttributeEntry(Kind.CONSTANT, javaClass, null, shape, found.assumption(), null, v);
    }
    return null;
  }

  private static AttributeEntry ofClass(PyThread t, PyType c, String name, TypeLookup inMeta) {
    if (inMeta.value() != null && Attributes.isDataDescriptor(t, inMeta.value())) {
      return null;
    }
    TypeLookup own = c.lookup(t, name);
    if (own.value() == null || !own.assumption().isValid()) {
      return null;
    }
    Object v = own.value();
    if (v instanceof PyFunction || v instanceof BuiltinFunction f && f.binding() != BuiltinFunction.Binding.CLASS || isPlainValue(t, v)) {
      return new AttributeEntry(Kind.CONSTANT, null, c, null, own.assumption(), null, v);
    }
    return null;
  }

  private static boolean isMethod(BuiltinFunction f) {
    return f.binding() == BuiltinFunction.Binding.METHOD || f.binding() == BuiltinFunction.Binding.SLOT;
  }

  private static boolean isPlainValue(PyThread t, Object v) {
    if (v instanceof BuiltinFunction f) {
      return f.binding() == BuiltinFunction.Binding.NONE;
    }
    return !(v instanceof ShapedObject || v instanceof BuiltinType.Typed)
        || t.context().typeOf(t, v).find(t, "__get__") == null;
  }

  boolean isValid() {
    return valid.isValid();
  }

  /** Whether this entry could serve {@code o} once a flag is set. */
  @TruffleBoundary
  boolean covers(Object o) {
    return privateShape != null
        && o instanceof ShapedObject s
        && s.shape().privateTwin() == privateShape
        && valid.isValid();
  }

  /** Remembers which twin {@code o} has. */
  @TruffleBoundary
  void see(Object o) {
    if (o instanceof ShapedObject s && privateShape != null) {
      if (s.isPrivate()) {
        seenPrivate = true;
      } else {
        seenPublic = true;
      }
    }
  }

  /**
   * Whether this entry serves {@code o}: its class or identity, or a twin of its shape. For public objects the shape is read under the full protocol.
   */
  boolean matches(PyThread t, Object o, boolean tx) {
    boolean fits;
    if (privateShape != null) {
      if (!(o instanceof ShapedObject s)) {
        return false;
      }
      fits =
          seenPrivate && s.shape() == privateShape
              || seenPublic
                  && s.shape() == publicShape
                  && (kind == Kind.FIELD || PropertyAccess.hasShapePublic(t, s, publicShape));
    } else if (identity != null) {
      fits = o == identity;
    } else {
      fits = CompilerDirectives.isExact(o, javaClass);
    }
    if (!fits || !valid.isValid()) {
      return false;
    }
    if (tx) {
      t.checkEpoch();
    }
    return true;
  }

  /** The stored attribute; null when a public object has changed meanwhile. */
  Object readField(PyThread t, Object o, boolean tx) {
    ShapedObject s = (ShapedObject) o;
    if (seenPrivate && s.shape() == privateShape) {
      return property.get(s);
    }
    return PropertyAccess.readPublic(t, s, publicShape, property, tx);
  }

  /** The function, value or descriptor. */
  Object value() {
    return value;
  }

  Cell cell() {
    return (Cell) value;
  }
}
