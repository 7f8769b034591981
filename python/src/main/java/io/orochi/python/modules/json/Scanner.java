package io.orochi.python.modules.json;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.stm.Publisher;

/** What {@code make_scanner} makes: finds the value at an index of a text. Never changes. */
final class Scanner extends PlainObject {
  static final ExtensionType TYPE =
      ExtensionType.of("_json.Scanner", Layout.PLAIN, Scanner::define)
          .withoutSubclasses()
          .withoutWeakReferences();

  private static final JsonArguments MAKE = new JsonArguments("make_scanner", "context");
  private static final JsonArguments CALL = new JsonArguments("scan_once", "string", "idx");

  final boolean strict;
  final Object objectHook;
  final Object objectPairsHook;
  final Object parseFloat;
  final Object parseInt;
  final Object parseConstant;

  private Scanner(PyThread t, Shape shape, Object context) {
    super(t, shape);
    strict = Truth.isTrue(t, Attributes.get(t, context, "strict"));
    objectHook = Attributes.get(t, context, "object_hook");
    objectPairsHook = Attributes.get(t, context, "object_pairs_hook");
    parseFloat = Attributes.get(t, context, "parse_float");
    parseInt = Attributes.get(t, context, "parse_int");
    parseConstant = Attributes.get(t, context, "parse_constant");
  }

  private static void define(TypeBuilder b) {
    b.doc("JSON scanner object");
    b.newMethod(
        "(cls, *args, **kwargs)",
        (t, a) -> new Scanner(t, ((PyType) a[0]).instanceShape(), MAKE.bind(t, a[1], a[2])[0]));
    b.defN("__call__(self, /, *args, **kwargs)", (t, a) -> scan(t, a[0], CALL.bind(t, a[1], a[2])));
    b.computedMember("strict", (t, self) -> ((Scanner) self).strict, null);
    b.computedMember("object_hook", (t, self) -> ((Scanner) self).objectHook, null);
    b.computedMember("object_pairs_hook", (t, self) -> ((Scanner) self).objectPairsHook, null);
    b.computedMember("parse_float", (t, self) -> ((Scanner) self).parseFloat, null);
    b.computedMember("parse_int", (t, self) -> ((Scanner) self).parseInt, null);
    b.computedMember("parse_constant", (t, self) -> ((Scanner) self).parseConstant, null);
  }

  @TruffleBoundary
  private static Object scan(PyThread t, Object self, Object[] args) {
    long index = Indices.toLong(t, args[1]);
    TruffleString text = JsonModule.text(t, args[0]);
    if (index < 0) {
      throw PyErrors.valueError("idx cannot be negative");
    }
    Scan scan = new Scan(t, (Scanner) self, text);
    Object value = scan.value(index);
    return PyTuple.of(value, (long) scan.end());
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(objectHook);
    p.visit(objectPairsHook);
    p.visit(parseFloat);
    p.visit(parseInt);
    p.visit(parseConstant);
  }
}
