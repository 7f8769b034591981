package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.builtins.exception.ExceptionGroups;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What {@code except*} clauses do with an exception or group (PEP 654). */
public final class ExceptStar {
  private ExceptStar() {}

  /** The part that a clause takes, always a group, and the rest; null where there is nothing. */
  public record Parts(PyBaseException match, PyBaseException rest) {}

  /** Splits by the classes of a clause; TypeError when they cannot be caught so. */
  @TruffleBoundary
  public static Parts split(PyThread t, PyBaseException e, Object classes) {
    Object plain = BoxedValue.unbox(classes);
    PyType base = t.context().type(BuiltinException.BaseException);
    PyType group = t.context().type(BuiltinException.BaseExceptionGroup);
    for (Object c : plain instanceof PyTuple tuple ? tuple.items() : new Object[] {classes}) {
      if (!(c instanceof PyType type) || !type.isSubtypeOf(t, base)) {
        throw PyErrors.typeError(
            "catching classes that do not inherit from BaseException is not allowed");
      }
      if (type.isSubtypeOf(t, group)) {
        throw PyErrors.typeError(
            "catching ExceptionGroup with except* is not allowed. Use except instead.");
      }
    }
    ExceptionGroups.Split s = ExceptionGroups.splitByClass(t, e, classes);
    PyBaseException match = (PyBaseException) s.match();
    if (match != null && !ExceptionGroups.isGroup(t, match)) {
      match = group(t, PyTuple.of(match));
    }
    return new Parts(match, (PyBaseException) s.rest());
  }

  private static PyBaseException group(PyThread t, Object exceptions) {
    return (PyBaseException)
        Calls.call(
            t, t.context().type(BuiltinException.BaseExceptionGroup), Strings.EMPTY, exceptions);
  }

  /**
   * What goes on after all clauses: null when everything was handled.
   *
   * @param raised what the clauses raised
   * @param rest what no clause took, or null
   */
  @TruffleBoundary
  public static PyBaseException remaining(
      PyThread t, PyBaseException original, Object[] raised, PyBaseException rest) {
    List<PyBaseException> all = new ArrayList<>();
    for (Object r : raised) {
      all.add((PyBaseException) r);
    }
    if (rest != null) {
      all.add(rest);
    }
    if (all.isEmpty()) {
      return null;
    }
    if (!ExceptionGroups.isGroup(t, original)) {
      return all.get(0);
    }
    List<PyBaseException> fresh = new ArrayList<>();
    Set<Object> again = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PyBaseException e : all) {
      if (isPartOf(t, e, original)) {
        leaves(t, e, again);
      } else {
        fresh.add(e);
      }
    }
    PyBaseException kept = again.isEmpty() ? null : projection(t, original, again);
    if (fresh.isEmpty()) {
      return kept;
    }
    if (kept != null) {
      fresh.add(kept);
    }
    return fresh.size() == 1 ? fresh.get(0) : group(t, PyList.of(t, fresh.toArray()));
  }

  /**
   * Whether {@code e} was split off {@code original} and not raised anew: it has the same
   * traceback, cause, context and notes.
   */
  private static boolean isPartOf(PyThread t, PyBaseException e, PyBaseException original) {
    return e == original
        || ExceptionGroups.isGroup(t, e)
            && e.traceback(t) == original.traceback(t)
            && e.cause(t) == original.cause(t)
            && e.context(t) == original.context(t);
  }

  private static void leaves(PyThread t, PyBaseException e, Set<Object> found) {
    if (!ExceptionGroups.isGroup(t, e)) {
      found.add(e);
      return;
    }
    for (Object x : ExceptionGroups.exceptions(t, e).items()) {
      leaves(t, (PyBaseException) x, found);
    }
  }

  /** The group with those leaves only, in its own structure. */
  private static PyBaseException projection(
      PyThread t, PyBaseException original, Set<Object> leaves) {
    Object condition =
        new BuiltinFunction(
            "keep(exception, /)",
            null,
            "builtins",
            BuiltinFunction.Binding.NONE,
            false,
            (BuiltinBody.F1) (thread, e) -> leaves.contains(e));
    Object part = Calls.callMethod(t, original, "subgroup", condition);
    return part == PyNone.NONE ? null : (PyBaseException) part;
  }
}
