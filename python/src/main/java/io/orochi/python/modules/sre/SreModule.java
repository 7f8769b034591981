package io.orochi.python.modules.sre;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinBody;
import io.orochi.python.runtime.BuiltinFunction;
import io.orochi.python.runtime.BuiltinFunction.Binding;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The module {@code _sre}. */
public final class SreModule implements ModuleDefinition {
  private static final long MAX_REPEAT = 0xFFFF_FFFFL;

  /** Characters in a set that the parser warns of: they may get a meaning one day. */
  private static final Pattern WARNED = Pattern.compile("\\[[^\\]]*(\\[|--|&&|~~|\\|\\|)");

  @Override
  public String name() {
    return "_sre";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.constant("MAGIC", 20221023L);
    b.constant("CODESIZE", 4L);
    b.constant("MAXREPEAT", MAX_REPEAT);
    b.constant("MAXGROUPS", (long) Integer.MAX_VALUE / 2);
    b.def("getcodesize()", t -> 4L);
    b.def("setup(compile, error, flags, /)", (t, compile, error, flags) -> compiler(compile));
    b.defN(
        "compile(pattern, flags, code, groups, groupindex, indexgroup)",
        (t, a) -> afterParsing(t, a[0], (int) Indices.toLong(t, a[1])));
    b.def("template(pattern, template, /)", Template::make);
    b.def("ascii_iscased(character, /)", (t, c) -> isAsciiLetter(codePoint(t, c)));
    b.def("ascii_tolower(character, /)", (t, c) -> asciiLower(codePoint(t, c)));
    b.def(
        "unicode_iscased(character, /)",
        (t, c) ->
            lower(codePoint(t, c)) != codePoint(t, c) || upper(codePoint(t, c)) != codePoint(t, c));
    b.def("unicode_tolower(character, /)", (t, c) -> (long) lower(codePoint(t, c)));
  }

  private static int codePoint(PyThread t, Object o) {
    return (int) Indices.toLong(t, o);
  }

  private static boolean isAsciiLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static long asciiLower(int c) {
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }

  private static int lower(int c) {
    return Character.toLowerCase(c);
  }

  private static int upper(int c) {
    return Character.toUpperCase(c);
  }

  /**
   * What stands for {@code re._compiler.compile}: the parser in Python is called only when it has
   * something to say.
   */
  private static Object compiler(Object parse) {
    BuiltinBody.F2 body =
        (t, pattern, flags) -> {
          Object compiled = quickly(t, pattern, flags);
          return compiled != null ? compiled : Calls.call(t, parse, pattern, flags);
        };
    return new BuiltinFunction(
        "compile(p, flags=0)", null, "re._compiler", Binding.NONE, false, body);
  }

  private static Object quickly(PyThread t, Object pattern, Object flags) {
    Object v = BoxedValue.unbox(pattern);
    boolean isBytes = v instanceof PyBytes;
    if (!isBytes && !(v instanceof TruffleString)) {
      return null;
    }
    int wanted = (int) Indices.toLong(t, flags);
    String text = text(v);
    if ((wanted & Flags.DEBUG) != 0
        || Flags.contradict(wanted, isBytes)
        || WARNED.matcher(text).find()) {
      return null;
    }
    return compile(t, pattern, text, isBytes, wanted);
  }

  private static String text(Object pattern) {
    return pattern instanceof PyBytes b
        ? new String(b.bytes(), StandardCharsets.ISO_8859_1)
        : Strings.toJava((TruffleString) pattern);
  }

  private static Object compile(
      PyThread t, Object pattern, String text, boolean isBytes, int flags) {
    Object regex = RegexEngine.parse(t, text, isBytes, flags, MatchingMode.SEARCH);
    if (regex == null) {
      return null;
    }
    RegexEngine.Description d = RegexEngine.describe(regex);
    int all = flags | d.flags();
    if (!isBytes && (all & Flags.ASCII) == 0) {
      all |= Flags.UNICODE;
    }
    PyPattern p =
        new PyPattern(
            t, t.context().shape(SreTypes.PATTERN), pattern, text, isBytes, all, d.names());
    p.useProgram(t, MatchingMode.SEARCH, regex);
    return p;
  }

  private static Object afterParsing(PyThread t, Object pattern, int flags) {
    Object v = BoxedValue.unbox(pattern);
    boolean isBytes = v instanceof PyBytes;
    Object compiled =
        isBytes || v instanceof TruffleString ? compile(t, pattern, text(v), isBytes, flags) : null;
    if (compiled == null) {
      throw PyErrors.runtimeError("the pattern is too large or has no text");
    }
    return compiled;
  }
}
