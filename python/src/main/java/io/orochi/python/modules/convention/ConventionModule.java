package io.orochi.python.modules.convention;

import io.orochi.framework.object.PlainObject;
import io.orochi.python.runtime.BoundMethod;
import io.orochi.python.runtime.BuiltinBody;
import io.orochi.python.runtime.BuiltinFunction;
import io.orochi.python.runtime.BuiltinFunction.Binding;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyModule;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.TypeBuilder;
import java.util.List;

/** The module {@code _orochi_convention}. */
public final class ConventionModule implements ModuleDefinition {
  /** One way of taking arguments: the receiver is the first of the array that a body gets. */
  private record Convention(String name, String parameters, BuiltinBody.FN body) {
    String method(String receiver) {
      return name + "(" + receiver + ", /" + (parameters.isEmpty() ? "" : ", ") + parameters + ")";
    }

    String function() {
      return name + "(" + parameters + ")";
    }
  }

  private static final List<Convention> ALL =
      List.of(
          new Convention("meth_noargs", "", (t, a) -> a[0]),
          new Convention("meth_varargs", "*args", (t, a) -> PyTuple.of(a)),
          new Convention("meth_varargs_keywords", "*args, **kwargs", (t, a) -> PyTuple.of(a)),
          new Convention("meth_fastcall", "*args", (t, a) -> PyTuple.of(a)),
          new Convention("meth_fastcall_keywords", "*args, **kwargs", (t, a) -> PyTuple.of(a)));

  private static final ExtensionType INSTANCE =
      ExtensionType.of("_testcapi.MethInstance", Layout.PLAIN, ConventionModule::ofInstance);
  private static final ExtensionType CLASS =
      ExtensionType.of("_testcapi.MethClass", Layout.PLAIN, ConventionModule::ofClass);
  private static final ExtensionType STATIC =
      ExtensionType.of("_testcapi.MethStatic", Layout.PLAIN, ConventionModule::ofNone);

  @Override
  public String name() {
    return "_orochi_convention";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.type(INSTANCE);
    b.type(CLASS);
    b.type(STATIC);
    b.def("functions(module, /)", (t, module) -> functions(t, (PyModule) module));
  }

  /** The functions of a module, by name. */
  private static PyDict functions(PyThread t, PyModule module) {
    PyDict all = PyDict.create(t);
    for (Convention c : ALL) {
      all.putString(t, c.name, function(module, c.method("self"), c.body));
    }
    BuiltinBody.F2 one = (t2, self, arg) -> PyTuple.of(self, arg);
    all.putString(t, "meth_o", function(module, "meth_o(self, arg, /)", one));
    return all;
  }

  private static BoundMethod function(PyModule module, String signature, BuiltinBody body) {
    return new BoundMethod(
        new BuiltinFunction(signature, null, "_testcapi", Binding.METHOD, false, body), module);
  }

  private static void ofInstance(TypeBuilder b) {
    made(b);
    for (Convention c : ALL) {
      b.defN(c.method("self"), c.body);
    }
    b.def("meth_o(self, arg, /)", (t, self, arg) -> PyTuple.of(self, arg));
  }

  private static void ofClass(TypeBuilder b) {
    made(b);
    for (Convention c : ALL) {
      b.classMethod(c.method("cls"), c.body);
    }
    b.classMethod("meth_o(cls, arg, /)", (t, a) -> PyTuple.of(a));
  }

  private static void ofNone(TypeBuilder b) {
    made(b);
    for (Convention c : ALL) {
      b.staticMethod(c.function(), (t, a) -> c.body.call(t, withNone(a)));
    }
    b.staticMethod("meth_o(arg, /)", (t, a) -> PyTuple.of(withNone(a)));
  }

  private static Object[] withNone(Object[] args) {
    Object[] all = new Object[args.length + 1];
    all[0] = PyNone.NONE;
    System.arraycopy(args, 0, all, 1, args.length);
    return all;
  }

  private static void made(TypeBuilder b) {
    b.newMethod("(cls, /)", (t, a) -> new PlainObject(t, ((PyType) a[0]).instanceShape()));
  }
}
