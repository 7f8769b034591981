package io.orochi.python.modules.imp;

import io.orochi.python.compiler.tree.TreeFile;
import io.orochi.python.modules.BuiltinModules;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyModule;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;

/** The module {@code _imp}. There are no frozen modules and no extension modules. */
public final class ImpModule implements ModuleDefinition {
  @Override
  public String name() {
    return "_imp";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.constant("check_hash_based_pycs", Strings.of("default"));
    b.def("lock_held()", t -> false);
    b.def("acquire_lock()", t -> PyNone.NONE); // each module has a lock of its own
    b.def("release_lock()", t -> PyNone.NONE);
    b.def("get_magic()", t -> new PyBytes(TreeFile.magic()));
    b.def("extension_suffixes()", t -> PyList.of(t));
    b.def(
        "is_builtin(name, /)",
        (t, name) -> BuiltinModules.find(Texts.javaStr(t, name)) == null ? 0L : 1L);
    b.def("_override_frozen_modules_for_tests(override, /)", (t, override) -> PyNone.NONE);
    b.def("_override_multi_interp_extensions_check(override, /)", (t, override) -> 0L);
    b.def("_frozen_module_names()", t -> PyList.of(t));
    b.def("is_frozen(name, /)", (t, name) -> false);
    b.def("is_frozen_package(name, /)", ImpModule::noFrozen);
    b.def("find_frozen(name, /, *, withdata=False)", (t, name, withData) -> PyNone.NONE);
    b.def("get_frozen_object(name, data=None, /)", (t, name, data) -> noFrozen(t, name));
    b.def("init_frozen(name, /)", (t, name) -> PyNone.NONE);
    b.def("create_builtin(spec, /)", ImpModule::create);
    b.def("exec_builtin(mod, /)", (t, m) -> 0L);
    b.def("_fix_co_filename(code, path, /)", (t, code, path) -> PyNone.NONE);
    b.def("source_hash(key, source, /)", ImpModule::sourceHash);
  }

  private static Object noFrozen(PyThread t, Object name) {
    throw PyErrors.withArgs(
            BuiltinException.ImportError,
            Strings.of("No such frozen object named " + Texts.javaStr(t, name)))
        .with("name", name);
  }

  private static Object create(PyThread t, Object spec) {
    String name = Texts.javaStr(t, Attributes.get(t, spec, "name"));
    Object known = t.context().imports().modules().getString(t, name);
    if (known != null) {
      return known;
    }
    PyModule m = BuiltinModules.create(t, name);
    return m == null ? PyNone.NONE : m;
  }

  private static Object sourceHash(PyThread t, Object key, Object source) {
    return new PyBytes(TreeFile.hash(Buffers.bytesOf(t, source)));
  }
}
