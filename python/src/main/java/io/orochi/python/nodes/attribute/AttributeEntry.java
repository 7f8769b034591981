package io.orochi.python.nodes.attribute;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.name.Cell;
import io.orochi.framework.object.Property;
import io.orochi.framework.object.PropertyAccess;
import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.object.StableSite;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoundMethod;
import io.orochi.python.runtime.BuiltinFunction;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.GetSetDescriptor;
import io.orochi.python.runtime.PyFunction;
import io.orochi.python.runtime.PyMethodWrapper;
import io.orochi.python.runtime.PyModule;
import io.orochi.python.runtime.PyProperty;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.TypeLookup;

/**
 * How one name is resolved for receivers of one kind: both twins of a shape, one Java class of
 * immutable values, one module, or one class object. Immutable but for what is assumed of public
 * objects; PLAIN and TX trees share entries.
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
    /** A property whose getter is a function; its class has no {@code __getattr__}. */
    PROPERTY,
    /** A static method. */
    STATIC,
    /** A class method of a function. */
    CLASS,
    /** A name of a module that does not change. */
    FOLDED,
    /** A name of a module that changes. */
    CELL
  }

  final Kind kind;
  private final Class<?> javaClass;

  /** The class of an object whose Java class stands for several; null if that is known already. */
  private final BuiltinType builtin;

  private final Object identity;
  private final Shape privateShape;
  private final Shape publicShape;
  private final Assumption valid;
  private final Assumption defaultAccess;
  private final Assumption also;
  private final Property property;
  private final PyType owner;
  private final Object value;

  /** The epoch from which on the classes have said so. */
  private final long since;

  private final boolean seenPrivate;
  private final boolean seenPublic;

  /** Whether what is read of public objects changes; null if not by shape. */
  private final StableSite stable;

  private AttributeEntry(
      Kind kind,
      Class<?> javaClass,
      BuiltinType builtin,
      Object identity,
      Shape shape,
      Assumption valid,
      Assumption defaultAccess,
      Assumption also,
      Property property,
      Object value,
      PyType owner,
      long since) {
    this.kind = kind;
    this.javaClass = javaClass;
    this.builtin = builtin;
    this.identity = identity;
    this.privateShape = shape == null ? null : shape.privateTwin();
    this.publicShape = shape == null ? null : shape.publicTwin();
    this.valid = valid;
    this.defaultAccess = defaultAccess;
    this.also = also;
    this.property = property;
    this.value = value;
    this.owner = owner;
    this.since = since;
    this.seenPrivate = false;
    this.seenPublic = false;
    this.stable =
        shape == null
            ? null
            : property == null ? new StableSite(publicShape) : new StableSite(property);
  }

  /** As {@code e}, for private or public objects too. */
  private AttributeEntry(AttributeEntry e, boolean seesPrivate) {
    kind = e.kind;
    javaClass = e.javaClass;
    builtin = e.builtin;
    identity = e.identity;
    privateShape = e.privateShape;
    publicShape = e.publicShape;
    valid = e.valid;
    defaultAccess = e.defaultAccess;
    also = e.also;
    property = e.property;
    value = e.value;
    owner = e.owner;
    since = e.since;
    stable = e.stable;
    seenPrivate = e.seenPrivate || seesPrivate;
    seenPublic = e.seenPublic || !seesPrivate;
  }

  /** The entry for {@code o}, or null when only the general way is right. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  static AttributeEntry of(PyThread t, Object o, String name) {
    if (o instanceof PyModule m) {
      Object inType = t.context().typeOf(t, m).find(t, name);
      Cell cell = m.names().cell(name);
      if (inType != null && Attributes.isDataDescriptor(t, inType) || cell.read(t) == null) {
        return null;
      }
      Cell.Folded f = cell.fold(t);
      boolean constant = f != null && f.value() != null;
      return new AttributeEntry(
          constant ? Kind.FOLDED : Kind.CELL,
          null,
          null,
          m,
          null,
          constant ? f.assumption() : Assumption.ALWAYS_VALID,
          Assumption.ALWAYS_VALID,
          Assumption.ALWAYS_VALID,
          null,
          constant ? f : cell,
          null,
          constant ? f.since() : 0);
    }
    PyType type = t.context().typeOf(t, o);
    TypeLookup getattribute = type.lookup(t, "__getattribute__");
    if (!Attributes.isDefaultGetattribute(t, type, getattribute.value())
        || !getattribute.assumption().isValid()) {
      return null;
    }
    TypeLookup found = type.lookup(t, name);
    if (!found.assumption().isValid()) {
      return null;
    }
    if (o instanceof PyType c) {
      return ofClass(t, c, name, found, getattribute);
    }
    Object v = found.value();
    boolean data = v != null && Attributes.isDataDescriptor(t, v);
    Shape shape = null;
    Property p = null;
    if (o instanceof ShapedObject s) {
      shape = s.isPrivate() ? s.shape() : s.shape(t);
      if (v instanceof GetSetDescriptor g && g.slot() != null) {
        p = shape.find(g.slot());
      } else if (!data && shape.isSimple()) {
        p = shape.find(name);
      }
      if (p == null && !data && !shape.isSimple()) {
        return null;
      }
    }
    Kind kind = p != null ? Kind.FIELD : v == null ? null : kindOf(t, type, v, data);
    if (kind == null) {
      return null;
    }
    Class<?> javaClass = shape == null ? o.getClass() : null;
    Assumption also = Assumption.ALWAYS_VALID;
    long since = Math.max(getattribute.since(), found.since());
    if (kind == Kind.PROPERTY) {
      TypeLookup getattr = type.lookup(t, "__getattr__");
      if (getattr.value() != null || !getattr.assumption().isValid()) {
        return null;
      }
      also = getattr.assumption();
      since = Math.max(since, getattr.since());
    }
    return new AttributeEntry(
        kind,
        javaClass,
        o instanceof BuiltinType.Typed x ? x.builtinType() : null,
        null,
        shape,
        found.assumption(),
        getattribute.assumption(),
        also,
        p,
        v,
        type,
        since);
  }

  /**
   * How a value that was found in the class of an instance is given; null when only the general way
   * is right.
   */
  private static Kind kindOf(PyThread t, PyType type, Object v, boolean data) {
    if (v instanceof PyFunction || v instanceof BuiltinFunction f && isMethod(f)) {
      return Kind.METHOD;
    } else if (v instanceof GetSetDescriptor) {
      return Kind.GETSET;
    } else if (v instanceof PyProperty
        && t.context().typeOf(t, v) == t.context().type(BuiltinType.PROPERTY)) {
      return Kind.PROPERTY;
    } else if (v instanceof PyMethodWrapper) {
      return wrapperKind(t, v);
    }
    return !data && isPlainValue(t, v) ? Kind.CONSTANT : null;
  }

  private static Kind wrapperKind(PyThread t, Object v) {
    PyType wrapper = t.context().typeOf(t, v);
    return wrapper == t.context().type(BuiltinType.STATICMETHOD)
        ? Kind.STATIC
        : wrapper == t.context().type(BuiltinType.CLASSMETHOD) ? Kind.CLASS : null;
  }

  private static AttributeEntry ofClass(
      PyThread t, PyType c, String name, TypeLookup inMeta, TypeLookup access) {
    if (inMeta.value() != null && Attributes.isDataDescriptor(t, inMeta.value())) {
      return null;
    }
    TypeLookup own = c.lookup(t, name);
    if (own.value() == null || !own.assumption().isValid()) {
      return null;
    }
    Object v = own.value();
    Kind kind = null;
    if (v instanceof BuiltinFunction f && f.binding() == BuiltinFunction.Binding.CLASS) {
      kind = Kind.CONSTANT;
      v = new BoundMethod(f, c);
    } else if (v instanceof PyMethodWrapper) {
      kind = wrapperKind(t, v);
    } else if (v instanceof PyFunction || v instanceof BuiltinFunction || isPlainValue(t, v)) {
      kind = Kind.CONSTANT;
    }
    if (kind == null) {
      return null;
    }
    return new AttributeEntry(
        kind,
        null,
        null,
        c,
        null,
        own.assumption(),
        access.assumption(),
        inMeta.assumption(),
        null,
        v,
        c,
        Math.max(own.since(), Math.max(access.since(), inMeta.since())));
  }

  private static boolean isMethod(BuiltinFunction f) {
    return f.binding() == BuiltinFunction.Binding.METHOD
        || f.binding() == BuiltinFunction.Binding.SLOT;
  }

  private static boolean isPlainValue(PyThread t, Object v) {
    if (v instanceof BuiltinFunction f) {
      return f.binding() == BuiltinFunction.Binding.NONE;
    }
    return !(v instanceof ShapedObject || v instanceof BuiltinType.Typed)
        || t.context().typeOf(t, v).find(t, "__get__") == null;
  }

  boolean isValid() {
    return valid.isValid() && defaultAccess.isValid() && also.isValid();
  }

  /** Whether this entry, or {@link #seeing} of it, could serve {@code o}. */
  @TruffleBoundary(transferToInterpreterOnException = false)
  boolean covers(Object o) {
    return privateShape != null
        && o instanceof ShapedObject s
        && s.shape().privateTwin() == privateShape
        && isValid();
  }

  /** The entry that also serves the twin that {@code o} has. */
  AttributeEntry seeing(Object o) {
    return privateShape == null || hasSeen(o)
        ? this
        : new AttributeEntry(this, ((ShapedObject) o).isPrivate());
  }

  /** Whether this entry is for the twin that {@code o}, which it covers, has. */
  boolean hasSeen(Object o) {
    return ((ShapedObject) o).isPrivate() ? seenPrivate : seenPublic;
  }

  /**
   * Whether this entry serves {@code o}: its class or identity, or a twin of its shape. For public
   * objects the shape is read under the full protocol.
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
                  && (kind == Kind.FIELD
                      || stable.isStable()
                      || PropertyAccess.hasShapePublic(t, s, publicShape));
    } else if (identity != null) {
      fits = o == identity;
    } else {
      fits =
          CompilerDirectives.isExact(o, javaClass)
              && (builtin == null
                  || ((BuiltinType.Typed) CompilerDirectives.castExact(o, javaClass)).builtinType()
                      == builtin);
    }
    if (!fits || !isValid()) {
      return false;
    }
    if (tx) {
      t.checkBegan(since);
    }
    return true;
  }

  /** The stored attribute of an object that matches; null when a public one has changed since. */
  Object readField(PyThread t, Object o, boolean tx) {
    ShapedObject s = (ShapedObject) o;
    // The compiler would find out by itself that it is private, but not before it has counted the
    // other case against the budget for inlining.
    if (!seenPublic || seenPrivate && s.shape() == privateShape) {
      return property.get(s);
    }
    if (stable.isStable()) {
      return PropertyAccess.readStable(s, property);
    }
    return PropertyAccess.readPublic(t, s, publicShape, property, tx);
  }

  /** The function, value or descriptor. */
  Object value() {
    return value;
  }

  /**
   * What a static method wraps, or a class method bound to the class; null when that is no
   * function.
   */
  Object unwrapped(PyThread t) {
    Object callable = ((PyMethodWrapper) value).callable(t);
    if (kind == Kind.STATIC) {
      return callable;
    }
    return callable instanceof PyFunction f ? new BoundMethod(f, owner) : null;
  }

  /** The value of a name that does not change, or null if it just has. */
  Object folded() {
    Object v = ((Cell.Folded) value).value();
    return isValid() ? v : null;
  }

  Cell cell() {
    return (Cell) value;
  }
}
