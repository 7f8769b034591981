package io.orochi.python.modules.json;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinFunction;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;
import io.orochi.stm.Publisher;

/** What {@code make_encoder} makes: puts a value into text. Never changes. */
final class Encoder extends PlainObject {
  static final ExtensionType TYPE =
      ExtensionType.of("_json.Encoder", Layout.PLAIN, Encoder::define)
          .withoutSubclasses()
          .withoutWeakReferences();

  private static final JsonArguments MAKE =
      new JsonArguments(
          "make_encoder",
          "markers",
          "default",
          "encoder",
          "indent",
          "key_separator",
          "item_separator",
          "sort_keys",
          "skipkeys",
          "allow_nan");
  private static final JsonArguments CALL =
      new JsonArguments("_iterencode", "obj", "_current_indent_level");

  /** How strings are put into quotes. */
  enum Quotes {
    ASCII,
    ANY,
    /** By calling the encoder. */
    GUEST
  }

  final Object markers;
  final Object fallback;
  final Object encoder;
  final Quotes quotes;
  private final Object indent;
  private final Object keySeparator;
  private final Object itemSeparator;
  final boolean sortKeys;
  final boolean skipKeys;
  final boolean allowNan;

  private Encoder(PyThread t, Shape shape, Object[] args) {
    super(t, shape);
    markers = args[0];
    fallback = args[1];
    encoder = args[2];
    indent = args[3];
    keySeparator = separator(t, args, 4);
    itemSeparator = separator(t, args, 5);
    sortKeys = Truth.isTrue(t, args[6]);
    skipKeys = Truth.isTrue(t, args[7]);
    allowNan = Truth.isTrue(t, args[8]);
    quotes =
        !(encoder instanceof BuiltinFunction f)
            ? Quotes.GUEST
            : f.body() == JsonModule.ASCII
                ? Quotes.ASCII
                : f.body() == JsonModule.ANY ? Quotes.ANY : Quotes.GUEST;
    if (markers != PyNone.NONE && !(markers instanceof PyDict)) {
      throw PyErrors.typeError(
          "make_encoder() argument 1 must be dict or None, not %s", Types.nameOf(t, markers));
    }
  }

  private static Object separator(PyThread t, Object[] args, int i) {
    if (BoxedValue.unbox(args[i]) instanceof TruffleString) {
      return args[i];
    }
    throw PyErrors.typeError(
        "make_encoder() argument %d must be str, not %s", i + 1, Types.nameOf(t, args[i]));
  }

  TruffleString keySeparator() {
    return (TruffleString) BoxedValue.unbox(keySeparator);
  }

  TruffleString itemSeparator() {
    return (TruffleString) BoxedValue.unbox(itemSeparator);
  }

  private static void define(TypeBuilder b) {
    b.doc("_iterencode(obj, _current_indent_level) -> iterable");
    b.newMethod(
        "(cls, *args, **kwargs)",
        (t, a) -> new Encoder(t, ((PyType) a[0]).instanceShape(), MAKE.bind(t, a[1], a[2])));
    b.defN(
        "__call__(self, /, *args, **kwargs)",
        (t, a) -> encode(t, (Encoder) a[0], CALL.bind(t, a[1], a[2])));
    b.computedMember("markers", (t, self) -> ((Encoder) self).markers, null);
    b.computedMember("default", (t, self) -> ((Encoder) self).fallback, null);
    b.computedMember("encoder", (t, self) -> ((Encoder) self).encoder, null);
    b.computedMember("indent", (t, self) -> ((Encoder) self).indent, null);
    b.computedMember("key_separator", (t, self) -> ((Encoder) self).keySeparator, null);
    b.computedMember("item_separator", (t, self) -> ((Encoder) self).itemSeparator, null);
    b.computedMember("sort_keys", (t, self) -> ((Encoder) self).sortKeys, null);
    b.computedMember("skipkeys", (t, self) -> ((Encoder) self).skipKeys, null);
  }

  /** One operation, unless guest code must be asked on the way. */
  @TruffleBoundary
  private static Object encode(PyThread t, Encoder self, Object[] args) {
    Indices.toLong(t, args[1]); // the level of indentation: CPython does not use it either
    return PyTuple.of(
        Operation.atomically(
            t,
            () -> {
              Encoding run = new Encoding(t, self);
              run.value(args[0]);
              return run.text();
            }));
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(markers);
    p.visit(fallback);
    p.visit(encoder);
    p.visit(indent);
    p.visit(keySeparator);
    p.visit(itemSeparator);
  }
}
