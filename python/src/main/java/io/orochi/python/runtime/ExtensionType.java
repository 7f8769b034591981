package io.orochi.python.runtime;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A class that is written in Java but belongs to one module ({@code itertools.chain}, {@code
 * collections.deque}). Held in a static final field; the guest class of a context is {@link
 * PyContext#type(ExtensionType)}. Immutable.
 */
public final class ExtensionType {
  private static final AtomicInteger NEXT = new AtomicInteger();

  /** How instances are represented. */
  public enum Layout {
    /** As instances of the base class. */
    BASE,
    /** A Java class that extends ShapedObject, without fixed fields. */
    SHAPED,
    /** A Java class that extends PlainObject, or an immutable value that subclasses box. */
    PLAIN
  }

  final int index = NEXT.getAndIncrement();
  final String qualifiedName;
  final BuiltinType base;
  final BuiltinException exceptionBase;
  final ExtensionType extensionBase;
  final Layout layout;
  final Consumer<TypeBuilder> definition;
  boolean isBase = true;
  boolean hasDict;
  boolean isMutable;
  PyType.Collection collection;
  boolean hasWeakref = true;
  boolean hasFinaliser;

  private ExtensionType(
      String qualifiedName,
      BuiltinType base,
      BuiltinException exceptionBase,
      ExtensionType extensionBase,
      Layout layout,
      Consumer<TypeBuilder> definition) {
    this.qualifiedName = qualifiedName;
    this.base = base;
    this.exceptionBase = exceptionBase;
    this.extensionBase = extensionBase;
    this.layout = layout;
    this.definition = definition;
  }

  /**
   * A class derived from object.
   *
   * @param qualifiedName with the module in front
   * @param definition defines the names at first use
   */
  public static ExtensionType of(
      String qualifiedName, Layout layout, Consumer<TypeBuilder> definition) {
    return new ExtensionType(qualifiedName, BuiltinType.OBJECT, null, null, layout, definition);
  }

  /** A class derived from a built-in one. */
  public static ExtensionType of(
      String qualifiedName, BuiltinType base, Layout layout, Consumer<TypeBuilder> definition) {
    return new ExtensionType(qualifiedName, base, null, null, layout, definition);
  }

  /** A class derived from another extension class. */
  public static ExtensionType of(
      String qualifiedName, ExtensionType base, Layout layout, Consumer<TypeBuilder> definition) {
    return new ExtensionType(qualifiedName, null, null, base, layout, definition);
  }

  /** An exception class. */
  public static ExtensionType exception(String qualifiedName, BuiltinException base) {
    ExtensionType e = new ExtensionType(qualifiedName, null, base, null, Layout.BASE, b -> {});
    e.hasDict = true;
    return e;
  }

  /** Instances have {@code __del__}; part of making the constant. */
  public ExtensionType withFinaliser() {
    hasFinaliser = true;
    return this;
  }

  /** Guest code may not derive from it; part of making the constant. */
  public ExtensionType withoutSubclasses() {
    isBase = false;
    return this;
  }

  /** Instances cannot be referred to weakly; part of making the constant. */
  public ExtensionType withoutWeakReferences() {
    hasWeakref = false;
    return this;
  }

  /** Instances fit sequence patterns; part of making the constant. */
  public ExtensionType asSequence() {
    collection = PyType.Collection.SEQUENCE;
    return this;
  }

  /** Instances have any attribute; part of making the constant. */
  public ExtensionType withDict() {
    hasDict = true;
    return this;
  }

  /**
   * Guest code may set attributes of the class itself, as in CPython for a class that is not
   * static; part of making the constant.
   */
  public ExtensionType mutable() {
    isMutable = true;
    return this;
  }
}
