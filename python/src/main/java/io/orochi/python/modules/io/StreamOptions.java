package io.orochi.python.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.OrochiOptions;
import io.orochi.python.posix.Newlines;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.CodecRegistry;
import io.orochi.python.runtime.Encodings;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.Types;
import io.orochi.python.runtime.Warnings;
import java.util.Set;
import org.graalvm.options.OptionValues;

/** The parameters {@code encoding}, {@code errors} and {@code newline} of text streams. */
final class StreamOptions {
  /** Error handlers that are there before anything can be imported. */
  private static final Set<String> KNOWN =
      Set.of(
          "strict",
          "ignore",
          "replace",
          "surrogateescape",
          "surrogatepass",
          "backslashreplace",
          "namereplace",
          "xmlcharrefreplace");

  private StreamOptions() {}

  /** What {@code text_encoding} gives for None; warns if that is wanted. */
  static Object missingEncoding(PyThread t, long level) {
    OptionValues options = t.context().env().getOptions();
    if (options.get(OrochiOptions.WarnDefaultEncoding)) {
      Warnings.warnAt(
          t, BuiltinException.EncodingWarning, level, "'encoding' argument not specified");
    }
    return Strings.of(options.get(OrochiOptions.Utf8Mode) ? "utf-8" : "locale");
  }

  static String encoding(PyThread t, Object o, String function) {
    if (o == PyNone.NONE) {
      missingEncoding(t, 1);
      return "UTF-8";
    }
    String name = text(t, o, function, "encoding");
    if (name.equals("locale")) {
      return "UTF-8";
    }
    if (StreamCodecs.isGuest(name)) {
      Object info = CodecRegistry.of(t).info(t, name);
      Object isText = Attributes.getOrNull(t, info, "_is_text_encoding");
      if (isText != null && !Truth.isTrue(t, isText)) {
        throw PyErrors.raise(
            BuiltinException.LookupError,
            "'%s' is not a text encoding; use codecs.open() to handle arbitrary codecs",
            name);
      }
    }
    return name;
  }

  static String errors(PyThread t, Object o, String function) {
    if (o == PyNone.NONE) {
      return "strict";
    }
    String name = text(t, o, function, "errors");
    if (t.context().env().getOptions().get(OrochiOptions.DevMode) && !KNOWN.contains(name)) {
      CodecRegistry.of(t).lookupError(t, Strings.of(name));
    }
    return name;
  }

  static Newlines newlines(PyThread t, Object o, String function) {
    String value = o == PyNone.NONE ? null : text(t, o, function, "newline");
    Newlines n = Newlines.of(value);
    if (n == null) {
      throw PyErrors.valueError("illegal newline value: %s", value);
    }
    return n;
  }

  private static String text(PyThread t, Object o, String function, String parameter) {
    if (BoxedValue.unbox(o) instanceof TruffleString s) {
      Encodings.encode(t, s, null, null); // it must be text that UTF-8 has
      String v = Strings.toJava(s);
      if (v.indexOf(0) >= 0 && !function.equals("reconfigure")) {
        throw PyErrors.valueError("embedded null character");
      }
      return v;
    }
    throw PyErrors.typeError(
        "%s() argument '%s' must be str or None, not %s", function, parameter, Types.nameOf(t, o));
  }
}
