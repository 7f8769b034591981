package io.orochi.python.modules;

import io.orochi.framework.name.Namespace;
import io.orochi.python.runtime.BuiltinBody;
import io.orochi.python.runtime.BuiltinFunction;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyThread;

/** How a module says what it has; signatures are read by {@link io.orochi.python.runtime.Signature#parse}. */
public final class ModuleBuilder {
  private final PyThread thread;
  private final String module;
  private final Namespace names;

  /** A builder that fills {@code names}, which no guest code has seen yet. */
  public ModuleBuilder(PyThread thread, String module, Namespace names) {
    this.thread = thread;
    this.module = module;
    this.names = names;
  }

  public PyContext context() {
    return thread.context();
  }

  /** The thread that imports the module. */
  public PyThread thread() {
    return thread;
  }

  /** A function without parameters. */
  public ModuleBuilder def(String signature, BuiltinBody.F0 body) {
    return add(signature, null, false, body);
  }

  public ModuleBuilder def(String signature, BuiltinBody.F1 body) {
    return add(signature, null, false, body);
  }

  public ModuleBuilder def(String signature, BuiltinBody.F2 body) {
    return add(signature, null, false, body);
  }

  public ModuleBuilder def(String signature, BuiltinBody.F3 body) {
    return add(signature, null, false, body);
  }

  public ModuleBuilder def(String signature, BuiltinBody.F4 body) {
    return add(signature, null, false, body);
  }

  /** A function whose parameters come as one array. */
  public ModuleBuilder defN(String signature, BuiltinBody.FN body) {
    return add(signature, null, false, body);
  }

  /** A function whose body is compiled into its callers: short, PE-safe. */
  public ModuleBuilder inlined(String signature, BuiltinBody.F1 body) {
    return add(signature, null, true, body);
  }

  public ModuleBuilder inlined(String signature, BuiltinBody.F2 body) {
    return add(signature, null, true, body);
  }

  private ModuleBuilder add(String signature, String doc, boolean inlined, BuiltinBody body) {
    String name = signature.substring(0, signature.indexOf('(')).strip();
    names.define(
        name, new BuiltinFunction(signature, doc, module, BuiltinFunction.Binding.NONE, inlined, body));
    return this;
  }

  /** Any other value. */
  public ModuleBuilder constant(String name, Object value) {
    names.define(name, value);
    return this;
  }
}
