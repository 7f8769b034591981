package io.orochi.python.modules.builtin;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.modules.readline.ReadlineModule;
import io.orochi.python.repl.Editing;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.Types;

/** Texts of objects, and printing them. */
public final class TextFunctions {
  private static final TruffleString SPACE = Strings.of(" ");
  private static final TruffleString NEWLINE = Strings.of("\n");

  private TextFunctions() {}

  public static void define(ModuleBuilder b) {
    b.def("ascii(obj, /)", (t, o) -> Texts.asciiObject(t, o));
    b.def("format(value, format_spec='', /)", (t, o, spec) -> format(t, o, spec));
    b.def("input(prompt=NULL, /)", TextFunctions::input);
    b.def("repr(obj, /)", (t, o) -> Texts.reprObject(t, o));
    b.defN(
        "print(*args, sep=None, end=None, file=None, flush=False)",
        (t, a) -> {
          print(
              t,
              (PyTuple) a[0],
              separator(t, "sep", a[1], SPACE),
              separator(t, "end", a[2], NEWLINE),
              a[3],
              a[4]);
          return PyNone.NONE;
        });
  }

  private static Object input(PyThread t, Object prompt) {
    Object in = standard(t, "stdin");
    Object out = standard(t, "stdout");
    flush(t, standard(t, "stderr"));
    if (isEdited(t, in, out)) {
      flush(t, out);
      String text = prompt == null ? "" : Texts.javaStr(t, prompt);
      String line = Editing.of(t).read(t, text, "", ReadlineModule.typing(t));
      if (line == null) {
        throw PyErrors.withArgs(BuiltinException.EOFError);
      }
      return Strings.of(line);
    }
    if (prompt != null) {
      Calls.callMethod(t, out, "write", Texts.str(t, prompt));
    }
    flush(t, out);
    Object line = Calls.callMethod(t, in, "readline");
    if (!(BoxedValue.unbox(line) instanceof TruffleString s)) {
      throw PyErrors.typeError("object.readline() returned non-string");
    }
    int n = Strings.length(s);
    if (n == 0) {
      throw PyErrors.raise(BuiltinException.EOFError, "EOF when reading a line");
    }
    return Strings.codePointAt(s, n - 1) == '\n' ? Strings.substring(s, 0, n - 1) : s;
  }

  /** Whether there is an editor, for the streams that the process was started with. */
  private static boolean isEdited(PyThread t, Object in, Object out) {
    return Editing.of(t).isWanted()
        && in == Imports.sysOrNull(t, "__stdin__")
        && out == Imports.sysOrNull(t, "__stdout__");
  }

  /** Writes out what is buffered; whether that works does not matter here. */
  private static void flush(PyThread t, Object stream) {
    try {
      Calls.callMethod(t, stream, "flush");
    } catch (PyException e) {
      if (!Exceptions.matches(t, e, BuiltinException.Exception)) {
        throw e;
      }
    }
  }

  private static Object standard(PyThread t, String name) {
    Object stream = Imports.sysOrNull(t, name);
    if (stream == null || stream == PyNone.NONE) {
      throw PyErrors.runtimeError("input(): lost sys." + name);
    }
    return stream;
  }

  private static Object format(PyThread t, Object o, Object spec) {
    if (!(BoxedValue.unbox(spec) instanceof TruffleString s)) {
      throw PyErrors.typeError(
          "format() argument 2 must be str, not %s", Types.nameInArguments(t, spec));
    }
    return Texts.formatObject(t, o, s);
  }

  private static TruffleString separator(
      PyThread t, String name, Object given, TruffleString usual) {
    if (given == PyNone.NONE) {
      return usual;
    }
    if (BoxedValue.unbox(given) instanceof TruffleString s) {
      return s;
    }
    throw PyErrors.typeError(
        "%s must be None or a string, not %s", name, t.context().typeOf(t, given).name());
  }

  private static void print(
      PyThread t, PyTuple args, TruffleString sep, TruffleString end, Object given, Object flush) {
    Object file = given;
    if (file == PyNone.NONE) {
      file = Imports.sysOrNull(t, "stdout");
      if (file == null) {
        throw PyErrors.runtimeError("lost sys.stdout");
      }
      if (file == PyNone.NONE) {
        return;
      }
    }
    for (int i = 0; i < args.size(); i++) {
      if (i > 0) {
        Calls.callMethod(t, file, "write", sep);
      }
      Calls.callMethod(t, file, "write", Texts.str(t, args.get(i)));
    }
    Calls.callMethod(t, file, "write", end);
    if (Truth.isTrue(t, flush)) {
      Calls.callMethod(t, file, "flush");
    }
  }
}
