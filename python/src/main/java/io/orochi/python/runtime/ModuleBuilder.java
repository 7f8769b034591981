package io.orochi.python.runtime;

import io.orochi.framework.name.Namespace;
import io.orochi.python.runtime.BuiltinFunction.Binding;

/**
 * How a module written in Java says what it has. Signatures are read by {@link Signature#parse}.
 */
public final class ModuleBuilder {
  private final PyContext context;
  private final PyThread thread;
  private final String module;
  private final Namespace names;

  /**
   * A builder that fills {@code names}, which no guest code has seen yet.
   *
   * @param thread the thread that imports the module; null for {@code builtins}, which exists
   *     before any thread
   */
  public ModuleBuilder(PyContext context, PyThread thread, String module, Namespace names) {
    this.context = context;
    this.thread = thread;
    this.module = module;
    this.names = names;
  }

  /** The thread that imports the module. */
  public PyThread thread() {
    return thread;
  }

  public PyContext context() {
    return context;
  }

  public ModuleBuilder doc(String text) {
    return constant("__doc__", Strings.of(text));
  }

  /** A function without parameters. */
  public ModuleBuilder def(String signature, BuiltinBody.F0 body) {
    return add(signature, false, body);
  }

  public ModuleBuilder def(String signature, BuiltinBody.F1 body) {
    return add(signature, false, body);
  }

  public ModuleBuilder def(String signature, BuiltinBody.F2 body) {
    return add(signature, false, body);
  }

  public ModuleBuilder def(String signature, BuiltinBody.F3 body) {
    return add(signature, false, body);
  }

  public ModuleBuilder def(String signature, BuiltinBody.F4 body) {
    return add(signature, false, body);
  }

  /** A function whose parameters come as one array (any number, {@code *args}). */
  public ModuleBuilder defN(String signature, BuiltinBody.FN body) {
    return add(signature, false, body);
  }

  /**
   * A function whose body is compiled into its callers: short, PE-safe, barriers of framework only.
   */
  public ModuleBuilder inlined(String signature, BuiltinBody.F1 body) {
    return add(signature, true, body);
  }

  public ModuleBuilder inlined(String signature, BuiltinBody.F2 body) {
    return add(signature, true, body);
  }

  private ModuleBuilder add(String signature, boolean inlined, BuiltinBody body) {
    BuiltinFunction f = new BuiltinFunction(signature, null, module, Binding.NONE, inlined, body);
    return constant(f.name(), f);
  }

  /** A class of this module, under the last part of its name. */
  public ModuleBuilder type(ExtensionType type) {
    return constant(
        type.qualifiedName.substring(type.qualifiedName.lastIndexOf('.') + 1), context.type(type));
  }

  /** Any other value; a name may be given a second time. */
  public ModuleBuilder constant(String name, Object value) {
    if (thread == null) {
      names.define(name, value);
    } else {
      names.put(thread, name, value);
    }
    return this;
  }
}
