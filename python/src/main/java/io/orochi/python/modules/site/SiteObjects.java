package io.orochi.python.modules.site;

import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.Keywords;
import io.orochi.python.runtime.ModuleLoading;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;

/** The names that {@code site} adds to {@code builtins}. */
final class SiteObjects {
  private static final ExtensionType QUITTER =
      ExtensionType.of("_sitebuiltins.Quitter", Layout.PLAIN, SiteObjects::quitter);
  private static final ExtensionType PRINTER =
      ExtensionType.of("_sitebuiltins._Printer", Layout.PLAIN, SiteObjects::printer);
  private static final ExtensionType HELPER =
      ExtensionType.of("_sitebuiltins._Helper", Layout.PLAIN, SiteObjects::helper);

  /** One of them, by the name that it has in {@code builtins}. Immutable. */
  private static final class Named extends PlainObject {
    private final String name;

    Named(PyThread t, Shape shape, String name) {
      super(t, shape);
      this.name = name;
    }
  }

  private SiteObjects() {}

  /** Defines the names. */
  static void define(PyThread t) {
    put(t, QUITTER, "quit", "exit");
    put(t, PRINTER, "copyright", "credits", "license");
    put(t, HELPER, "help");
  }

  private static void put(PyThread t, ExtensionType type, String... names) {
    for (String name : names) {
      t.context().builtins().put(t, name, new Named(t, t.context().shape(type), name));
    }
  }

  private static String name(Object self) {
    return ((Named) self).name;
  }

  private static void quitter(TypeBuilder b) {
    b.computedMember("name", (t, self) -> Strings.of(name(self)), null);
    b.computedMember("eof", (t, self) -> Strings.of("Ctrl-D (i.e. EOF)"), null);
    b.def(
        "__repr__(self)",
        (t, self) -> Strings.of("Use " + name(self) + "() or Ctrl-D (i.e. EOF) to exit"));
    b.def("__call__(self, code=None)", (t, self, code) -> quit(t, code));
  }

  /** Some shells catch SystemExit, but listen when their standard input is closed. */
  private static Object quit(PyThread t, Object code) {
    try {
      Calls.callMethod(t, Imports.sysAttribute(t, "stdin"), "close");
    } catch (PyException e) {
      // whoever reads there will see what is wrong with it
    }
    throw PyErrors.withArgs(BuiltinException.SystemExit, code);
  }

  private static void printer(TypeBuilder b) {
    b.constant("MAXLINES", 23L);
    b.def("__repr__(self)", (t, self) -> Texts.repr(t, library(t, name(self))));
    b.def("__call__(self)", (t, self) -> Calls.call(t, library(t, name(self))));
  }

  /** What the library's own module makes of that name. */
  private static Object library(PyThread t, String name) {
    ModuleLoading.load(t, "site");
    return Attributes.get(t, t.context().builtinsModule(), name);
  }

  private static void helper(TypeBuilder b) {
    b.def(
        "__repr__(self)",
        (t, self) ->
            Strings.of("Type help() for interactive help, or help(object) for help about object."));
    b.defN(
        "__call__(self, /, *args, **kwds)",
        (t, a) -> {
          Object help = Attributes.get(t, ModuleLoading.load(t, "pydoc"), "help");
          Keywords k = Keywords.of(t, (PyDict) a[2]);
          return Calls.call(t, help, ((PyTuple) a[1]).items(), k.names(), k.values());
        });
  }
}
