package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Binds the arguments of a call to parameters, with CPython's error texts. This is the general
 * form; {@link BindingPlan} is the one for a call site whose callee and keywords are known.
 */
public final class Arguments {
  /** Slots at the start of the argument array of every guest call: the thread and the callee. */
  public static final int HIDDEN = 2;

  private Arguments() {}

  /**
   * The argument array of a call to a guest function.
   *
   * @param args positional arguments
   * @param names keyword names
   * @param values their values; ignored when there are no names
   */
  @TruffleBoundary
  public static Object[] bind(
      PyThread t, PyFunction f, Object[] args, String[] names, Object[] values) {
    PyFunction.Definition d = f.definition(t);
    Signature s = d.code().signature();
    Object[] bound = new Object[HIDDEN + s.slots()];
    bound[0] = t;
    bound[1] = f;
    fill(t, s, f.qualname(), bound, HIDDEN, args, names, values);
    if (args.length > s.positional() && s.varArgs() == null) {
      throw tooMany(s, f.qualname(), bound, args.length, d.defaults().length);
    }
    int firstDefault = s.positional() - d.defaults().length;
    for (int i = Math.max(firstDefault, 0); i < s.positional(); i++) {
      if (bound[HIDDEN + i] == null) {
        bound[HIDDEN + i] = d.defaults()[i - firstDefault];
      }
    }
    for (int i = 0; i < s.keywordOnly(); i++) {
      int slot = HIDDEN + s.keywordOnlySlot(i);
      if (bound[slot] == null && d.keywordDefaults() != null) {
        bound[slot] = d.keywordDefaults()[i];
      }
    }
    checkGuest(s, f.qualname(), bound);
    return bound;
  }

  /** The arguments of a built-in, one per parameter; Java null where a default is {@code NULL}. */
  @TruffleBoundary
  public static Object[] bind(
      PyThread t, BuiltinFunction f, Object[] args, String[] given, Object[] values) {
    String[] names = given;
    Signature s = f.signature();
    Object[] bound = new Object[s.slots()];
    if (s.isPositionalOnly()) {
      if (names.length > 0 && !BuiltinArguments.leavesKeywords(t, f, args)) {
        throw PyErrors.typeError(
            "%s() takes no keyword arguments",
            BuiltinArguments.isConstructor(f)
                ? ((PyType) f.owner()).shortName()
                : f.binding() == BuiltinFunction.Binding.SLOT
                    ? "wrapper " + f.name()
                    : f.qualifiedName());
      }
      BuiltinArguments.checkPositional(t, f, args);
      names = new String[0];
    } else {
      BuiltinArguments.checkKeywords(t, f, args, names);
    }
    if (f.binding() == BuiltinFunction.Binding.METHOD
        || f.binding() == BuiltinFunction.Binding.SLOT) {
      BuiltinArguments.checkReceiver(t, f, args);
    }
    fill(t, s, f.name(), bound, 0, args, names, values);
    for (int i = 0; i < s.parameters().length; i++) {
      int slot = i < s.positional() ? i : s.keywordOnlySlot(i - s.positional());
      if (bound[slot] == null) {
        Object d = s.defaults()[i];
        bound[slot] = d == Signature.REQUIRED ? null : d;
      }
    }
    return bound;
  }

  /**
   * Puts the given arguments into their slots; defaults are not applied and missing ones not
   * noticed.
   */
  private static void fill(
      PyThread t,
      Signature s,
      String function,
      Object[] bound,
      int offset,
      Object[] args,
      String[] names,
      Object[] values) {
    int direct = Math.min(args.length, s.positional());
    System.arraycopy(args, 0, bound, offset, direct);
    if (s.varArgs() != null) {
      bound[offset + s.varArgsSlot()] = PyTuple.of(Arrays.copyOfRange(args, direct, args.length));
    }
    PyDict extra = null;
    if (s.varKeywords() != null) {
      extra = PyDict.create(t);
      bound[offset + s.varKeywordsSlot()] = extra;
    }
    for (int k = 0; k < names.length; k++) {
      int i = parameter(s, names[k]);
      if (i >= 0) {
        int slot = offset + (i < s.positional() ? i : s.keywordOnlySlot(i - s.positional()));
        if (bound[slot] != null) {
          throw PyErrors.typeError(
              "%s() got multiple values for argument '%s'", function, names[k]);
        }
        bound[slot] = values[k];
      } else if (extra != null) {
        extra.putString(t, names[k], values[k]);
      } else {
        List<String> wrong =
            new ArrayList<>(Arrays.asList(s.parameters()).subList(0, s.positionalOnly()));
        wrong.retainAll(Arrays.asList(names));
        if (!wrong.isEmpty()) {
          throw PyErrors.typeError(
              "%s() got some positional-only arguments passed as keyword arguments: '%s'",
              function, String.join(", ", wrong));
        }
        throw PyErrors.typeError(
            "%s() got an unexpected keyword argument '%s'", function, names[k]);
      }
    }
  }

  /** Index of a parameter that can be given by name, or -1. */
  static int parameter(Signature s, String name) {
    for (int i = s.positionalOnly(); i < s.parameters().length; i++) {
      if (s.parameters()[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private static void checkGuest(Signature s, String function, Object[] bound) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < s.positional(); i++) {
      if (bound[HIDDEN + i] == null) {
        missing.add(s.parameters()[i]);
      }
    }
    if (!missing.isEmpty()) {
      throw missing(function, "positional", missing);
    }
    for (int i = 0; i < s.keywordOnly(); i++) {
      if (bound[HIDDEN + s.keywordOnlySlot(i)] == null) {
        missing.add(s.parameters()[s.positional() + i]);
      }
    }
    if (!missing.isEmpty()) {
      throw missing(function, "keyword-only", missing);
    }
  }

  private static PyException missing(String function, String kind, List<String> names) {
    StringBuilder list = new StringBuilder();
    int n = names.size();
    for (int i = 0; i < n; i++) {
      if (i > 0) {
        list.append(i < n - 1 ? ", " : n == 2 ? " and " : ", and ");
      }
      list.append('\'').append(names.get(i)).append('\'');
    }
    return PyErrors.typeError(
        "%s() missing %d required %s argument%s: %s", function, n, kind, n == 1 ? "" : "s", list);
  }

  private static PyException tooMany(
      Signature s, String function, Object[] bound, int given, int defaults) {
    int keywordOnlyGiven = 0;
    for (int i = 0; i < s.keywordOnly(); i++) {
      if (bound[HIDDEN + s.keywordOnlySlot(i)] != null) {
        keywordOnlyGiven++;
      }
    }
    String takes;
    boolean plural;
    if (defaults > 0) {
      takes = "from " + (s.positional() - defaults) + " to " + s.positional();
      plural = true;
    } else {
      takes = String.valueOf(s.positional());
      plural = s.positional() != 1;
    }
    String and = "";
    if (keywordOnlyGiven > 0) {
      and =
          String.format(
              " positional argument%s (and %d keyword-only argument%s)",
              given != 1 ? "s" : "", keywordOnlyGiven, keywordOnlyGiven != 1 ? "s" : "");
    }
    return PyErrors.typeError(
        "%s() takes %s positional argument%s but %d%s %s given",
        function,
        takes,
        plural ? "s" : "",
        given,
        and,
        given == 1 && keywordOnlyGiven == 0 ? "was" : "were");
  }
}
