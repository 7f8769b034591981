package io.orochi.python.traceback;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.name.Namespace;
import io.orochi.python.builtins.exception.ExceptionFields;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.Membership;
import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTraceback;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code Did you mean: 'x'?} for names that do not exist but resemble others. */
final class Suggestions {
  private static final int MAX_CANDIDATES = 750;
  private static final int MAX_LENGTH = 40;
  private static final int MOVE = 2;
  private static final int CASE = 1;

  private Suggestions() {}

  /** What follows the message, or an empty text. */
  static String of(PyThread t, PyBaseException e) {
    PyType type = t.context().typeOf(t, e);
    try {
      if (is(t, type, BuiltinException.AttributeError)) {
        return forAttribute(t, e);
      } else if (is(t, type, BuiltinException.NameError)) {
        return forName(t, e, !is(t, type, BuiltinException.UnboundLocalError));
      } else if (is(t, type, BuiltinException.ImportError)) {
        return forImport(t, e);
      }
    } catch (PyException failed) {
      return ""; // no suggestion is better than an error while an error is shown
    }
    return "";
  }

  private static boolean is(PyThread t, PyType type, BuiltinException e) {
    return type.isSubtypeOf(t, t.context().type(e));
  }

  private static String didYouMean(String name) {
    return name == null ? "" : ". Did you mean: '" + name + "'?";
  }

  private static String forAttribute(PyThread t, PyBaseException e) {
    Object obj = ExceptionFields.get(t, e, "obj");
    if (obj == null || !(ExceptionFields.get(t, e, "name") instanceof TruffleString name)) {
      return "";
    }
    return didYouMean(closest(Strings.toJava(name), directory(t, obj)));
  }

  private static List<String> directory(PyThread t, Object o) {
    Object names = Calls.callSpecial(t, o, "__dir__");
    List<String> all = new ArrayList<>();
    if (names != null) {
      for (Object n : Iteration.toArray(t, names)) {
        if (n instanceof TruffleString s) {
          all.add(Strings.toJava(s));
        }
      }
    }
    all.sort(null);
    return all;
  }

  private static String forImport(PyThread t, PyBaseException e) {
    if (!(ExceptionFields.get(t, e, "name_from") instanceof TruffleString wanted)
        || !(ExceptionFields.get(t, e, "name") instanceof TruffleString)) {
      return "";
    }
    Object modules = Imports.sysOrNull(t, "modules");
    Object module = Calls.callMethod(t, modules, "get", ExceptionFields.get(t, e, "name"));
    return didYouMean(closest(Strings.toJava(wanted), directory(t, module)));
  }

  private static String forName(PyThread t, PyBaseException e, boolean mayBeModule) {
    if (!(ExceptionFields.get(t, e, "name") instanceof TruffleString s)
        || !(e.traceback(t) instanceof PyTraceback tb)) {
      return "";
    }
    String name = Strings.toJava(s);
    while (tb.next(t) != null) {
      tb = tb.next(t);
    }
    String found = closest(name, Arrays.asList(tb.code().localNames()));
    if (found == null) {
      List<String> globals = new ArrayList<>();
      for (Object key : Iteration.toArray(t, tb.globals())) {
        if (key instanceof TruffleString k) {
          globals.add(Strings.toJava(k));
        }
      }
      found = closest(name, globals);
    }
    if (found == null) {
      List<String> builtins = new ArrayList<>();
      for (Namespace.Entry entry : t.context().builtins().entries(t)) {
        builtins.add(entry.name());
      }
      found = closest(name, builtins);
    }
    if (mayBeModule && isLibraryModule(t, s)) {
      return found == null
          ? ". Did you forget to import '" + name + "'?"
          : ". Did you mean: '" + found + "'? Or did you forget to import '" + name + "'?";
    }
    return didYouMean(found);
  }

  private static boolean isLibraryModule(PyThread t, TruffleString name) {
    Object names = Imports.sysOrNull(t, "stdlib_module_names");
    return names != null && Membership.contains(t, names, name);
  }

  /** The candidate that is nearest to {@code name}, if one is near enough. */
  static String closest(String name, List<String> candidates) {
    if (candidates.size() >= MAX_CANDIDATES) {
      return null;
    }
    int[] wanted = name.codePoints().toArray();
    int best = Integer.MAX_VALUE;
    String result = null;
    for (String c : candidates) {
      if (c.equals(name)) {
        continue;
      }
      int[] candidate = c.codePoints().toArray();
      int max = (wanted.length + candidate.length + 3) * MOVE / 6;
      max = Math.min(max, best - 1);
      int distance = distance(wanted, candidate, max);
      if (distance <= max && (result == null || distance < best)) {
        result = c;
        best = distance;
      }
    }
    return result;
  }

  /**
   * The Levenshtein distance, with changes of case at half the price; more than {@code max} when it
   * is above it.
   */
  private static int distance(int[] first, int[] second, int max) {
    int start = 0;
    int m = first.length;
    int n = second.length;
    while (start < m && start < n && first[start] == second[start]) {
      start++;
    }
    while (m > start && n > start && first[m - 1] == second[n - 1]) {
      m--;
      n--;
    }
    int[] a = Arrays.copyOfRange(first, start, m);
    int[] b = Arrays.copyOfRange(second, start, n);
    if (a.length == 0 || b.length == 0) {
      return (a.length + b.length) * MOVE;
    }
    if (a.length > MAX_LENGTH || b.length > MAX_LENGTH) {
      return max + 1;
    }
    if (b.length < a.length) {
      int[] swap = a;
      a = b;
      b = swap;
    }
    if ((b.length - a.length) * MOVE > max) {
      return max + 1;
    }
    int[] row = new int[a.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = (i + 1) * MOVE;
    }
    int result = 0;
    for (int j = 0; j < b.length; j++) {
      int distance = j * MOVE;
      result = distance;
      int minimum = Integer.MAX_VALUE;
      for (int i = 0; i < a.length; i++) {
        int substitute = distance + substitution(b[j], a[i]);
        distance = row[i];
        int insertOrDelete = Math.min(result, distance) + MOVE;
        result = Math.min(insertOrDelete, substitute);
        row[i] = result;
        minimum = Math.min(minimum, result);
      }
      if (minimum > max) {
        return max + 1;
      }
    }
    return result;
  }

  private static int substitution(int a, int b) {
    if (a == b) {
      return 0;
    }
    boolean ascii = a < 128 && b < 128;
    return ascii && Character.toLowerCase(a) == Character.toLowerCase(b) ? CASE : MOVE;
  }
}
