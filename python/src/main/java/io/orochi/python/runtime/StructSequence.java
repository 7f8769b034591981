package io.orochi.python.runtime;

import io.orochi.python.runtime.ExtensionType.Layout;
import java.util.Arrays;
import java.util.List;

/**
 * A tuple with named fields, as CPython's C modules make them ({@code time.struct_time}, {@code
 * os.stat_result}, {@code sys.version_info}). Fields beyond the visible ones are attributes only.
 */
public final class StructSequence {
  private final ExtensionType type;
  private final String name;
  private final String[] fields;
  private final int visible;

  private StructSequence(String name, int visible, String... fields) {
    this.name = name;
    this.fields = fields;
    this.visible = visible;
    this.type =
        ExtensionType.of(name, BuiltinType.TUPLE, Layout.BASE, this::define).withoutSubclasses();
  }

  /** A class all of whose fields are items; an unnamed field is null. */
  public static StructSequence of(String name, String... fields) {
    return new StructSequence(name, fields.length, fields);
  }

  /** A class of which only the first {@code visible} fields are items. */
  public static StructSequence withHidden(String name, int visible, String... fields) {
    return new StructSequence(name, visible, fields);
  }

  public ExtensionType type() {
    return type;
  }

  /** An instance: one value a field, hidden ones included. */
  public Object make(PyThread t, Object... values) {
    return new Instance(
        t, t.context().type(type), PyTuple.of(Arrays.copyOf(values, visible)), values);
  }

  /** Whether {@code o} is an instance of this class. */
  public boolean isInstance(PyThread t, Object o) {
    return o instanceof Instance && t.context().typeOf(t, o) == t.context().type(type);
  }

  /** A field of an instance, by its place among all. */
  public static Object field(Object instance, int index) {
    return ((Instance) instance).all[index];
  }

  /** An instance keeps all values; as a tuple it shows the visible ones. */
  private static final class Instance extends BoxedValue {
    private final Object[] all;

    Instance(PyThread t, PyType type, PyTuple shown, Object[] all) {
      super(t, type.instanceShape(), shown);
      this.all = all;
    }
  }

  private void define(TypeBuilder b) {
    for (int i = 0; i < fields.length; i++) {
      int index = i;
      if (fields[i] != null) {
        b.getter(fields[i], (t, self) -> ((Instance) self).all[index]);
      }
    }
    b.constant("n_fields", (long) fields.length);
    b.constant("n_sequence_fields", (long) visible);
    b.constant("n_unnamed_fields", Arrays.stream(fields).filter(f -> f == null).count());
    b.constant(
        "__match_args__",
        PyTuple.of(
            Arrays.stream(fields)
                .limit(visible)
                .filter(f -> f != null)
                .map(Strings::of)
                .toArray()));
    b.newMethod(
        "(cls, sequence, dict=NULL)",
        (t, a) -> {
          Object[] given = items(t, a[1]);
          if (given.length < visible || given.length > fields.length) {
            throw PyErrors.typeError(
                "%s() takes %s %d-sequence (%d-sequence given)",
                name,
                visible == fields.length
                    ? "a"
                    : given.length < visible ? "an at least" : "an at most",
                given.length < visible ? visible : fields.length,
                given.length);
          }
          Object[] values = Arrays.copyOf(given, fields.length);
          for (int i = given.length; i < values.length; i++) {
            Object v = a[2] instanceof PyDict d ? d.getString(t, fields[i]) : null;
            values[i] = v == null ? PyNone.NONE : v;
          }
          return make(t, values);
        });
    b.def(
        "__repr__(self, /)",
        (t, self) -> {
          StringBuilder s = new StringBuilder(name).append('(');
          for (int i = 0; i < visible; i++) {
            s.append(i == 0 ? "" : ", ");
            if (fields[i] != null) {
              s.append(fields[i]).append('=');
            }
            s.append(Texts.javaRepr(t, ((Instance) self).all[i]));
          }
          return Strings.of(s.append(')').toString());
        });
    b.def(
        "__reduce__(self, /)",
        (t, self) -> {
          Instance o = (Instance) self;
          PyDict hidden = PyDict.create(t);
          for (int i = visible; i < fields.length; i++) {
            hidden.putString(t, fields[i], o.all[i]);
          }
          return PyTuple.of(t.context().type(type), PyTuple.of(o.value(), hidden));
        });
  }

  private static Object[] items(PyThread t, Object sequence) {
    Object iterator;
    try {
      iterator = Iteration.iter(t, sequence);
    } catch (PyException e) {
      throw Exceptions.matches(t, e, BuiltinException.TypeError)
          ? PyErrors.typeError("constructor requires a sequence")
          : e;
    }
    return Iteration.toArray(t, iterator);
  }

  /** The names of the fields. */
  public List<String> fields() {
    return List.of(fields);
  }
}
