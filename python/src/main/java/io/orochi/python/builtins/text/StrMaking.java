package io.orochi.python.builtins.text;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Encodings;
import io.orochi.python.runtime.Instantiation;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Types;
import io.orochi.python.text.StrSplit;
import java.util.ArrayList;
import java.util.List;

/** {@code str(...)}, encoding, joining. */
final class StrMaking {
  private StrMaking() {}

  static Object make(PyThread t, PyType cls, Object o, Object encoding, Object errors) {
    TruffleString s;
    if (o != null
        && encoding == null
        && errors == null
        && cls == t.context().type(BuiltinType.STR)) {
      return Texts.strObject(t, o);
    } else if (o == null) {
      s = Strings.EMPTY;
    } else if (encoding == null && errors == null) {
      s = Texts.str(t, o);
    } else {
      s = decode(t, o, encoding, errors);
    }
    return cls == t.context().type(BuiltinType.STR) ? s : Instantiation.box(t, cls, s);
  }

  private static void checkStr(PyThread t, String name, Object given) {
    if (given != null && !(BoxedValue.unbox(given) instanceof TruffleString)) {
      throw PyErrors.typeError(
          "str() argument '%s' must be str, not %s", name, Types.nameInArguments(t, given));
    }
  }

  private static TruffleString decode(PyThread t, Object o, Object encoding, Object errors) {
    checkStr(t, "encoding", encoding);
    checkStr(t, "errors", errors);
    if (StrType.textOrNull(o) != null) {
      throw PyErrors.typeError("decoding str is not supported");
    }
    byte[] bytes = Buffers.bytesOrNull(t, o);
    if (bytes == null) {
      throw PyErrors.typeError(
          "decoding to str: need a bytes-like object, %s found", Types.nameOf(t, o));
    }
    return Encodings.decode(
        t, bytes, name(t, encoding, "encoding", 2), name(t, errors, "errors", 3));
  }

  private static String name(PyThread t, Object o, String parameter, int position) {
    if (o == null) {
      return null;
    }
    TruffleString s = StrType.textOrNull(o);
    if (s == null) {
      throw PyErrors.typeError(
          "str() argument '%s' must be str, not %s", parameter, Types.nameOf(t, o));
    }
    return Strings.toJava(s);
  }

  static Object encode(PyThread t, TruffleString s, Object encoding, Object errors) {
    TruffleString e = StrType.textOrNull(encoding);
    TruffleString h = StrType.textOrNull(errors);
    if (e == null || h == null) {
      throw PyErrors.typeError(
          "encode() argument '%s' must be str, not %s",
          e == null ? "encoding" : "errors", Types.nameOf(t, e == null ? encoding : errors));
    }
    return new PyBytes(Encodings.encode(t, s, Strings.toJava(e), Strings.toJava(h)));
  }

  static Object join(PyThread t, TruffleString separator, Object items) {
    if (!Iteration.isIterable(t, items)) {
      throw PyErrors.typeError("can only join an iterable");
    }
    Object[] all = Iteration.toArrayUnasked(t, items);
    List<TruffleString> pieces = new ArrayList<>(all.length);
    for (int i = 0; i < all.length; i++) {
      TruffleString s = StrType.textOrNull(all[i]);
      if (s == null) {
        throw PyErrors.typeError(
            "sequence item %d: expected str instance, %s found", i, Types.nameOf(t, all[i]));
      }
      pieces.add(s);
    }
    return StrSplit.join(separator, pieces);
  }
}
