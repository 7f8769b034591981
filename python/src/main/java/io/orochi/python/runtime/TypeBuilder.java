package io.orochi.python.runtime;

import io.orochi.framework.name.Namespace;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.BuiltinFunction.Binding;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How a built-in class says what it has: one call a method, in the order of the reference manual.
 * Special methods ({@code __add__}) become slot wrappers. Signatures are read by {@link
 * Signature#parse}.
 */
public final class TypeBuilder {
  private final PyType type;
  private final Namespace names;
  private boolean documented;

  TypeBuilder(PyType type) {
    this.type = type;
    this.names = type.namespaceUndefined();
  }

  public PyType type() {
    return type;
  }

  private void define(String name, Object value) {
    documented |= name.equals("__doc__");
    names.define(name, value);
  }

  /**
   * The class has all its names. What it has not said of {@code __doc__} its instances have from
   * {@link Documentation}, not from a base, unless they may have a {@code __doc__} of their own.
   */
  void finish() {
    if (!documented && !type.hasDict) {
      getter("__doc__", (t, self) -> ofInstances());
    }
  }

  private Object ofInstances() {
    String text = Documentation.of(type.name());
    return text == null ? PyNone.NONE : Strings.of(text);
  }

  /** A method; its body runs behind a boundary of partial evaluation. */
  public TypeBuilder def(String signature, BuiltinBody body) {
    return add(signature, null, false, body);
  }

  /** A method with a docstring. */
  public TypeBuilder def(String signature, String doc, BuiltinBody body) {
    return add(signature, doc, false, body);
  }

  /**
   * A method whose body is compiled into its callers: short, PE-safe, barriers of framework only.
   */
  public TypeBuilder inlined(String signature, BuiltinBody body) {
    return add(signature, null, true, body);
  }

  // typed by arity, so that lambdas need no cast

  public TypeBuilder def(String signature, BuiltinBody.F1 body) {
    return add(signature, null, false, body);
  }

  public TypeBuilder def(String signature, BuiltinBody.F2 body) {
    return add(signature, null, false, body);
  }

  public TypeBuilder def(String signature, BuiltinBody.F3 body) {
    return add(signature, null, false, body);
  }

  public TypeBuilder def(String signature, BuiltinBody.F4 body) {
    return add(signature, null, false, body);
  }

  /** A method whose parameters come as one array (any number, {@code *args}). */
  public TypeBuilder defN(String signature, BuiltinBody.FN body) {
    return add(signature, null, false, body);
  }

  public TypeBuilder inlined(String signature, BuiltinBody.F1 body) {
    return add(signature, null, true, body);
  }

  public TypeBuilder inlined(String signature, BuiltinBody.F2 body) {
    return add(signature, null, true, body);
  }

  public TypeBuilder inlined(String signature, BuiltinBody.F3 body) {
    return add(signature, null, true, body);
  }

  /**
   * Special methods that are slots of CPython's type structure; the others are ordinary methods
   * there.
   */
  private static final Set<String> SLOTS =
      Set.of(
          ("repr hash call str getattribute setattr delattr lt le eq ne gt ge iter next get set"
                  + " delete init del await aiter anext add radd sub rsub mul rmul mod rmod divmod"
                  + " rdivmod pow rpow neg pos abs bool invert lshift rlshift rshift rrshift and rand"
                  + " xor rxor or ror int float iadd isub imul imod ipow ilshift irshift iand ixor ior"
                  + " floordiv rfloordiv truediv rtruediv ifloordiv itruediv index matmul rmatmul"
                  + " imatmul len getitem setitem delitem contains buffer release_buffer")
              .split(" "));

  private static boolean isSlot(String name) {
    return name.startsWith("__")
        && name.endsWith("__")
        && SLOTS.contains(name.substring(2, name.length() - 2));
  }

  /**
   * A method that call sites hold as a node.
   *
   * @param body does the same, for calls without a site
   */
  public TypeBuilder node(
      String signature, Supplier<? extends BuiltinNode> nodes, BuiltinBody.F1 body) {
    return add(signature, null, false, body, nodes);
  }

  private TypeBuilder add(String signature, String doc, boolean inlined, BuiltinBody body) {
    return add(signature, doc, inlined, body, null);
  }

  private TypeBuilder add(
      String signature,
      String doc,
      boolean inlined,
      BuiltinBody body,
      Supplier<? extends BuiltinNode> nodes) {
    String name = signature.substring(0, signature.indexOf('(')).strip();
    Binding binding = isSlot(name) ? Binding.SLOT : Binding.METHOD;
    define(name, new BuiltinFunction(signature, doc, type, binding, inlined, body, nodes));
    return this;
  }

  /**
   * {@code __new__}: a static method that gets the class first, which is this one or derived from
   * it.
   */
  public TypeBuilder newMethod(String parameters, BuiltinBody.FN body) {
    BuiltinBody.FN checked =
        (t, args) -> {
          Instantiation.checkClass(t, type, args[0]);
          return body.call(t, args);
        };
    define(
        "__new__",
        new BuiltinFunction("__new__" + parameters, null, type, Binding.NONE, false, checked));
    return this;
  }

  /** A class method. */
  public TypeBuilder classMethod(String signature, BuiltinBody.FN body) {
    String name = signature.substring(0, signature.indexOf('(')).strip();
    define(name, new BuiltinFunction(signature, null, type, Binding.CLASS, false, body));
    return this;
  }

  /** A static method. */
  public TypeBuilder staticMethod(String signature, BuiltinBody.FN body) {
    String name = signature.substring(0, signature.indexOf('(')).strip();
    define(name, new BuiltinFunction(signature, null, type, Binding.NONE, false, body));
    return this;
  }

  /** A read-only computed attribute ({@code getset_descriptor}). */
  public TypeBuilder getter(String name, BuiltinBody.F1 get) {
    return getset(name, get, null);
  }

  /** A computed attribute; {@code set} gets Java null as value for {@code del}. */
  public TypeBuilder getset(String name, BuiltinBody.F1 get, BuiltinBody.F2 set) {
    define(name, new GetSetDescriptor(name, type, get, set));
    return this;
  }

  /** A field that is kept with the instance under a hidden name: None while it is not set. */
  public TypeBuilder member(String name) {
    String slot = HiddenNames.ofMember(name, 0);
    BuiltinBody.F1 get =
        (t, self) -> {
          Object v = ((ShapedObject) self).get(t, slot);
          return v == null ? PyNone.NONE : v;
        };
    BuiltinBody.F2 set =
        (t, self, v) -> {
          if (v == null) {
            ((ShapedObject) self).delete(t, slot);
          } else {
            ((ShapedObject) self).put(t, slot, v);
          }
          return null;
        };
    define(name, new GetSetDescriptor(name, type, get, set, slot, true));
    return this;
  }

  /** A field of the Java class that guest code sees as a member; {@code set} may be null. */
  public TypeBuilder computedMember(String name, BuiltinBody.F1 get, BuiltinBody.F2 set) {
    define(name, new GetSetDescriptor(name, type, get, set, null, true));
    return this;
  }

  /** The docstring of the class. */
  public TypeBuilder doc(String text) {
    define("__doc__", Strings.of(text));
    return this;
  }

  /** {@code __dict__} of instances. */
  public TypeBuilder dict() {
    define("__dict__", DictDescriptor.of(type, false));
    return this;
  }

  /** Any other value. */
  public TypeBuilder constant(String name, Object value) {
    define(name, value);
    return this;
  }
}
