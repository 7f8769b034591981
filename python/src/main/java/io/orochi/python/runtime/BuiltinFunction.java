package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import java.util.function.Supplier;

/**
 * A function written in Java: a module's function, a method of a built-in class, a slot wrapper.
 * Immutable.
 */
public final class BuiltinFunction implements BuiltinType.Typed {
  /** How the function behaves when it is found in a class. */
  public enum Binding {
    /** A module's function or static method: given as it is. */
    NONE,
    /** A method: called with the instance first ({@code method_descriptor}). */
    METHOD,
    /** A special method: as METHOD, but of type {@code wrapper_descriptor}. */
    SLOT,
    /** A class method: called with the class first. */
    CLASS
  }

  private final String signatureText;
  @CompilationFinal private Signature signature;
  private final String name;
  private final Binding binding;
  private final BuiltinBody body;
  private final boolean inlined;
  private final Supplier<? extends BuiltinNode> nodes;
  private final String doc;
  private final Object owner;

  /**
   * A function.
   *
   * @param signature as {@link Signature#parse} reads it
   * @param doc the docstring, or null
   * @param owner the class ({@link PyType}) or module name (String) to which it belongs
   * @param inlined whether the body is fit for partial evaluation: short, no large call tree, and
   *     no loop but behind a boundary, where its rounds answer no safepoint
   */
  public BuiltinFunction(
      String signature,
      String doc,
      Object owner,
      Binding binding,
      boolean inlined,
      BuiltinBody body) {
    this(signature, doc, owner, binding, inlined, body, null);
  }

  /**
   * A function that call sites hold as a node.
   *
   * @param body does the same, for calls without a site
   * @param nodes makes the node of a call site; null if there is none
   */
  BuiltinFunction(
      String signature,
      String doc,
      Object owner,
      Binding binding,
      boolean inlined,
      BuiltinBody body,
      Supplier<? extends BuiltinNode> nodes) {
    this.signatureText = signature;
    this.name = signature.substring(0, signature.indexOf('(')).strip();
    this.doc = doc;
    this.owner = owner;
    this.binding = binding;
    this.inlined = inlined;
    this.body = body;
    this.nodes = nodes;
  }

  public String name() {
    return name;
  }

  /**
   * The name in error texts: {@code list.append} for methods, {@code math.sqrt} for functions of
   * modules other than {@code builtins}.
   */
  public String qualifiedName() {
    if (owner instanceof PyType type) {
      return type.name() + "." + name;
    }
    return owner instanceof String module && !module.equals("builtins")
        ? module + "." + name
        : name;
  }

  public Object owner() {
    return owner;
  }

  public String doc() {
    return doc;
  }

  /** The parameters; parsed at first use (a race parses twice, which does no harm). */
  public Signature signature() {
    Signature s = signature;
    if (s == null) {
      com.oracle.truffle.api.CompilerDirectives.transferToInterpreterAndInvalidate();
      s = Signature.parse(signatureText);
      signature = s;
    }
    return s;
  }

  public Binding binding() {
    return binding;
  }

  public BuiltinBody body() {
    return body;
  }

  public boolean isInlined() {
    return inlined;
  }

  /** A node for a call site, or null if the function has none. */
  public BuiltinNode newNode() {
    return nodes == null ? null : nodes.get();
  }

  @Override
  public BuiltinType builtinType() {
    return switch (binding) {
      case NONE -> BuiltinType.BUILTIN_FUNCTION;
      case METHOD -> BuiltinType.METHOD_DESCRIPTOR;
      case SLOT -> BuiltinType.WRAPPER_DESCRIPTOR;
      case CLASS -> BuiltinType.CLASSMETHOD_DESCRIPTOR;
    };
  }
}
