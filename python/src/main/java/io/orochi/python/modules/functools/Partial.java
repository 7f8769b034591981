package io.orochi.python.modules.functools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ContainerTexts;
import io.orochi.python.runtime.DictEntries;
import io.orochi.python.runtime.Dicts;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.GenericAliases;
import io.orochi.python.runtime.InstanceDict;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Tuples;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.stm.Publisher;
import java.util.Arrays;

/**
 * A function with some arguments given ({@code functools.partial}). What it holds changes only
 * through {@code __setstate__}.
 */
final class Partial extends PlainObject {
  static final ExtensionType TYPE =
      ExtensionType.of("functools.partial", Layout.PLAIN, Partial::define).withDict();

  private record Content(Object function, PyTuple args, PyDict keywords) {}

  private Content content;

  private Partial(PyThread t, Shape shape, Content content) {
    super(t, shape);
    this.content = content;
  }

  private Content content(PyThread t) {
    if (isPrivate()) {
      return content;
    }
    while (true) {
      long m = t.firstLook(this);
      Content c = content;
      if (t.secondLook(this, m)) {
        return c;
      }
    }
  }

  private static Content of(PyThread t, Object self) {
    return ((Partial) self).content(t);
  }

  private static void define(TypeBuilder b) {
    b.newMethod(
        "(cls, *args, **keywords)",
        (t, a) -> make(t, (PyType) a[0], (PyTuple) a[1], (PyDict) a[2]));
    b.defN(
        "__call__(self, /, *args, **kwargs)",
        (t, a) -> call(t, of(t, a[0]), (PyTuple) a[1], (PyDict) a[2]));
    b.def("__repr__(self, /)", Partial::repr);
    b.computedMember("func", (t, self) -> of(t, self).function, null);
    b.computedMember("args", (t, self) -> of(t, self).args, null);
    b.computedMember("keywords", (t, self) -> of(t, self).keywords, null);
    b.dict();
    b.def("__reduce__(self, /)", Partial::reduce);
    b.def("__setstate__(self, object, /)", Partial::setState);
    b.classMethod("__class_getitem__(cls, item, /)", (t, a) -> GenericAliases.of(t, a[0], a[1]));
  }

  private static Object make(PyThread t, PyType cls, PyTuple args, PyDict keywords) {
    if (args.size() < 1) {
      throw PyErrors.typeError("type 'partial' takes at least one argument");
    }
    Object function = args.get(0);
    if (!Calls.isCallable(t, function)) {
      throw PyErrors.typeError("the first argument must be callable");
    }
    PyTuple rest = PyTuple.of(Arrays.copyOfRange(args.items(), 1, args.size()));
    PyDict all = keywords;
    if (function instanceof Partial p
        && t.context().typeOf(t, p) == t.context().type(TYPE)
        && p.shape(t).size() == 0) {
      Content inner = p.content(t);
      function = inner.function;
      rest = Tuples.concat(inner.args, rest);
      all = inner.keywords.copy(t);
      all.update(t, keywords);
    }
    return new Partial(t, cls.instanceShape(), new Content(function, rest, all));
  }

  private static Object call(PyThread t, Content c, PyTuple args, PyDict keywords) {
    PyTuple all = Tuples.concat(c.args, args);
    PyDict named = c.keywords;
    if (keywords.size(t) > 0) {
      named = named.copy(t);
      named.update(t, keywords);
    }
    return Dicts.call(t, c.function, all.items(), named);
  }

  @TruffleBoundary
  private static Object repr(PyThread t, Object self) {
    return ContainerTexts.guarded(
        t,
        self,
        "...",
        () -> {
          Content c = of(t, self);
          PyType type = t.context().typeOf(t, self);
          String name = type == t.context().type(TYPE) ? "functools.partial" : type.qualname();
          StringBuilder text =
              new StringBuilder(name).append('(').append(Texts.javaRepr(t, c.function));
          for (Object arg : c.args.items()) {
            text.append(", ").append(Texts.javaRepr(t, arg));
          }
          DictEntries named = c.keywords.entries(t);
          for (int i = 0; i < named.count(); i++) {
            text.append(", ")
                .append(Texts.javaStr(t, named.keys()[i]))
                .append('=')
                .append(Texts.javaRepr(t, named.values()[i]));
          }
          return Strings.of(text.append(')').toString());
        });
  }

  private static Object reduce(PyThread t, Object self) {
    Content c = of(t, self);
    PyDict attributes = InstanceDict.dict(t, (Partial) self);
    Object dict = attributes.size(t) == 0 ? PyNone.NONE : attributes;
    return PyTuple.of(
        t.context().typeOf(t, self),
        PyTuple.of(c.function),
        PyTuple.of(c.function, c.args, c.keywords, dict));
  }

  private static Object setState(PyThread t, Object self, Object state) {
    if (!(BoxedValue.unbox(state) instanceof PyTuple s
        && s.size() == 4
        && Calls.isCallable(t, s.get(0))
        && BoxedValue.unbox(s.get(1)) instanceof PyTuple tuple
        && (s.get(2) == PyNone.NONE || s.get(2) instanceof PyDict))) {
      throw PyErrors.typeError("invalid partial state");
    }
    PyTuple args = s.get(1) instanceof PyTuple ? tuple : PyTuple.of(Iteration.toArray(t, s.get(1)));
    PyDict keywords =
        !(s.get(2) instanceof PyDict d) ? PyDict.create(t) : d.isExact() ? d : d.copy(t);
    Partial p = (Partial) self;
    if (!p.isPrivate()) {
      t.escape(s.get(0));
      t.escape(args);
      t.escape(keywords);
    }
    long w = t.open(p);
    p.content = new Content(s.get(0), args, keywords);
    t.close(p, w);
    InstanceDict.replace(t, p, s.get(3) instanceof PyDict d ? d : PyDict.create(t));
    return PyNone.NONE;
  }

  private record Saved(Object plain, Content content) {}

  @Override
  protected Object snapshot() {
    return new Saved(super.snapshot(), content);
  }

  @Override
  protected void restore(Object saved) {
    super.restore(((Saved) saved).plain);
    content = ((Saved) saved).content;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(content.function);
    p.visit(content.args);
    p.visit(content.keywords);
  }
}
