package io.orochi.python.modules.json;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinBody;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.Types;

/** The module {@code _json}. */
public final class JsonModule implements ModuleDefinition {
  /** {@code encode_basestring_ascii}; the encoder does not call it, but does the same. */
  static final BuiltinBody.F1 ASCII = (t, s) -> quoted(t, s, true);

  /** {@code encode_basestring}; as {@link #ASCII}. */
  static final BuiltinBody.F1 ANY = (t, s) -> quoted(t, s, false);

  @Override
  public String name() {
    return "_json";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.doc("json speedups\n");
    b.def("encode_basestring_ascii(string, /)", ASCII);
    b.def("encode_basestring(string, /)", ANY);
    b.defN("scanstring(*args)", (t, a) -> scanString(t, (PyTuple) a[0]));
    b.constant("make_scanner", b.context().type(Scanner.TYPE));
    b.constant("make_encoder", b.context().type(Encoder.TYPE));
  }

  /** The text behind the first argument of all these functions. */
  static TruffleString text(PyThread t, Object o) {
    if (BoxedValue.unbox(o) instanceof TruffleString s) {
      return s;
    }
    throw PyErrors.typeError("first argument must be a string, not %s", Types.nameOf(t, o));
  }

  @TruffleBoundary
  private static Object quoted(PyThread t, Object o, boolean ascii) {
    TruffleStringBuilderUTF32 out = TruffleStringBuilderUTF32.createUTF32();
    Quoting.append(out, text(t, o), ascii);
    return out.toStringUncached();
  }

  @TruffleBoundary
  private static Object scanString(PyThread t, PyTuple args) {
    int n = args.size();
    if (n < 2 || n > 3) {
      throw PyErrors.typeError(
          "scanstring() takes at %s %d arguments (%d given)",
          n < 2 ? "least" : "most", n < 2 ? 2 : 3, n);
    }
    long end = Indices.toLong(t, args.get(1));
    boolean strict = n < 3 || Truth.isTrue(t, args.get(2));
    JsonText text = new JsonText(text(t, args.get(0)));
    if (end < 0 || end > text.length()) {
      throw PyErrors.valueError("end is out of bounds");
    }
    TruffleString value = text.string(t, (int) end, strict);
    return PyTuple.of(value, (long) text.position());
  }
}
