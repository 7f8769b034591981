package io.orochi.python.modules.collections;

import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;
import io.orochi.stm.Publisher;

/** The attribute of a named tuple: an item of the tuple. */
final class TupleGetter extends PlainObject {
  static final ExtensionType TYPE =
      ExtensionType.of("collections._tuplegetter", Layout.PLAIN, TupleGetter::define)
          .withoutSubclasses();

  private final long index;
  private Object doc;

  private TupleGetter(PyThread t, Shape shape, long index, Object doc) {
    super(t, shape);
    this.index = index;
    this.doc = doc;
  }

  private static void define(TypeBuilder b) {
    b.newMethod(
        "(cls, index, doc, /)",
        (t, a) ->
            new TupleGetter(t, ((PyType) a[0]).instanceShape(), Indices.toLong(t, a[1]), a[2]));
    b.def(
        "__get__(self, instance, owner=None, /)",
        (t, self, instance, owner) -> get(t, self, instance));
    b.def(
        "__set__(self, instance, value, /)",
        (t, self, instance, value) -> {
          throw PyErrors.attributeError("can't set attribute");
        });
    b.def(
        "__delete__(self, instance, /)",
        (t, self, instance) -> {
          throw PyErrors.attributeError("can't delete attribute");
        });
    b.getset("__doc__", (t, self) -> ((TupleGetter) self).doc(t), TupleGetter::setDoc);
    b.def(
        "__reduce__(self, /)",
        (t, self) ->
            PyTuple.of(
                t.context().type(TYPE),
                PyTuple.of(((TupleGetter) self).index, ((TupleGetter) self).doc(t))));
    b.def(
        "__repr__(self, /)",
        (t, self) ->
            Strings.of(
                "_tuplegetter("
                    + ((TupleGetter) self).index
                    + ", "
                    + Texts.javaRepr(t, ((TupleGetter) self).doc(t))
                    + ")"));
  }

  private static Object get(PyThread t, Object self, Object instance) {
    if (instance == PyNone.NONE) {
      return self;
    }
    long index = ((TupleGetter) self).index;
    if (!(BoxedValue.unbox(instance) instanceof PyTuple tuple)) {
      throw PyErrors.typeError(
          "descriptor for index '%d' for tuple subclasses doesn't apply to '%s' object",
          index, Types.nameOf(t, instance));
    }
    if (index < 0 || index >= tuple.size()) {
      throw PyErrors.indexError("tuple index out of range");
    }
    return tuple.get((int) index);
  }

  private Object doc(PyThread t) {
    if (isPrivate()) {
      return doc;
    }
    while (true) {
      long m = t.firstLook(this);
      Object d = doc;
      if (t.secondLook(this, m)) {
        return d;
      }
    }
  }

  private static Object setDoc(PyThread t, Object self, Object value) {
    TupleGetter g = (TupleGetter) self;
    Object next = value == null ? PyNone.NONE : value;
    if (!g.isPrivate()) {
      t.escape(next);
    }
    long w = t.open(g);
    g.doc = next;
    t.close(g, w);
    return PyNone.NONE;
  }

  private record Saved(Object plain, Object doc) {}

  @Override
  protected Object snapshot() {
    return new Saved(super.snapshot(), doc);
  }

  @Override
  protected void restore(Object saved) {
    super.restore(((Saved) saved).plain);
    doc = ((Saved) saved).doc;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(doc);
  }
}
