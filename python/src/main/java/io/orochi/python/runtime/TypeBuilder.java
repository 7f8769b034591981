package io.orochi.python.runtime;

import io.orochi.framework.name.Namespace;
import io.orochi.python.runtime.BuiltinFunction.Binding;

/**
 * How a built-in class says what it has: one call a method, in the order of the reference manual. Special methods ({@code
 * __add__}) become slot wrappers. Signatures are read by {@link Signature#parse}.
 */
public final class TypeBuilder {
  private final PyType type;
  private final Namespace names;

  TypeBuilder(PyType type) {
    this.type = type;
    this.names = type.namespaceUndefined();
  }

  public PyType type() {
    return type;
  }

  /** A method; its body runs behind a boundary of partial evaluation. */
  public TypeBuilder def(String signature, BuiltinBody body) {
    return add(signature, null, false, body);
  }

  /** A method with a docstring. */
  public TypeBuilder def(String signature, String doc, BuiltinBody body) {
    return add(signature, doc, false, body);
  }

  /** A method whose body is compiled into its callers: short, PE-safe, barriers of framework only. */
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

  private TypeBuilder add(String signature, String doc, boolean inlined, BuiltinBody body) {
    String name = signature.substring(0, signature.indexOf('(')).strip();
    Binding binding = name.startsWith("__") && name.endsWith("__") ? Binding.SLOT : Binding.METHOD;
    names.define(name, new BuiltinFunction(signature, doc, type, binding, inlined, body));
    return this;
  }

  /** {@code __new__}: a static method that gets the class first. */
  public TypeBuilder newMethod(String parameters, BuiltinBody.FN body) {
    names.define("__new__", new BuiltinFunction("__new__" + parameters, null, type, Binding.NONE, false, body));
    return this;
  }

  /** A class method. */
  public TypeBuilder classMethod(String signature, BuiltinBody.FN body) {
    String name = signature.substring(0, signature.indexOf('(')).strip();
    names.define(name, new BuiltinFunction(signature, null, type, Binding.CLASS, false, body));
    return this;
  }

  /** A static method. */
  public TypeBuilder staticMethod(String signature, BuiltinBody.FN body) {
    String name = signature.substring(0, signature.indexOf('(')).strip();
    names.define(name, new BuiltinFunction(signature, null, type, Binding.NONE, false, body));
    return this;
  }

  /** A read-only computed attribute ({@code getset_descriptor}). */
  public TypeBuilder getter(String name, BuiltinBody.F1 get) {
    return getset(name, get, null);
  }

  /** A computed attribute; {@code set} gets Java null as value for {@code del}. */
  public TypeBuilder getset(String name, BuiltinBody.F1 get, BuiltinBody.F2 set) {
    names.define(name, new GetSetDescriptor(name, type, get, set));
    return this;
  }

  /** Any other value. */
  public TypeBuilder constant(String name, Object value) {
    names.define(name, value);
    return this;
  }
}
