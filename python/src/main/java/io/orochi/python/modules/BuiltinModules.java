package io.orochi.python.modules;

import io.orochi.framework.name.Namespace;
import io.orochi.python.modules.abc.AbcModule;
import io.orochi.python.modules.array.ArrayModule;
import io.orochi.python.modules.ast.AstModule;
import io.orochi.python.modules.atexit.AtexitModule;
import io.orochi.python.modules.binascii.BinasciiModule;
import io.orochi.python.modules.codecs.CodecsModule;
import io.orochi.python.modules.collections.CollectionsModule;
import io.orochi.python.modules.contextvars.ContextvarsModule;
import io.orochi.python.modules.convention.ConventionModule;
import io.orochi.python.modules.csv.CsvModule;
import io.orochi.python.modules.digest.Blake2Module;
import io.orochi.python.modules.digest.DigestModule;
import io.orochi.python.modules.errno.ErrnoModule;
import io.orochi.python.modules.faulthandler.FaulthandlerModule;
import io.orochi.python.modules.functools.FunctoolsModule;
import io.orochi.python.modules.gc.GcModule;
import io.orochi.python.modules.imp.ImpModule;
import io.orochi.python.modules.io.IoModule;
import io.orochi.python.modules.itertools.ItertoolsModule;
import io.orochi.python.modules.json.JsonModule;
import io.orochi.python.modules.locale.LocaleModule;
import io.orochi.python.modules.math.CmathModule;
import io.orochi.python.modules.math.MathModule;
import io.orochi.python.modules.operator.OperatorModule;
import io.orochi.python.modules.ordering.BisectModule;
import io.orochi.python.modules.ordering.HeapqModule;
import io.orochi.python.modules.polyglot.PolyglotModule;
import io.orochi.python.modules.posix.PosixModule;
import io.orochi.python.modules.queue.QueueModule;
import io.orochi.python.modules.random.RandomModule;
import io.orochi.python.modules.readline.ReadlineModule;
import io.orochi.python.modules.select.SelectModule;
import io.orochi.python.modules.signal.SignalModule;
import io.orochi.python.modules.socket.SocketModule;
import io.orochi.python.modules.sre.SreModule;
import io.orochi.python.modules.stm.StmModule;
import io.orochi.python.modules.string.StringModule;
import io.orochi.python.modules.struct.StructModule;
import io.orochi.python.modules.subprocess.PosixSubprocessModule;
import io.orochi.python.modules.symtable.SymtableModule;
import io.orochi.python.modules.sys.SysModule;
import io.orochi.python.modules.system.FcntlModule;
import io.orochi.python.modules.system.GrpModule;
import io.orochi.python.modules.system.PwdModule;
import io.orochi.python.modules.system.ResourceModule;
import io.orochi.python.modules.system.SyslogModule;
import io.orochi.python.modules.system.TermiosModule;
import io.orochi.python.modules.thread.ThreadModule;
import io.orochi.python.modules.time.TimeModule;
import io.orochi.python.modules.tokenize.TokenizeModule;
import io.orochi.python.modules.tree.TreeModule;
import io.orochi.python.modules.typing.TypingModule;
import io.orochi.python.modules.unicode.UnicodedataModule;
import io.orochi.python.modules.warnings.WarningsModule;
import io.orochi.python.modules.weakref.WeakrefModule;
import io.orochi.python.modules.zlib.ZlibModule;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyModule;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The registry of modules written in Java; nothing of a module is loaded before its first import.
 */
public final class BuiltinModules {
  private static final Map<String, Supplier<ModuleDefinition>> ALL =
      Map.ofEntries(
          Map.entry("builtins", BuiltinsModule::new),
          Map.entry("_imp", ImpModule::new),
          Map.entry("_orochi_convention", ConventionModule::new),
          Map.entry("_orochi_polyglot", PolyglotModule::new),
          Map.entry("_orochi_stm", StmModule::new),
          Map.entry("_orochi_tree", TreeModule::new),
          Map.entry("_abc", AbcModule::new),
          Map.entry("_signal", SignalModule::new),
          Map.entry("_struct", StructModule::new),
          Map.entry("binascii", BinasciiModule::new),
          Map.entry("unicodedata", UnicodedataModule::new),
          Map.entry("_ast", AstModule::new),
          Map.entry("_symtable", SymtableModule::new),
          Map.entry("_sre", SreModule::new),
          Map.entry("gc", GcModule::new),
          Map.entry("errno", ErrnoModule::new),
          Map.entry("_string", StringModule::new),
          Map.entry("_tokenize", TokenizeModule::new),
          Map.entry("_contextvars", ContextvarsModule::new),
          Map.entry("_typing", TypingModule::new),
          Map.entry("_weakref", WeakrefModule::new),
          Map.entry("_thread", ThreadModule::new),
          Map.entry("array", ArrayModule::new),
          Map.entry("atexit", AtexitModule::new),
          Map.entry("_bisect", BisectModule::new),
          Map.entry("_codecs", CodecsModule::new),
          Map.entry("_collections", CollectionsModule::new),
          Map.entry("_functools", FunctoolsModule::new),
          Map.entry("_heapq", HeapqModule::new),
          Map.entry("_md5", () -> new DigestModule("_md5")),
          Map.entry("_sha1", () -> new DigestModule("_sha1")),
          Map.entry("_sha2", () -> new DigestModule("_sha2")),
          Map.entry("_sha3", () -> new DigestModule("_sha3")),
          Map.entry("_blake2", Blake2Module::new),
          Map.entry("zlib", ZlibModule::new),
          Map.entry("_operator", OperatorModule::new),
          Map.entry("itertools", ItertoolsModule::new),
          Map.entry("_io", IoModule::new),
          Map.entry("_json", JsonModule::new),
          Map.entry("math", MathModule::new),
          Map.entry("cmath", CmathModule::new),
          Map.entry("posix", PosixModule::new),
          Map.entry("_posixsubprocess", PosixSubprocessModule::new),
          Map.entry("select", SelectModule::new),
          Map.entry("_socket", SocketModule::new),
          Map.entry("_random", RandomModule::new),
          Map.entry("sys", SysModule::new),
          Map.entry("_warnings", WarningsModule::new),
          Map.entry("faulthandler", FaulthandlerModule::new),
          Map.entry("readline", ReadlineModule::new),
          Map.entry("fcntl", FcntlModule::new),
          Map.entry("termios", TermiosModule::new),
          Map.entry("resource", ResourceModule::new),
          Map.entry("syslog", SyslogModule::new),
          Map.entry("pwd", PwdModule::new),
          Map.entry("grp", GrpModule::new),
          Map.entry("_locale", LocaleModule::new),
          Map.entry("_csv", CsvModule::new),
          Map.entry("_queue", QueueModule::new),
          Map.entry("time", TimeModule::new));

  private BuiltinModules() {}

  /** The definition, or null when there is no such module. */
  public static ModuleDefinition find(String name) {
    Supplier<ModuleDefinition> s = ALL.get(name);
    return s == null ? null : s.get();
  }

  /** All names, for {@code sys.builtin_module_names}. */
  public static Set<String> names() {
    return ALL.keySet();
  }

  /**
   * A fresh module, or null when there is none of that name. It is not entered into {@code
   * sys.modules}.
   */
  public static PyModule create(PyThread t, String name) {
    ModuleDefinition d = find(name);
    if (d == null) {
      return null;
    }
    boolean isBuiltins = name.equals("builtins");
    Namespace names = isBuiltins ? t.context().builtins() : new Namespace();
    names.put(t, "__name__", Strings.of(name));
    names.put(t, "__doc__", PyNone.NONE);
    names.put(t, "__package__", Strings.EMPTY);
    names.put(t, "__loader__", PyNone.NONE);
    names.put(t, "__spec__", PyNone.NONE);
    if (!isBuiltins) { // the context has defined those before any code ran
      d.define(new ModuleBuilder(t.context(), t, name, names));
    }
    PyDict dict = new PyDict(t, t.context().shape(BuiltinType.DICT), names);
    return new PyModule(t, t.context().shape(BuiltinType.MODULE), dict);
  }
}
