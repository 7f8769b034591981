package io.orochi.python.runtime;

import java.util.Set;

/**
 * The texts with which CPython's C functions refuse arguments; they depend on the calling
 * convention that the signature implies.
 */
final class BuiltinArguments {
  private static final Set<String> PARSED =
      Set.of("count", "endswith", "find", "index", "rfind", "rindex", "startswith");

  private BuiltinArguments() {}

  /** METH_NOARGS, METH_O and positional-only METH_FASTCALL. */
  static void checkPositional(PyThread t, BuiltinFunction f, Object[] args) {
    Signature s = f.signature();
    boolean method = f.binding() != BuiltinFunction.Binding.NONE;
    boolean isNew = f.name().equals("__new__");
    int hidden = method || isNew ? 1 : 0;
    int given = args.length - hidden;
    int max = s.varArgs() != null ? Integer.MAX_VALUE : s.positional() - hidden;
    int min = 0;
    for (int i = hidden; i < s.positional(); i++) {
      if (s.defaults()[i] == Signature.REQUIRED) {
        min++;
      }
    }
    if (given >= min && given <= max) {
      return;
    }
    if (given < 0) {
      throw unbound(f);
    }
    if (f.binding() == BuiltinFunction.Binding.SLOT && !f.name().equals("__init__")) {
      if (max == min) {
        // CPython's wrappers of several arguments name the function, by an empty text
        throw PyErrors.typeError(
            "%sexpected %d argument%s, got %d",
            max > 1 ? " " : "", max, max == 1 ? "" : "s", given);
      }
      throw range("", min, max, given);
    }
    if (max == 0) {
      throw PyErrors.typeError("%s() takes no arguments (%d given)", f.qualifiedName(), given);
    }
    if (isParsed(t, f)) {
      throw PyErrors.typeError(
          "%s() takes at %s %d argument%s (%d given)",
          f.name(),
          given < min ? "least" : "most",
          given < min ? min : max,
          (given < min ? min : max) == 1 ? "" : "s",
          given);
    }
    if (max == 1 && min == 1 && s.varArgs() == null && !isConstructor(f)) {
      throw PyErrors.typeError(
          "%s() takes exactly one argument (%d given)", f.qualifiedName(), given);
    }
    throw range(isConstructor(f) ? ((PyType) f.owner()).shortName() : f.name(), min, max, given);
  }

  /**
   * Whether {@code __new__} leaves keywords to an {@code __init__} of a subclass; any other
   * constructor without named parameters refuses them.
   */
  static boolean leavesKeywords(PyThread t, BuiltinFunction f, Object[] args) {
    return f.name().equals("__new__")
        && f.owner() instanceof PyType owner
        && args.length > 0
        && args[0] instanceof PyType cls
        && cls != owner
        && cls.find(t, "__init__") != owner.find(t, "__init__");
  }

  /** Whether CPython parses the arguments by PyArg_ParseTuple, which has texts of its own. */
  private static boolean isParsed(PyThread t, BuiltinFunction f) {
    return f.owner() instanceof PyType owner
        && PARSED.contains(f.name())
        && (owner.builtin() == BuiltinType.STR
            || owner.builtin() == BuiltinType.BYTES
            || owner.builtin() == BuiltinType.BYTEARRAY);
  }

  /** Whether error texts name the class instead of the method. */
  static boolean isConstructor(BuiltinFunction f) {
    return f.owner() instanceof PyType
        && (f.name().equals("__new__") || f.name().equals("__init__"));
  }

  private static PyException range(String name, int min, int max, int given) {
    if (given < min) {
      return PyErrors.typeError(
          "%s expected %s%d argument%s, got %d",
          name, min == max ? "" : "at least ", min, min == 1 ? "" : "s", given);
    }
    return PyErrors.typeError(
        "%s expected %s%d argument%s, got %d",
        name, min == max ? "" : "at most ", max, max == 1 ? "" : "s", given);
  }

  private static PyException unbound(BuiltinFunction f) {
    if (f.name().equals("__new__")) {
      return PyErrors.typeError("%s(): not enough arguments", f.qualifiedName());
    }
    if (f.binding() == BuiltinFunction.Binding.SLOT) {
      return PyErrors.typeError(
          "descriptor '%s' of '%s' object needs an argument",
          f.name(), ((PyType) f.owner()).name());
    }
    return PyErrors.typeError("unbound method %s() needs an argument", f.qualifiedName());
  }

  /** Functions with parameters that can be given by name. */
  static void checkKeywords(PyThread t, BuiltinFunction f, Object[] args, String[] names) {
    Signature s = f.signature();
    int hidden = f.binding() != BuiltinFunction.Binding.NONE || f.name().equals("__new__") ? 1 : 0;
    int given = args.length - hidden;
    if (given < 0) {
      throw unbound(f);
    }
    int maxPositional = s.varArgs() != null ? Integer.MAX_VALUE : s.positional() - hidden;
    int maxAll =
        s.varKeywords() != null || s.varArgs() != null
            ? Integer.MAX_VALUE
            : s.parameters().length - hidden;
    if (given + names.length > maxAll) {
      throw PyErrors.typeError(
          "%s() takes at most %d %sargument%s (%d given)",
          shortName(f),
          maxAll,
          names.length > 0 && given == 0 ? "keyword " : "",
          maxAll == 1 ? "" : "s",
          given + names.length);
    }
    if (given > maxPositional) {
      throw PyErrors.typeError(
          maxPositional == 0
              ? "%1$s() takes no positional arguments"
              : "%1$s() takes %2$s %3$d positional argument%4$s (%5$d given)",
          shortName(f),
          hasOptionalPositional(s, hidden) ? "at most" : "exactly",
          maxPositional,
          maxPositional == 1 ? "" : "s",
          given);
    }
    for (int i = hidden; i < s.parameters().length; i++) {
      boolean filled = i < s.positional() && i < args.length;
      for (String n : names) {
        filled |= i >= s.positionalOnly() && s.parameters()[i].equals(n);
      }
      if (!filled && s.defaults()[i] == Signature.REQUIRED) {
        if (i < s.positionalOnly()) {
          throw PyErrors.typeError(
              "%s() takes %s %d positional argument%s (%d given)",
              shortName(f),
              s.positionalOnly() == s.positional() ? "exactly" : "at least",
              s.positionalOnly() - hidden,
              s.positionalOnly() - hidden == 1 ? "" : "s",
              given);
        }
        throw PyErrors.typeError(
            "%s() missing required argument '%s' (pos %d)",
            shortName(f), s.parameters()[i], i + 1 - hidden);
      }
    }
    if (s.varKeywords() == null) {
      for (String n : names) {
        if (Arguments.parameter(s, n) < 0) {
          throw PyErrors.typeError(
              "'%s' is an invalid keyword argument for %s()",
              n, f.name().equals("sorted") ? "sort" : shortName(f));
        }
      }
    }
  }

  private static boolean hasOptionalPositional(Signature s, int hidden) {
    for (int i = hidden; i < s.positional(); i++) {
      if (s.defaults()[i] != Signature.REQUIRED) {
        return true;
      }
    }
    return false;
  }

  private static String shortName(BuiltinFunction f) {
    return isConstructor(f) ? ((PyType) f.owner()).shortName() : f.name();
  }

  /** Refuses a receiver of another class. */
  static void checkReceiver(PyThread t, BuiltinFunction f, Object[] args) {
    if (f.owner() instanceof PyType owner && args.length > 0) {
      PyType actual = t.context().typeOf(t, args[0]);
      if (actual != owner && !actual.isSubtypeOf(t, owner)) {
        if (f.binding() == BuiltinFunction.Binding.SLOT) {
          throw PyErrors.typeError(
              "descriptor '%s' requires a '%s' object but received a '%s'",
              f.name(), owner.name(), actual.name());
        }
        throw PyErrors.typeError(
            "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
            f.name(), owner.name(), actual.name());
      }
    }
  }
}
