package io.orochi.python.modules.typing;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.PlainObject;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Callers;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.HiddenNames;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Subscripts;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;

/**
 * {@code TypeVar}, {@code ParamSpec} and {@code TypeVarTuple}: their fields are hidden attributes.
 */
final class TypeParameters {
  static final ExtensionType TYPE_VAR =
      ExtensionType.of("typing.TypeVar", Layout.PLAIN, TypeParameters::defineTypeVar)
          .withoutSubclasses()
          .withDict();
  static final ExtensionType PARAM_SPEC =
      ExtensionType.of("typing.ParamSpec", Layout.PLAIN, TypeParameters::defineParamSpec)
          .withoutSubclasses()
          .withDict();
  static final ExtensionType TYPE_VAR_TUPLE =
      ExtensionType.of("typing.TypeVarTuple", Layout.PLAIN, TypeParameters::defineTypeVarTuple)
          .withoutSubclasses()
          .withDict();
  static final ExtensionType ARGS =
      ExtensionType.of("typing.ParamSpecArgs", Layout.PLAIN, b -> defineAccess(b, "args"))
          .withoutSubclasses();
  static final ExtensionType KWARGS =
      ExtensionType.of("typing.ParamSpecKwargs", Layout.PLAIN, b -> defineAccess(b, "kwargs"))
          .withoutSubclasses();

  private TypeParameters() {}

  static Object get(PyThread t, Object self, String field) {
    return ((PlainObject) self).get(t, HiddenNames.ofMember(field, 0));
  }

  static void set(PyThread t, Object self, String field, Object value) {
    ((PlainObject) self).put(t, HiddenNames.ofMember(field, 0), value);
  }

  /** A function of module {@code typing}. */
  static Object typing(PyThread t, String function, Object... args) {
    return Calls.callMethod(t, Imports.module(t, "typing"), function, args);
  }

  static Object union(PyThread t, Object a, Object b) {
    return Subscripts.get(
        t, Attributes.get(t, Imports.module(t, "typing"), "Union"), PyTuple.of(a, b));
  }

  static TruffleString name(PyThread t, String function, Object name) {
    if (BoxedValue.unbox(name) instanceof TruffleString s) {
      return s;
    }
    throw PyErrors.typeError(
        "%s() argument 'name' must be str, not %s",
        function, name == PyNone.NONE ? "None" : t.context().typeOf(t, name).name());
  }

  private static PlainObject make(PyThread t, ExtensionType type, Object name) {
    PlainObject made = new PlainObject(t, t.context().shape(type));
    set(t, made, "name", name);
    Object module = Callers.moduleName(t);
    made.put(t, "__module__", module == null ? PyNone.NONE : module);
    return made;
  }

  private static Object variance(
      PyThread t, PlainObject made, Object covariant, Object contravariant, Object infer) {
    boolean co = Truth.isTrue(t, covariant);
    boolean contra = Truth.isTrue(t, contravariant);
    boolean inferred = Truth.isTrue(t, infer);
    if (co && contra) {
      throw PyErrors.valueError("Bivariant types are not supported.");
    }
    if (inferred && (co || contra)) {
      throw PyErrors.valueError("Variance cannot be specified with infer_variance.");
    }
    set(t, made, "covariant", co);
    set(t, made, "contravariant", contra);
    set(t, made, "infer", inferred);
    return made;
  }

  /**
   * A type variable of a type parameter list; {@code evaluate} gives bound or constraints, or is
   * None.
   */
  static Object makeTypeVar(PyThread t, Object name, Object evaluate, Object constraints) {
    PlainObject made = make(t, TYPE_VAR, name);
    variance(t, made, false, false, true);
    if (evaluate != PyNone.NONE) {
      set(
          t,
          made,
          Truth.isTrue(t, constraints) ? "evaluate constraints" : "evaluate bound",
          evaluate);
    }
    return made;
  }

  static Object makeParamSpec(PyThread t, Object name) {
    return variance(t, make(t, PARAM_SPEC, name), false, false, true);
  }

  /** A field that may have to be evaluated first. */
  static Object lazy(PyThread t, Object self, String field, Object otherwise) {
    Object v = get(t, self, field);
    if (v == null) {
      Object evaluate = get(t, self, "evaluate " + field);
      if (evaluate == null) {
        return otherwise;
      }
      v = Calls.call(t, evaluate);
      set(t, self, field, v);
    }
    return v;
  }

  private static void defineTypeVar(TypeBuilder b) {
    b.newMethod(
        "(cls, name, *constraints, bound=None, covariant=False, contravariant=False,"
            + " infer_variance=False)",
        (t, a) -> {
          PlainObject made = make(t, TYPE_VAR, name(t, "typevar", a[1]));
          PyTuple constraints = (PyTuple) a[2];
          variance(t, made, a[4], a[5], a[6]);
          Object bound =
              a[3] == PyNone.NONE
                  ? a[3]
                  : typing(t, "_type_check", a[3], Strings.of("Bound must be a type."));
          if (constraints.size() == 1) {
            throw PyErrors.typeError("A single constraint is not allowed");
          }
          if (constraints.size() > 0 && a[3] != PyNone.NONE) {
            throw PyErrors.typeError("Constraints cannot be combined with bound=...");
          }
          set(t, made, "bound", bound);
          set(t, made, "constraints", constraints);
          return made;
        });
    defineCommon(b, "TypeVar");
    defineVariance(b);
    b.getter("__constraints__", (t, self) -> lazy(t, self, "constraints", PyTuple.EMPTY));
    b.def(
        "__typing_subst__(self, arg, /)", (t, self, arg) -> typing(t, "_typevar_subst", self, arg));
  }

  private static void defineParamSpec(TypeBuilder b) {
    b.newMethod(
        "(cls, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False)",
        (t, a) -> {
          PlainObject made = make(t, PARAM_SPEC, name(t, "paramspec", a[1]));
          variance(t, made, a[3], a[4], a[5]);
          Object bound =
              a[2] == PyNone.NONE
                  ? a[2]
                  : typing(t, "_type_check", a[2], Strings.of("Bound must be a type."));
          set(t, made, "bound", bound);
          return made;
        });
    defineCommon(b, "ParamSpec");
    defineVariance(b);
    b.getter("args", (t, self) -> access(t, ARGS, self));
    b.getter("kwargs", (t, self) -> access(t, KWARGS, self));
    b.def(
        "__typing_subst__(self, arg, /)",
        (t, self, arg) -> typing(t, "_paramspec_subst", self, arg));
    b.def(
        "__typing_prepare_subst__(self, alias, args, /)",
        (t, self, alias, args) -> typing(t, "_paramspec_prepare_subst", self, alias, args));
  }

  private static void defineTypeVarTuple(TypeBuilder b) {
    b.newMethod("(cls, name)", (t, a) -> make(t, TYPE_VAR_TUPLE, name(t, "typevartuple", a[1])));
    defineCommon(b, "TypeVarTuple");
    b.def("__repr__(self, /)", (t, self) -> get(t, self, "name"));
    b.def(
        "__iter__(self, /)",
        (t, self) -> {
          Object unpack = Attributes.get(t, Imports.module(t, "typing"), "Unpack");
          return Iteration.iter(t, PyTuple.of(Subscripts.get(t, unpack, self)));
        });
    b.def(
        "__typing_subst__(self, arg, /)",
        (t, self, arg) -> {
          throw PyErrors.typeError("Substitution of bare TypeVarTuple is not supported");
        });
    b.def(
        "__typing_prepare_subst__(self, alias, args, /)",
        (t, self, alias, args) -> typing(t, "_typevartuple_prepare_subst", self, alias, args));
  }

  private static void defineCommon(TypeBuilder b, String type) {
    b.computedMember("__name__", (t, self) -> get(t, self, "name"), null);
    b.def("__reduce__(self, /)", (t, self) -> get(t, self, "name"));
    b.def(
        "__mro_entries__(self, bases, /)",
        (t, self, bases) -> {
          throw PyErrors.typeError("Cannot subclass an instance of %s", type);
        });
  }

  private static void defineVariance(TypeBuilder b) {
    b.def(
        "__repr__(self, /)",
        (t, self) -> {
          String name = Strings.toJava((TruffleString) get(t, self, "name"));
          if ((Boolean) get(t, self, "infer")) {
            return Strings.of(name);
          }
          String sign =
              (Boolean) get(t, self, "covariant")
                  ? "+"
                  : (Boolean) get(t, self, "contravariant") ? "-" : "~";
          return Strings.of(sign + name);
        });
    b.computedMember("__covariant__", (t, self) -> get(t, self, "covariant"), null);
    b.computedMember("__contravariant__", (t, self) -> get(t, self, "contravariant"), null);
    b.computedMember("__infer_variance__", (t, self) -> get(t, self, "infer"), null);
    b.getter("__bound__", (t, self) -> lazy(t, self, "bound", PyNone.NONE));
    b.def("__or__(self, value, /)", (t, self, other) -> union(t, self, other));
    b.def("__ror__(self, value, /)", (t, self, other) -> union(t, other, self));
  }

  private static Object access(PyThread t, ExtensionType type, Object origin) {
    PlainObject made = new PlainObject(t, t.context().shape(type));
    set(t, made, "origin", origin);
    return made;
  }

  /** {@code P.args} and {@code P.kwargs}. */
  private static void defineAccess(TypeBuilder b, String suffix) {
    ExtensionType type = suffix.equals("args") ? ARGS : KWARGS;
    b.newMethod("(cls, origin)", (t, a) -> access(t, type, a[1]));
    b.def(
        "__repr__(self, /)",
        (t, self) -> {
          Object origin = get(t, self, "origin");
          Object name = Attributes.getOrNull(t, origin, "__name__");
          String text =
              name instanceof TruffleString s ? Strings.toJava(s) : Texts.javaRepr(t, origin);
          return Strings.of(text + "." + suffix);
        });
    b.def(
        "__eq__(self, value, /)",
        (t, self, other) ->
            t.context().typeOf(t, other) == t.context().typeOf(t, self)
                ? Comparisons.equal(t, get(t, self, "origin"), get(t, other, "origin"))
                : PyNone.NOT_IMPLEMENTED);
    b.constant("__hash__", PyNone.NONE);
    b.computedMember("__origin__", (t, self) -> get(t, self, "origin"), null);
    b.def(
        "__mro_entries__(self, bases, /)",
        (t, self, bases) -> {
          throw PyErrors.typeError(
              "Cannot subclass an instance of %s",
              suffix.equals("args") ? "ParamSpecArgs" : "ParamSpecKwargs");
        });
  }

  /** The parameters as {@code __parameters__} shows them: a TypeVarTuple is unpacked. */
  static PyTuple unpacked(PyThread t, PyTuple parameters) {
    PyList all = PyList.of(t);
    for (Object p : parameters.items()) {
      if (t.context().typeOf(t, p) == t.context().type(TYPE_VAR_TUPLE)) {
        for (Object inner : Iteration.toArray(t, p)) {
          all.append(t, inner);
        }
      } else {
        all.append(t, p);
      }
    }
    return PyTuple.of(all.toArray(t));
  }
}
