package io.orochi.python.builtins.core;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BuiltinFunction;
import io.orochi.python.runtime.BuiltinFunction.Binding;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Signature;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.StrRepr;
import java.util.Set;

/**
 * {@code __text_signature__} of functions written in Java, which {@code inspect.signature} reads.
 */
final class TextSignatures {
  /** Functions of builtins that have none. */
  private static final Set<String> WITHOUT = Set.of("__build_class__", "breakpoint", "max", "min");

  /** Functions of builtins that have one although a default cannot be shown. */
  private static final Set<String> UNREPRESENTABLE =
      Set.of("anext", "dir", "getattr", "iter", "next", "vars");

  private TextSignatures() {}

  /** The text, or None when the parameters have defaults that it cannot show. */
  static Object of(BuiltinFunction f) {
    if (f.owner() instanceof String && WITHOUT.contains(f.qualifiedName())) {
      return PyNone.NONE;
    }
    Signature s = f.signature();
    StringBuilder b = new StringBuilder("(");
    if (f.owner() instanceof String) {
      b.append("$module");
      if (s.positionalOnly() == 0) {
        b.append(", /");
      }
    }
    for (int i = 0; i < s.positional(); i++) {
      if (!parameter(b, f, s, i)) {
        return PyNone.NONE;
      }
      if (i + 1 == s.positionalOnly()) {
        b.append(", /");
      }
    }
    if (s.varArgs() != null) {
      b.append(b.length() > 1 ? ", *" : "*").append(s.varArgs());
    } else if (s.keywordOnly() > 0) {
      b.append(b.length() > 1 ? ", *" : "*");
    }
    for (int i = s.positional(); i < s.parameters().length; i++) {
      if (!parameter(b, f, s, i)) {
        return PyNone.NONE;
      }
    }
    if (s.varKeywords() != null) {
      b.append(b.length() > 1 ? ", **" : "**").append(s.varKeywords());
    }
    return Strings.of(b.append(')').toString());
  }

  private static boolean parameter(StringBuilder b, BuiltinFunction f, Signature s, int i) {
    boolean bound = i == 0 && f.owner() instanceof PyType && f.binding() != Binding.NONE;
    b.append(b.length() > 1 ? ", " : "").append(bound ? "$" : "").append(s.parameters()[i]);
    Object d = s.defaults()[i];
    if (d == Signature.REQUIRED) {
      return true;
    }
    if (d == null) {
      boolean shown = f.owner() instanceof String && UNREPRESENTABLE.contains(f.qualifiedName());
      if (shown) {
        b.append("=<unrepresentable>");
      }
      return shown;
    }
    b.append('=')
        .append(d instanceof TruffleString text ? Strings.toJava(StrRepr.repr(text)) : text(d));
    return true;
  }

  private static String text(Object d) {
    if (d instanceof Boolean v) {
      return v ? "True" : "False";
    }
    return d instanceof io.orochi.python.runtime.PyTuple ? "()" : d.toString();
  }
}
