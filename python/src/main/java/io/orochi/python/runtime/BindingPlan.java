package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import java.util.Arrays;

/**
 * How the arguments of one call site reach the parameters of one callee: worked out once, a
 * straight line of moves in compiled code. There is no plan for a call that fails; {@link
 * Arguments} raises its error.
 */
public final class BindingPlan {
  private static final int DEFAULT = -1;
  private static final int VAR_ARGS = -2;
  private static final int VAR_KEYWORDS = -3;

  private final Signature signature;
  private final int positional;
  private final boolean exact;

  /** Per parameter slot: index of the argument behind the hidden ones, or one of the constants. */
  @CompilationFinal(dimensions = 1)
  private final int[] from;

  /** Arguments that go into {@code **kwargs}, with their names. */
  @CompilationFinal(dimensions = 1)
  private final int[] extra;

  @CompilationFinal(dimensions = 1)
  private final String[] extraNames;

  private BindingPlan(
      Signature signature, int positional, int[] from, int[] extra, String[] extraNames) {
    this.signature = signature;
    this.positional = positional;
    this.from = from;
    this.extra = extra;
    this.extraNames = extraNames;
    boolean same =
        signature.varArgs() == null && signature.varKeywords() == null && from.length == positional;
    for (int i = 0; same && i < from.length; i++) {
      same = from[i] == i;
    }
    exact = same;
  }

  /**
   * The plan for {@code positional} arguments followed by one for each of {@code names}; null when
   * the call is an error.
   *
   * @param defaults per slot whether the callee has a default
   */
  public static BindingPlan of(Signature s, int positional, String[] names, boolean[] defaults) {
    int[] from = new int[s.slots()];
    Arrays.fill(from, DEFAULT);
    if (positional > s.positional() && s.varArgs() == null) {
      return null;
    }
    for (int i = 0; i < Math.min(positional, s.positional()); i++) {
      from[i] = i;
    }
    int[] extra = new int[names.length];
    String[] extraNames = new String[names.length];
    int extras = 0;
    for (int k = 0; k < names.length; k++) {
      int i = Arguments.parameter(s, names[k]);
      if (i >= 0) {
        int slot = i < s.positional() ? i : s.keywordOnlySlot(i - s.positional());
        if (from[slot] != DEFAULT) {
          return null;
        }
        from[slot] = positional + k;
      } else if (s.varKeywords() != null) {
        extra[extras] = positional + k;
        extraNames[extras++] = names[k];
      } else {
        return null;
      }
    }
    if (s.varArgs() != null) {
      from[s.varArgsSlot()] = VAR_ARGS;
    }
    if (s.varKeywords() != null) {
      from[s.varKeywordsSlot()] = VAR_KEYWORDS;
    }
    for (int i = 0; i < from.length; i++) {
      if (from[i] == DEFAULT && !defaults[i]) {
        return null;
      }
    }
    return new BindingPlan(
        s, positional, from, Arrays.copyOf(extra, extras), Arrays.copyOf(extraNames, extras));
  }

  /** The plan for a guest function with this definition. */
  public static BindingPlan of(PyFunction.Definition d, int positional, String[] names) {
    Signature s = d.code().signature();
    boolean[] defaults = new boolean[s.slots()];
    for (int i = s.positional() - d.defaults().length; i < s.positional(); i++) {
      if (i >= 0) {
        defaults[i] = true;
      }
    }
    for (int i = 0; i < s.keywordOnly(); i++) {
      defaults[s.keywordOnlySlot(i)] =
          d.keywordDefaults() != null && d.keywordDefaults()[i] != null;
    }
    return of(s, positional, names, defaults);
  }

  /** The plan for a built-in function. */
  public static BindingPlan of(BuiltinFunction f, int positional, String[] names) {
    Signature s = f.signature();
    boolean[] defaults = new boolean[s.slots()];
    for (int i = 0; i < s.parameters().length; i++) {
      int slot = i < s.positional() ? i : s.keywordOnlySlot(i - s.positional());
      defaults[slot] = s.defaults()[i] != Signature.REQUIRED;
    }
    return of(s, positional, names, defaults);
  }

  /** Whether the argument array of the call site is already that of the callee. */
  public boolean isExact() {
    return exact;
  }

  /**
   * The argument array for a guest function.
   *
   * @param arguments hidden arguments, positional ones, keyword values
   */
  @ExplodeLoop
  public Object[] bindGuest(PyThread t, PyFunction.Definition d, Object[] arguments) {
    if (exact) {
      return arguments;
    }
    Object[] bound = new Object[Arguments.HIDDEN + from.length];
    bound[0] = arguments[0];
    bound[1] = arguments[1];
    int firstDefault = signature.positional() - d.defaults().length;
    for (int i = 0; i < from.length; i++) {
      Object v;
      if (from[i] >= 0) {
        v = arguments[Arguments.HIDDEN + from[i]];
      } else if (from[i] == VAR_ARGS) {
        v = varArgs(arguments);
      } else if (from[i] == VAR_KEYWORDS) {
        v = varKeywords(t, arguments);
      } else if (i < signature.positional()) {
        v = d.defaults()[i - firstDefault];
      } else {
        v = d.keywordDefaults()[i - signature.keywordOnlySlot(0)];
      }
      bound[Arguments.HIDDEN + i] = v;
    }
    return bound;
  }

  /** One value per parameter for a built-in. */
  @ExplodeLoop
  public Object[] bindBuiltin(PyThread t, Object[] arguments) {
    Object[] bound = new Object[from.length];
    for (int i = 0; i < from.length; i++) {
      bound[i] = builtinArgument(t, arguments, i);
    }
    return bound;
  }

  /** The value of parameter {@code i} of a built-in. */
  public Object builtinArgument(PyThread t, Object[] arguments, int i) {
    if (from[i] >= 0) {
      return arguments[Arguments.HIDDEN + from[i]];
    } else if (from[i] == VAR_ARGS) {
      return varArgs(arguments);
    } else if (from[i] == VAR_KEYWORDS) {
      return varKeywords(t, arguments);
    }
    return signature
        .defaults()[i < signature.positional() ? i : i - (signature.varArgs() != null ? 1 : 0)];
  }

  private PyTuple varArgs(Object[] arguments) {
    int n = positional - signature.positional();
    if (n <= 0) {
      return PyTuple.EMPTY;
    }
    Object[] rest = new Object[n];
    System.arraycopy(arguments, Arguments.HIDDEN + signature.positional(), rest, 0, n);
    return PyTuple.of(rest);
  }

  @ExplodeLoop
  private PyDict varKeywords(PyThread t, Object[] arguments) {
    PyDict d = PyDict.create(t);
    for (int i = 0; i < extra.length; i++) {
      d.putString(t, extraNames[i], arguments[Arguments.HIDDEN + extra[i]]);
    }
    return d;
  }
}
