package io.orochi.python.runtime;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.text.StrTests;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What {@code __slots__} of a class under construction asks for. */
final class ClassSlots {
  /** Names of the members, in order, private names mangled. */
  final List<String> members = new ArrayList<>();

  /** Whether instances get a {@code __dict__} of their own. */
  boolean addsDict;

  /** Whether instances can be referred to weakly because of this class. */
  boolean addsWeakref;

  private ClassSlots() {}

  /**
   * Reads {@code __slots__}.
   *
   * @param slots its value, or null when the class has none
   */
  static ClassSlots of(
      PyThread t, Object slots, PyType base, String className, java.util.Set<String> names) {
    ClassSlots result = new ClassSlots();
    if (slots == null) {
      result.addsDict = !base.hasDict;
      result.addsWeakref = !base.hasWeakref;
      return result;
    }
    Object[] items =
        BoxedValue.unbox(slots) instanceof TruffleString
            ? new Object[] {slots}
            : Iteration.toArray(t, slots);
    if (items.length > 0 && isVariableSized(base)) {
      throw PyErrors.typeError("nonempty __slots__ not supported for subtype of '%s'", base.name());
    }
    for (Object item : items) {
      if (!(BoxedValue.unbox(item) instanceof TruffleString s)) {
        throw PyErrors.typeError(
            "__slots__ items must be strings, not '%s'", t.context().typeOf(t, item).name());
      }
      if (!StrTests.isIdentifier(s)) {
        throw PyErrors.typeError("__slots__ must be identifiers");
      }
      result.add(Strings.toJava(s), base, className, names);
    }
    return result;
  }

  private void add(String name, PyType base, String className, java.util.Set<String> names) {
    if (name.equals("__dict__")) {
      if (base.hasDict || addsDict) {
        throw PyErrors.typeError("__dict__ slot disallowed: we already got one");
      }
      addsDict = true;
      return;
    }
    if (name.equals("__weakref__")) {
      if (base.hasWeakref || addsWeakref) {
        throw PyErrors.typeError("__weakref__ slot disallowed: we already got one");
      }
      addsWeakref = true;
      return;
    }
    String mangled = mangle(name, className);
    if (names.contains(mangled)
        && !mangled.equals("__qualname__")
        && !mangled.equals("__classcell__")) {
      throw PyErrors.valueError("'%s' in __slots__ conflicts with class variable", mangled);
    }
    if (!members.contains(mangled)) {
      members.add(mangled);
    }
  }

  private static boolean isVariableSized(PyType base) {
    BuiltinType layout = base.layoutBase().builtin();
    return layout == BuiltinType.INT
        || layout == BuiltinType.TUPLE
        || layout == BuiltinType.BYTES
        || layout == BuiltinType.TYPE;
  }

  /** A private name as the compiler would write it in the class. */
  static String mangle(String name, String className) {
    String c = className.replaceFirst("^_+", "");
    return name.startsWith("__") && !name.endsWith("__") && !c.isEmpty() ? "_" + c + name : name;
  }

  /** Makes the descriptors of the members. */
  void define(PyThread t, PyType type) {
    for (String name : new TreeSet<>(members)) {
      int shadowed = 0;
      for (PyType c : type.mro(t)) {
        if (c != type
            && c.namespace().get(t, name) instanceof GetSetDescriptor g
            && g.slot() != null) {
          shadowed++;
        }
      }
      type.namespace().put(t, name, member(type, name, HiddenNames.ofMember(name, shadowed)));
    }
  }

  private static GetSetDescriptor member(PyType owner, String name, String slot) {
    return new GetSetDescriptor(
        name,
        owner,
        (t, self) -> {
          Object v = ((ShapedObject) self).get(t, slot);
          if (v == null) {
            throw AttributeErrors.missingInInstance(t, self, name);
          }
          return v;
        },
        (t, self, value) -> {
          ShapedObject o = (ShapedObject) self;
          if (value != null) {
            o.put(t, slot, value);
          } else if (!o.delete(t, slot)) {
            throw PyErrors.attributeError("%s", name);
          }
          return null;
        },
        slot,
        true);
  }
}
