package io.orochi.python.modules.typing;

import static io.orochi.python.modules.typing.TypeParameters.get;
import static io.orochi.python.modules.typing.TypeParameters.lazy;
import static io.orochi.python.modules.typing.TypeParameters.set;

import io.orochi.framework.object.PlainObject;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.Callers;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.GenericAliases;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.Keywords;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Unions;

/** The module {@code _typing}. */
public final class TypingModule implements ModuleDefinition {
  private static final ExtensionType ALIAS =
      ExtensionType.of("typing.TypeAliasType", Layout.PLAIN, TypingModule::defineAlias)
          .withoutSubclasses()
          .withDict();
  private static final ExtensionType GENERIC =
      ExtensionType.of("typing.Generic", Layout.BASE, TypingModule::defineGeneric)
          .withoutWeakReferences()
          .mutable();

  @Override
  public String name() {
    return "_typing";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.def("_idfunc(x, /)", (t, x) -> x);
    b.type(TypeParameters.TYPE_VAR);
    b.type(TypeParameters.PARAM_SPEC);
    b.type(TypeParameters.TYPE_VAR_TUPLE);
    b.type(TypeParameters.ARGS);
    b.type(TypeParameters.KWARGS);
    b.type(ALIAS);
    b.type(GENERIC);
    b.def("_make_typevar(name, evaluate, constraints, /)", TypeParameters::makeTypeVar);
    b.def("_make_paramspec(name, /)", (t, name) -> TypeParameters.makeParamSpec(t, name));
    b.def(
        "_generic_base(params, /)",
        (t, params) ->
            TypeParameters.typing(
                t,
                "_GenericAlias",
                t.context().type(GENERIC),
                TypeParameters.unpacked(t, (PyTuple) params)));
    b.def(
        "_with_params(function, params, /)",
        (t, function, params) -> {
          Attributes.set(t, function, "__type_params__", params);
          return function;
        });
    b.def(
        "_make_alias(name, params, evaluate, /)",
        (t, name, params, evaluate) -> {
          PlainObject made =
              alias(t, name, params == PyNone.NONE ? PyTuple.EMPTY : (PyTuple) params);
          set(t, made, "evaluate value", evaluate);
          return made;
        });
  }

  private static PlainObject alias(PyThread t, Object name, PyTuple parameters) {
    PlainObject made = new PlainObject(t, t.context().shape(ALIAS));
    set(t, made, "name", name);
    set(t, made, "parameters", parameters);
    Object module = Callers.moduleName(t);
    made.put(t, "__module__", module == null ? PyNone.NONE : module);
    return made;
  }

  private static void defineAlias(TypeBuilder b) {
    b.newMethod(
        "(cls, name, value, *, type_params=())",
        (t, a) -> {
          if (!(a[3] instanceof PyTuple parameters)) {
            throw PyErrors.typeError("type_params must be a tuple");
          }
          PlainObject made = alias(t, TypeParameters.name(t, "typealias", a[1]), parameters);
          set(t, made, "value", a[2]);
          return made;
        });
    b.def("__repr__(self, /)", (t, self) -> get(t, self, "name"));
    b.def("__reduce__(self, /)", (t, self) -> get(t, self, "name"));
    b.computedMember("__name__", (t, self) -> get(t, self, "name"), null);
    b.getter("__value__", (t, self) -> lazy(t, self, "value", PyNone.NONE));
    b.getter("__type_params__", (t, self) -> get(t, self, "parameters"));
    b.getter(
        "__parameters__",
        (t, self) -> TypeParameters.unpacked(t, (PyTuple) get(t, self, "parameters")));
    b.def(
        "__getitem__(self, key, /)",
        (t, self, key) -> {
          if (((PyTuple) get(t, self, "parameters")).size() == 0) {
            throw PyErrors.typeError("Only generic type aliases are subscriptable");
          }
          return GenericAliases.of(t, self, key);
        });
    b.def("__or__(self, value, /)", (t, self, other) -> Unions.or(t, self, other));
    b.def("__ror__(self, value, /)", (t, self, other) -> Unions.or(t, other, self));
  }

  private static void defineGeneric(TypeBuilder b) {
    b.classMethod(
        "__class_getitem__(cls, /, *args, **kwargs)",
        (t, a) -> typing(t, "_generic_class_getitem", a));
    b.classMethod(
        "__init_subclass__(cls, /, *args, **kwargs)",
        (t, a) -> typing(t, "_generic_init_subclass", a));
  }

  /** Calls the function of {@code typing} that does the work, with the class first. */
  private static Object typing(PyThread t, String function, Object[] a) {
    Keywords k = Keywords.of(t, (PyDict) a[2]);
    Object[] rest = ((PyTuple) a[1]).items();
    Object[] args = new Object[rest.length + 1];
    args[0] = a[0];
    System.arraycopy(rest, 0, args, 1, rest.length);
    Object f = Attributes.get(t, Imports.module(t, "typing"), function);
    return Calls.call(t, f, args, k.names(), k.values());
  }
}
