package io.orochi.python.modules.sys;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.OrochiOptions;
import io.orochi.python.builtins.FloatType;
import io.orochi.python.modules.BuiltinModules;
import io.orochi.python.modules.io.StandardStreams;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.CallStack;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Exceptions;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyBaseException;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyFrame;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.StructSequence;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionValues;

/** The module {@code sys}. */
public final class SysModule implements ModuleDefinition {
  private static final long HEX_VERSION = 0x030c08f0L;
  private static final String VERSION_TEXT = "3.12.8 (Orochi)";

  private static final StructSequence VERSION_INFO =
      StructSequence.of("sys.version_info", "major", "minor", "micro", "releaselevel", "serial");
  private static final StructSequence FLAGS =
      StructSequence.of(
          "sys.flags",
          "debug",
          "inspect",
          "interactive",
          "optimize",
          "dont_write_bytecode",
          "no_user_site",
          "no_site",
          "ignore_environment",
          "verbose",
          "bytes_warning",
          "quiet",
          "hash_randomization",
          "isolated",
          "dev_mode",
          "utf8_mode",
          "warn_default_encoding",
          "safe_path",
          "int_max_str_digits");
  private static final StructSequence FLOAT_INFO =
      StructSequence.of(
          "sys.float_info",
          "max",
          "max_exp",
          "max_10_exp",
          "min",
          "min_exp",
          "min_10_exp",
          "dig",
          "mant_dig",
          "epsilon",
          "radix",
          "rounds");
  private static final StructSequence INT_INFO =
      StructSequence.of(
          "sys.int_info",
          "bits_per_digit",
          "sizeof_digit",
          "default_max_str_digits",
          "str_digits_check_threshold");
  private static final StructSequence HASH_INFO =
      StructSequence.of(
          "sys.hash_info",
          "width",
          "modulus",
          "inf",
          "nan",
          "imag",
          "algorithm",
          "hash_bits",
          "seed_bits",
          "cutoff");
  private static final StructSequence THREAD_INFO =
      StructSequence.of("sys.thread_info", "name", "lock", "version");

  @Override
  public String name() {
    return "sys";
  }

  @Override
  public void define(ModuleBuilder b) {
    PyThread t = b.thread();
    PyContext c = b.context();
    OptionValues options = c.env().getOptions();
    Object version = VERSION_INFO.make(t, 3L, 12L, 8L, Strings.of("final"), 0L);
    b.constant("version", Strings.of(VERSION_TEXT));
    b.constant("version_info", version);
    b.constant("hexversion", HEX_VERSION);
    b.constant("implementation", Implementation.make(t, version, HEX_VERSION));
    b.constant("api_version", 1013L);
    b.constant("copyright", Strings.of("Copyright (c) the authors of Orochi."));
    b.constant("platform", Strings.of("linux"));
    b.constant(
        "byteorder",
        Strings.of(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? "little" : "big"));
    b.constant("maxsize", Long.MAX_VALUE);
    b.constant("maxunicode", 0x10ffffL);
    b.constant("float_repr_style", Strings.of("short"));
    b.constant("abiflags", Strings.EMPTY);
    b.constant("platlibdir", Strings.of("lib"));
    String prefix = options.get(OrochiOptions.PycachePrefix);
    b.constant("pycache_prefix", prefix.isEmpty() ? PyNone.NONE : Strings.of(prefix));
    b.constant("dont_write_bytecode", options.get(OrochiOptions.DontWriteBytecode));
    b.constant("modules", c.imports().modules());
    b.constant(
        "builtin_module_names",
        strings(new ArrayList<>(new java.util.TreeSet<>(BuiltinModules.names()))));
    b.constant("stdlib_module_names", LibraryNames.set(t));
    paths(b, t, c, options);
    information(b, t, options);
    functions(b);
    Object in = StandardStreams.stdin(t);
    Object out = StandardStreams.stdout(t);
    Object err = StandardStreams.stderr(t);
    b.constant("stdin", in);
    b.constant("__stdin__", in);
    b.constant("stdout", out);
    b.constant("__stdout__", out);
    b.constant("stderr", err);
    b.constant("__stderr__", err);
  }

  private static void paths(ModuleBuilder b, PyThread t, PyContext c, OptionValues options) {
    String home = options.get(OrochiOptions.Home);
    Object prefix = Strings.of(home);
    for (String name : new String[] {"prefix", "exec_prefix", "base_prefix", "base_exec_prefix"}) {
      b.constant(name, prefix);
    }
    b.constant("_home", PyNone.NONE);
    b.constant("_framework", Strings.EMPTY);
    b.constant("_stdlib_dir", Strings.of(home + "/lib/python3.12"));
    b.constant("executable", Strings.of(options.get(OrochiOptions.Executable)));
    b.constant("_base_executable", Strings.of(options.get(OrochiOptions.Executable)));
    List<Object> path = new ArrayList<>();
    String given = options.get(OrochiOptions.Path);
    if (!given.isEmpty()) {
      for (String p : given.split(":", -1)) {
        path.add(Strings.of(p));
      }
    }
    path.add(Strings.of(home + "/lib/orochi"));
    path.add(Strings.of(home + "/lib/python3.12"));
    b.constant("path", PyList.of(t, path.toArray()));
    b.constant("meta_path", PyList.of(t));
    b.constant("path_hooks", PyList.of(t));
    b.constant("path_importer_cache", PyDict.create(t));
    b.constant("argv", list(t, List.of(c.env().getApplicationArguments())));
    b.constant("orig_argv", list(t, split(options, OrochiOptions.OriginalArguments)));
    b.constant("warnoptions", list(t, split(options, OrochiOptions.WarnOptions)));
    PyDict x = PyDict.create(t);
    for (String o : split(options, OrochiOptions.XOptions)) {
      int equals = o.indexOf('=');
      if (equals < 0) {
        x.putString(t, o, true);
      } else {
        x.putString(t, o.substring(0, equals), Strings.of(o.substring(equals + 1)));
      }
    }
    b.constant("_xoptions", x);
  }

  private static List<String> split(OptionValues options, OptionKey<String> key) {
    String joined = options.get(key);
    return joined.isEmpty() ? List.of() : List.of(joined.split("\0", -1));
  }

  private static PyList list(PyThread t, List<String> values) {
    return PyList.of(t, values.stream().map(Strings::of).toArray());
  }

  private static PyTuple strings(List<String> values) {
    return PyTuple.of(values.stream().map(Strings::of).toArray());
  }

  private static long number(boolean value) {
    return value ? 1 : 0;
  }

  private static void information(ModuleBuilder b, PyThread t, OptionValues o) {
    b.constant(
        "flags",
        FLAGS.make(
            t,
            (long) o.get(OrochiOptions.Debug),
            (long) o.get(OrochiOptions.Inspect),
            (long) o.get(OrochiOptions.Interactive),
            (long) o.get(OrochiOptions.Optimize),
            number(o.get(OrochiOptions.DontWriteBytecode)),
            number(o.get(OrochiOptions.NoUserSite)),
            number(o.get(OrochiOptions.NoSite)),
            number(o.get(OrochiOptions.IgnoreEnvironment)),
            (long) o.get(OrochiOptions.Verbose),
            (long) o.get(OrochiOptions.BytesWarning),
            number(o.get(OrochiOptions.Quiet)),
            number(!o.get(OrochiOptions.HashSeed).equals("0")),
            number(o.get(OrochiOptions.Isolated)),
            (Object) o.get(OrochiOptions.DevMode),
            number(o.get(OrochiOptions.Utf8Mode)),
            number(o.get(OrochiOptions.WarnDefaultEncoding)),
            (Object) o.get(OrochiOptions.SafePath),
            (long) o.get(OrochiOptions.IntMaxStrDigits)));
    b.constant(
        "float_info",
        FLOAT_INFO.make(
            t,
            Double.MAX_VALUE,
            1024L,
            308L,
            Double.MIN_NORMAL,
            -1021L,
            -307L,
            15L,
            53L,
            Math.ulp(1.0),
            2L,
            1L));
    b.constant("int_info", INT_INFO.make(t, 30L, 4L, 4300L, 640L));
    b.constant(
        "hash_info",
        HASH_INFO.make(
            t, 64L, (1L << 61) - 1, 314159L, 0L, 1000003L, Strings.of("siphash13"), 64L, 128L, 0L));
    b.constant(
        "thread_info",
        THREAD_INFO.make(t, Strings.of("pthread"), Strings.of("semaphore"), PyNone.NONE));
  }

  /** Nobody is switched here: the number is kept for those who ask. */
  private static void switchInterval(ModuleBuilder b) {
    PyList interval = PyList.of(b.thread(), 0.005);
    b.context().addRoot(interval);
    b.def("getswitchinterval()", t -> interval.getOrNull(t, 0));
    b.def(
        "setswitchinterval(interval, /)",
        (t, given) -> {
          double seconds = FloatType.convert(t, given);
          if (!(seconds > 0)) {
            throw PyErrors.valueError("switch interval must be strictly positive");
          }
          interval.set(t, 0, seconds);
          return PyNone.NONE;
        });
  }

  private static void functions(ModuleBuilder b) {
    b.def("getrecursionlimit()", t -> (long) t.context().recursionLimit());
    b.def("setrecursionlimit(limit, /)", SysModule::setRecursionLimit);
    b.def("exc_info()", SysModule::excInfo);
    b.def("exception()", t -> t.handled == null ? PyNone.NONE : Exceptions.object(t, t.handled));
    b.def(
        "exit(status=None, /)",
        (t, status) -> {
          throw status instanceof PyTuple p
              ? PyErrors.withArgs(BuiltinException.SystemExit, p.items())
              : status == PyNone.NONE
                  ? PyErrors.withArgs(BuiltinException.SystemExit)
                  : PyErrors.withArgs(BuiltinException.SystemExit, status);
        });
    b.def("getdefaultencoding()", t -> Strings.of("utf-8"));
    b.def("getfilesystemencoding()", t -> Strings.of("utf-8"));
    b.def("getfilesystemencodeerrors()", t -> Strings.of("surrogateescape"));
    b.def("getrefcount(object, /)", (t, o) -> 2L);
    b.def("intern(string, /)", SysModule::intern);
    switchInterval(b);
    b.def("is_finalizing()", t -> false);
    b.def("getsizeof(object, default=NULL, /)", SysModule::sizeOf);
    b.def("getallocatedblocks()", t -> 0L);
    b.defN("audit(event, /, *args)", (t, a) -> PyNone.NONE);
    b.def("addaudithook(hook)", (t, hook) -> PyNone.NONE);
    b.def("_getframemodulename(depth=0)", SysModule::frameModule);
    b.def("_clear_type_cache()", t -> PyNone.NONE);
    b.def(
        "call_tracing(func, args, /)", (t, f, args) -> Calls.call(t, f, ((PyTuple) args).items()));
    b.def("get_int_max_str_digits()", t -> (long) t.context().intDigitLimit());
    b.def("set_int_max_str_digits(maxdigits)", SysModule::setDigits);
    b.def("_getframe(depth=0, /)", SysModule::getFrame);
    b.def("displayhook(object, /)", DisplayHook::show);
    b.def("__displayhook__(object, /)", DisplayHook::show);
    DebugHooks.define(b);
    ErrorHooks.define(b);
    AsyncGeneratorHooks.define(b);
  }

  private static Object sizeOf(PyThread t, Object o, Object otherwise) {
    Object size = Calls.callSpecial(t, o, "__sizeof__");
    if (size == null) {
      if (otherwise != null) {
        return otherwise;
      }
      throw PyErrors.typeError(
          "Type %s doesn't define __sizeof__", t.context().typeOf(t, o).name());
    }
    return size;
  }

  private static Object frameModule(PyThread t, Object depth) {
    int n = (int) Math.max(0, Math.min(Indices.toLong(t, depth), Integer.MAX_VALUE - 1));
    List<CallStack.Entry> frames = CallStack.entries(t, n + 1);
    Object name =
        frames.size() <= n
            ? null
            : frames.get(n).function().definition(t).globals().getString(t, "__name__");
    return name == null ? PyNone.NONE : name;
  }

  private static Object setDigits(PyThread t, Object limit) {
    long n = Indices.toLong(t, limit, BuiltinException.OverflowError);
    if (n != 0 && n < 640 || n > Integer.MAX_VALUE) {
      throw PyErrors.valueError("maxdigits must be 0 or larger than 640");
    }
    t.context().setIntDigitLimit((int) n);
    return PyNone.NONE;
  }

  private static Object getFrame(PyThread t, Object depth) {
    PyFrame f =
        CallStack.frame(
            t, (int) Math.max(0, Math.min(Indices.toLong(t, depth), Integer.MAX_VALUE)));
    if (f == null) {
      throw PyErrors.valueError("call stack is not deep enough");
    }
    return f;
  }

  private static Object setRecursionLimit(PyThread t, Object limit) {
    int n =
        (int) Math.min(Indices.toLong(t, limit, BuiltinException.OverflowError), Integer.MAX_VALUE);
    if (n < 1) {
      throw PyErrors.valueError("recursion limit must be greater or equal than 1");
    }
    if (n <= t.depth) {
      throw PyErrors.raise(
          BuiltinException.RecursionError,
          "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low",
          n,
          t.depth);
    }
    t.context().setRecursionLimit(n);
    return PyNone.NONE;
  }

  private static Object excInfo(PyThread t) {
    if (t.handled == null) {
      return PyTuple.of(PyNone.NONE, PyNone.NONE, PyNone.NONE);
    }
    PyBaseException e = Exceptions.object(t, t.handled);
    Object traceback = e.traceback(t);
    return PyTuple.of(t.context().typeOf(t, e), e, traceback == null ? PyNone.NONE : traceback);
  }

  private static Object intern(PyThread t, Object s) {
    if (s instanceof TruffleString) {
      return s;
    }
    throw PyErrors.typeError(
        "intern() argument must be str, not %s", t.context().typeOf(t, s).name());
  }
}
