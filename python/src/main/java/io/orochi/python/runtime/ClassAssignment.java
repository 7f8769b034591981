package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** Assignment to {@code o.__class__} and {@code c.__bases__}. */
public final class ClassAssignment {
  private ClassAssignment() {}

  /** {@code o.__class__ = value}; Java null deletes, which is refused. */
  @TruffleBoundary
  public static void setClass(PyThread t, Object o, Object value) {
    if (value == null) {
      throw PyErrors.typeError("can't delete __class__ attribute");
    }
    if (!(value instanceof PyType next)) {
      throw PyErrors.typeError(
          "__class__ must be set to a class, not '%s' object", t.context().typeOf(t, value).name());
    }
    PyType old = t.context().typeOf(t, o);
    PyType module = t.context().type(BuiltinType.MODULE);
    boolean modules = next.isSubtypeOf(t, module) && old.isSubtypeOf(t, module);
    if (!modules && (!next.isMutable || !old.isMutable)) {
      throw PyErrors.typeError(
          "__class__ assignment only supported for mutable types or ModuleType subclasses");
    }
    checkLayout(t, old, next, "__class__ assignment: '%s' object layout differs from '%s'");
    if (o instanceof ShapedObject s) {
      s.setClassShape(t, next.instanceShape());
      if (next.instanceShape().isAnnounced()) {
        t.context().finalisation().guard(t, s);
      }
    }
  }

  private static void checkLayout(PyThread t, PyType old, PyType next, String text) {
    boolean same =
        old.layoutBase() == next.layoutBase()
            && old.hasDict == next.hasDict
            && members(t, old).equals(members(t, next));
    if (!same) {
      throw PyErrors.typeError(text, next.name(), old.name());
    }
  }

  /** The names of all members, in the order of the layout. */
  private static List<String> members(PyThread t, PyType c) {
    List<String> names = new ArrayList<>();
    for (PyType s : c.mro(t)) {
      if (s.widensLayout) {
        for (var e : s.namespace().entries(t)) {
          if (e.value() instanceof GetSetDescriptor g && g.slot() != null) {
            names.add(g.slot());
          }
        }
      }
    }
    return names;
  }

  /** {@code c.__bases__ = value}; Java null deletes, which is refused. */
  @TruffleBoundary
  public static void setBases(PyThread t, PyType c, Object value) {
    Operation.atomically(
        t,
        () -> {
          setBasesNow(t, c, value);
          return null;
        });
  }

  private static void setBasesNow(PyThread t, PyType c, Object value) {
    if (!c.isMutable) {
      throw PyErrors.typeError("cannot set '__bases__' attribute of immutable type '%s'", c.name());
    }
    if (value == null) {
      throw PyErrors.typeError(
          "cannot delete '__bases__' attribute of immutable type '%s'", c.name());
    }
    if (!(BoxedValue.unbox(value) instanceof PyTuple tuple)) {
      throw PyErrors.typeError(
          "can only assign tuple to %s.__bases__, not %s",
          c.name(), t.context().typeOf(t, value).name());
    }
    if (tuple.size() == 0) {
      throw PyErrors.typeError("can only assign non-empty tuple to %s.__bases__, not ()", c.name());
    }
    PyType[] bases = new PyType[tuple.size()];
    for (int i = 0; i < bases.length; i++) {
      if (!(tuple.get(i) instanceof PyType b)) {
        throw PyErrors.typeError(
            "%s.__bases__ must be tuple of classes, not '%s'",
            c.name(), t.context().typeOf(t, tuple.get(i)).name());
      }
      if (b.isSubtypeOf(t, c)) {
        throw PyErrors.typeError("a __bases__ item causes an inheritance cycle");
      }
      bases[i] = b;
    }
    PyType best = ClassMaking.bestBase(t, bases);
    if (best.layoutBase() != c.layoutBase()
        || !best.solidBase().isSubtypeOf(t, c.best().solidBase())) {
      throw PyErrors.typeError(
          "__bases__ assignment: '%s' object layout differs from '%s'",
          best.name(), c.best().name());
    }
    reorder(t, c, bases, best);
  }

  /**
   * Changes the class, and then the orders of those below: in this order, see {@link Subclasses}.
   */
  private static void reorder(PyThread t, PyType c, PyType[] bases, PyType best) {
    for (PyType b : bases) {
      if (b.instanceShape().isAnnounced()) {
        Finalisation.announce(t, c);
      }
    }
    PyType[] oldBases = c.bases(t);
    PyType[] oldOrder = c.mro(t);
    PyType oldBest = c.best();
    List<PyType> changed = new ArrayList<>();
    try {
      for (PyType b : bases) {
        b.subclasses().add(t, c);
      }
      c.setBest(t, best);
      c.setBases(t, bases, MethodResolution.order(t, c, bases));
      for (PyType s : c.subclasses().present(t)) {
        reorderSubclass(t, s, changed);
      }
    } catch (PyException e) {
      c.setBest(t, oldBest);
      c.setBases(t, oldBases, oldOrder);
      for (PyType s : changed) {
        s.setBases(t, s.bases(t), MethodResolution.order(t, s, s.bases(t)));
      }
      throw e;
    }
  }

  private static void reorderSubclass(PyThread t, PyType s, List<PyType> changed) {
    changed.add(s);
    s.setBases(t, s.bases(t), MethodResolution.orderByMetaclass(t, s, s.bases(t)));
    for (PyType below : s.subclasses().present(t)) {
      reorderSubclass(t, below, changed);
    }
  }
}
