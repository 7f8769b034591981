package io.orochi.python.runtime;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.stm.Publisher;

/**
 * A function defined in Python. Code, defaults and closure are kept in one immutable {@link
 * Definition}; while no function of the context has ever been given another one ({@code f.__code__
 * = …}), callers read it without a barrier.
 */
public final class PyFunction extends PlainObject {
  /**
   * What a call needs.
   *
   * @param code the body
   * @param globals the module's names
   * @param closure cells for the free names, or null
   * @param defaults values of the last positional parameters; empty when there are none
   * @param keywordDefaults per keyword-only parameter its default or null
   */
  public record Definition(
      CodeObject code,
      PyDict globals,
      PyCell[] closure,
      Object[] defaults,
      Object[] keywordDefaults) {}

  @CompilationFinal private Definition definition;
  private Names names;

  public PyFunction(PyThread t, Shape shape, String name, String qualname, Definition definition) {
    super(t, shape);
    this.names = new Names(name, qualname);
    this.definition = definition;
  }

  /** The definition: without a barrier while {@code stable} holds. */
  public Definition definition(PyThread t) {
    Assumption stable = t.context().functionsStable();
    if (stable.isValid() || isPrivate()) {
      return definition;
    }
    while (true) {
      long m = t.firstLook(this);
      Definition d = definition;
      if (t.secondLook(this, m)) {
        return d;
      }
    }
  }

  /**
   * The definition, for compiled code: a constant where the function is one.
   *
   * @param stable the context's {@link PyContext#functionsStable}, a constant of the calling node
   */
  public Definition definition(PyThread t, Assumption stable) {
    return stable.isValid() ? definition : definition(t);
  }

  /**
   * Gives the function another definition; from then on every call of every function pays a
   * barrier.
   */
  public void redefine(PyThread t, Definition d) {
    t.context().functionsStable().invalidate();
    if (!isPrivate()) {
      for (Object v : d.defaults()) {
        t.escape(v);
      }
      if (d.keywordDefaults() != null) {
        for (Object v : d.keywordDefaults()) {
          t.escape(v);
        }
      }
    }
    long w = t.open(this);
    definition = d;
    t.close(this, w);
  }

  public String name() {
    return Names.of(this, () -> names).name();
  }

  public String qualname() {
    return Names.of(this, () -> names).qualname();
  }

  /** Sets {@code __name__}; one operation. */
  public void setName(PyThread t, String name) {
    long w = t.open(this);
    names = names.withName(name);
    t.close(this, w);
  }

  /** Sets {@code __qualname__}; one operation. */
  public void setQualname(PyThread t, String qualname) {
    long w = t.open(this);
    names = names.withQualname(qualname);
    t.close(this, w);
  }

  private record FunctionSnapshot(Object plain, Definition definition, Names names) {}

  @Override
  protected Object snapshot() {
    return new FunctionSnapshot(super.snapshot(), definition, names);
  }

  @Override
  protected void restore(Object saved) {
    FunctionSnapshot s = (FunctionSnapshot) saved;
    super.restore(s.plain);
    definition = s.definition;
    names = s.names;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(definition.globals());
    if (definition.closure() != null) {
      for (PyCell c : definition.closure()) {
        p.visit(c);
      }
    }
    for (Object v : definition.defaults()) {
      p.visit(v);
    }
    if (definition.keywordDefaults() != null) {
      for (Object v : definition.keywordDefaults()) {
        p.visit(v);
      }
    }
  }
}
