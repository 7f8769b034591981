package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.operation.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The class statement: {@code __build_class__} (reference manual 3.3.3). */
public final class ClassBuilder {
  private ClassBuilder() {}

  /**
   * Makes the class that a class statement describes.
   *
   * @param func the function whose body is the class body; it is called with the namespace as its
   *     only value
   * @param names names of the keyword arguments in the class header
   */
  @TruffleBoundary
  public static Object build(
      PyThread t, Object func, Object name, Object[] givenBases, String[] names, Object[] values) {
    if (!(func instanceof PyFunction body)) {
      throw PyErrors.typeError("__build_class__: func must be a function");
    }
    if (!(name instanceof TruffleString)) {
      throw PyErrors.typeError("__build_class__: name is not a string");
    }
    PyTuple original = PyTuple.of(givenBases);
    Object[] bases = resolveBases(t, original);
    PyTuple baseTuple = bases == givenBases ? original : PyTuple.of(bases);
    int m = Arrays.asList(names).indexOf("metaclass");
    Object meta;
    String[] restNames = names;
    Object[] restValues = values;
    if (m >= 0) {
      meta = values[m];
      restNames = without(names, m);
      restValues = without(values, m);
    } else if (bases.length == 0) {
      meta = t.context().type(BuiltinType.TYPE);
    } else {
      meta = t.context().typeOf(t, bases[0]);
    }
    if (meta instanceof PyType type) {
      meta = winner(t, type, bases);
    }
    Object namespace = prepare(t, meta, name, baseTuple, restNames, restValues);
    Operation.leave(t);
    Object[] arguments = {t, body, namespace};
    Object cell = body.definition(t).code().target(t.inTx()).call(arguments);
    if (baseTuple != original) {
      Subscripts.set(t, namespace, Strings.of("__orig_bases__"), original);
    }
    Object made =
        Calls.call(t, meta, new Object[] {name, baseTuple, namespace}, restNames, restValues);
    if (made instanceof PyType && cell instanceof PyCell c) {
      checkCell(t, c, made, name, meta);
    }
    return made;
  }

  private static <T> T[] without(T[] array, int index) {
    T[] rest = Arrays.copyOf(array, array.length - 1);
    System.arraycopy(array, index + 1, rest, index, rest.length - index);
    return rest;
  }

  private static void checkCell(PyThread t, PyCell c, Object made, Object name, Object meta) {
    Object inCell = c.read(t);
    if (inCell == null) {
      throw PyErrors.runtimeError(
          "__class__ not set defining %s as %s. Was __classcell__ propagated to type.__new__?",
          Texts.javaRepr(t, name), Texts.javaRepr(t, made));
    }
    if (inCell != made) {
      throw PyErrors.typeError(
          "__class__ set to %s defining %s as %s",
          Texts.javaRepr(t, inCell), Texts.javaRepr(t, name), Texts.javaRepr(t, made));
    }
  }

  /**
   * Replaces bases that are no classes by what their {@code __mro_entries__} gives (PEP 560); the
   * same array if there are none.
   */
  private static Object[] resolveBases(PyThread t, PyTuple original) {
    List<Object> resolved = null;
    Object[] given = original.items();
    for (int i = 0; i < given.length; i++) {
      Object b = given[i];
      Object entries = b instanceof PyType ? null : Attributes.getOrNull(t, b, "__mro_entries__");
      if (entries == null) {
        if (resolved != null) {
          resolved.add(b);
        }
        continue;
      }
      if (!(Calls.call(t, entries, original) instanceof PyTuple replacement)) {
        throw PyErrors.typeError("__mro_entries__ must return a tuple");
      }
      if (resolved == null) {
        resolved = new ArrayList<>(Arrays.asList(given).subList(0, i));
      }
      resolved.addAll(Arrays.asList(replacement.items()));
    }
    return resolved == null ? given : resolved.toArray();
  }

  private static Object prepare(
      PyThread t, Object meta, Object name, PyTuple bases, String[] names, Object[] values) {
    if (meta == t.context().type(BuiltinType.TYPE)) {
      return PyDict.create(t);
    }
    Object prepare = Attributes.getOrNull(t, meta, "__prepare__");
    if (prepare == null) {
      return PyDict.create(t);
    }
    Object namespace = Calls.call(t, prepare, new Object[] {name, bases}, names, values);
    if (!SubscriptedSequence.isMapping(t, namespace)) {
      throw PyErrors.typeError(
          "%s.__prepare__() must return a mapping, not %s",
          meta instanceof PyType type ? type.name() : "<metaclass>",
          t.context().typeOf(t, namespace).name());
    }
    return namespace;
  }

  /**
   * The most derived of {@code meta} and the metaclasses of the bases; TypeError when none derives
   * from all others.
   */
  @TruffleBoundary
  public static PyType winner(PyThread t, PyType meta, Object[] bases) {
    PyType winner = meta;
    for (Object b : bases) {
      PyType m = t.context().typeOf(t, b);
      if (m.isSubtypeOf(t, winner)) {
        winner = m;
      } else if (!winner.isSubtypeOf(t, m)) {
        throw PyErrors.typeError(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass"
                + " of the metaclasses of all its bases");
      }
    }
    return winner;
  }
}
