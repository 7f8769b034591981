package io.orochi.python.modules.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ContainerTexts;
import io.orochi.python.runtime.DictEntries;
import io.orochi.python.runtime.Dicts;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Subscripts;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.stm.Publisher;
import java.util.Arrays;

/**
 * {@code itemgetter}, {@code attrgetter} and {@code methodcaller}: what they were made with never
 * changes.
 */
final class Getters extends PlainObject {
  static final ExtensionType ITEM =
      ExtensionType.of("operator.itemgetter", Layout.PLAIN, Getters::item).withoutSubclasses();
  static final ExtensionType ATTRIBUTE =
      ExtensionType.of("operator.attrgetter", Layout.PLAIN, Getters::attribute).withoutSubclasses();
  static final ExtensionType METHOD =
      ExtensionType.of("operator.methodcaller", Layout.PLAIN, Getters::method).withoutSubclasses();

  private final PyTuple args;

  /** Keyword arguments of a methodcaller; never changed. */
  private final PyDict keywords;

  private Getters(PyThread t, Shape shape, PyTuple args, PyDict keywords) {
    super(t, shape);
    this.args = args;
    this.keywords = keywords;
  }

  private static PyTuple args(Object self) {
    return ((Getters) self).args;
  }

  private static Object one(String name, Object[] a) {
    PyTuple given = (PyTuple) a[1];
    if (given.size() != 1) {
      throw PyErrors.typeError("%s expected 1 argument, got %d", name, given.size());
    }
    return given.get(0);
  }

  private static void noKeywords(PyThread t, String name, Object keywords) {
    if (((PyDict) keywords).size(t) > 0) {
      throw PyErrors.typeError("%s() takes no keyword arguments", name);
    }
  }

  private static String repr(PyThread t, Object self) {
    StringBuilder text = new StringBuilder();
    for (Object arg : args(self).items()) {
      text.append(text.isEmpty() ? "" : ", ").append(Texts.javaRepr(t, arg));
    }
    return text.toString();
  }

  private static void common(TypeBuilder b) {
    b.def(
        "__repr__(self, /)",
        (t, self) ->
            ContainerTexts.guarded(
                t,
                self,
                "operator." + t.context().typeOf(t, self).shortName() + "(...)",
                () ->
                    Strings.of(
                        "operator."
                            + t.context().typeOf(t, self).shortName()
                            + "("
                            + repr(t, self)
                            + keywordText(t, self)
                            + ")")));
  }

  private static String keywordText(PyThread t, Object self) {
    PyDict keywords = ((Getters) self).keywords;
    StringBuilder text = new StringBuilder();
    if (keywords != null) {
      DictEntries entries = keywords.entries(t);
      for (int i = 0; i < entries.count(); i++) {
        text.append(", ")
            .append(Texts.javaStr(t, entries.keys()[i]))
            .append('=')
            .append(Texts.javaRepr(t, entries.values()[i]));
      }
    }
    return text.toString();
  }

  // ---- itemgetter

  private static void item(TypeBuilder b) {
    b.newMethod(
        "(cls, *items, **kwargs)",
        (t, a) -> {
          noKeywords(t, "itemgetter", a[2]);
          PyTuple items = (PyTuple) a[1];
          if (items.size() < 1) {
            throw PyErrors.typeError("itemgetter expected 1 argument, got 0");
          }
          return new Getters(t, ((PyType) a[0]).instanceShape(), items, null);
        });
    b.defN(
        "__call__(self, *args, **kwargs)",
        (t, a) -> {
          noKeywords(t, "itemgetter", a[2]);
          return getItems(t, args(a[0]), one("itemgetter", a));
        });
    common(b);
    b.def("__reduce__(self, /)", (t, self) -> PyTuple.of(t.context().typeOf(t, self), args(self)));
  }

  @TruffleBoundary
  private static Object getItems(PyThread t, PyTuple keys, Object o) {
    if (keys.size() == 1) {
      return Subscripts.get(t, o, keys.get(0));
    }
    return Operation.atomically(
        t,
        () -> {
          Object[] result = new Object[keys.size()];
          for (int i = 0; i < result.length; i++) {
            result[i] = Subscripts.get(t, o, keys.get(i));
          }
          return PyTuple.of(result);
        });
  }

  // ---- attrgetter

  private static void attribute(TypeBuilder b) {
    b.newMethod(
        "(cls, *names, **kwargs)",
        (t, a) -> {
          noKeywords(t, "attrgetter", a[2]);
          PyTuple names = (PyTuple) a[1];
          if (names.size() < 1) {
            throw PyErrors.typeError("attrgetter expected 1 argument, got 0");
          }
          for (Object name : names.items()) {
            if (!(BoxedValue.unbox(name) instanceof TruffleString)) {
              throw PyErrors.typeError("attribute name must be a string");
            }
          }
          return new Getters(t, ((PyType) a[0]).instanceShape(), names, null);
        });
    b.defN(
        "__call__(self, *args, **kwargs)",
        (t, a) -> {
          noKeywords(t, "attrgetter", a[2]);
          Object o = one("attrgetter", a);
          return Operation.atomically(t, () -> getAttributes(t, args(a[0]), o));
        });
    common(b);
    b.def("__reduce__(self, /)", (t, self) -> PyTuple.of(t.context().typeOf(t, self), args(self)));
  }

  @TruffleBoundary
  private static Object getAttributes(PyThread t, PyTuple names, Object o) {
    Object[] result = new Object[names.size()];
    for (int i = 0; i < result.length; i++) {
      Object v = o;
      for (String name :
          Strings.toJava((TruffleString) BoxedValue.unbox(names.get(i))).split("\\.", -1)) {
        v = Attributes.get(t, v, name);
      }
      result[i] = v;
    }
    return result.length == 1 ? result[0] : PyTuple.of(result);
  }

  // ---- methodcaller

  private static void method(TypeBuilder b) {
    b.newMethod(
        "(cls, *args, **kwargs)",
        (t, a) -> {
          PyTuple args = (PyTuple) a[1];
          if (args.size() < 1) {
            throw PyErrors.typeError("methodcaller needs at least one argument, the method name");
          }
          if (!(BoxedValue.unbox(args.get(0)) instanceof TruffleString)) {
            throw PyErrors.typeError("method name must be a string");
          }
          return new Getters(t, ((PyType) a[0]).instanceShape(), args, (PyDict) a[2]);
        });
    b.defN(
        "__call__(self, *args, **kwargs)",
        (t, a) -> {
          noKeywords(t, "methodcaller", a[2]);
          return callMethod(t, (Getters) a[0], one("methodcaller", a));
        });
    common(b);
    b.def("__reduce__(self, /)", Getters::reduceMethod);
  }

  @TruffleBoundary
  private static Object callMethod(PyThread t, Getters self, Object o) {
    Object[] all = self.args.items();
    Object method = Attributes.get(t, o, Strings.toJava((TruffleString) BoxedValue.unbox(all[0])));
    return Dicts.call(t, method, Arrays.copyOfRange(all, 1, all.length), self.keywords);
  }

  private static Object reduceMethod(PyThread t, Object self) {
    Getters g = (Getters) self;
    PyType type = t.context().typeOf(t, self);
    if (g.keywords.size(t) == 0) {
      return PyTuple.of(type, g.args);
    }
    Object partial =
        Attributes.get(
            t,
            Calls.call(t, t.context().builtins().get(t, "__import__"), Strings.of("functools")),
            "partial");
    Object made = Dicts.call(t, partial, new Object[] {type, g.args.get(0)}, g.keywords);
    return PyTuple.of(made, PyTuple.of(Arrays.copyOfRange(g.args.items(), 1, g.args.size())));
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(args);
    p.visit(keywords);
  }
}
