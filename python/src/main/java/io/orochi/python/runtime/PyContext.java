package io.orochi.python.runtime;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.name.Namespace;
import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.thread.GuestThreads;
import io.orochi.python.OrochiLanguage;
import io.orochi.python.OrochiOptions;
import io.orochi.python.modules.BuiltinModules;
import io.orochi.python.modules.BuiltinsModule;
import io.orochi.stm.TxThread;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * One Python interpreter: its classes, its modules, its threads. Code is never shared between
 * contexts, so nodes hold its objects as constants.
 */
public final class PyContext {
  private static final TruffleLanguage.ContextReference<PyContext> REFERENCE =
      TruffleLanguage.ContextReference.create(OrochiLanguage.class);

  private final OrochiLanguage language;
  private TruffleLanguage.Env env;
  private final OrochiOptions.Elision lockElision;

  @CompilationFinal(dimensions = 1)
  private final PyType[] types = new PyType[BuiltinType.values().length];

  @CompilationFinal(dimensions = 1)
  private final PyType[] exceptions = new PyType[BuiltinException.values().length];

  /** By {@link ExtensionType} index; replaced as a whole when one is made. */
  private volatile PyType[] extensions = new PyType[0];

  private final ConcurrentHashMap<Class<?>, Object> moduleStates = new ConcurrentHashMap<>();

  private final Assumption functionsStable = Assumption.create("no function was redefined");
  private final Namespace builtins = new Namespace();
  private final ConcurrentLinkedQueue<Object> roots = new ConcurrentLinkedQueue<>();
  private final Signals signals = new Signals(this);
  private final Finalisation finalisation = new Finalisation(this);
  private final AtomicInteger threadCount = new AtomicInteger();
  private volatile long stackSize;
  private final Set<Thread> startedThreads = ConcurrentHashMap.newKeySet();
  private final Set<Thread> servants = ConcurrentHashMap.newKeySet();
  private volatile boolean ending;
  private volatile ImportState imports;
  private PyModule builtinsModule;
  private int intDigitLimit;
  private int recursionLimit =
      1000; // read without synchronisation: a thread may use the old limit for a while
  private final GuestThreads threads;

  public PyContext(OrochiLanguage language, TruffleLanguage.Env env) {
    this.language = language;
    this.env = env;
    HashSeed.choose(env.getOptions().get(OrochiOptions.HashSeed));
    this.threads = GuestThreads.join(env);
    this.lockElision = env.getOptions().get(OrochiOptions.LockElision);
    this.intDigitLimit = env.getOptions().get(OrochiOptions.IntMaxStrDigits);
    Bootstrap.makeTypes(this);
    new BuiltinsModule().define(new ModuleBuilder(this, null, "builtins", builtins));
    threads.addRoots(this::publishRoots);
  }

  /**
   * The modules and their imports; {@code builtins} and {@code sys} are there from the first call
   * on.
   */
  public ImportState imports() {
    return imports != null ? imports : startModules();
  }

  @TruffleBoundary
  private synchronized ImportState startModules() {
    if (imports == null) {
      PyThread t = currentThread();
      imports = new ImportState(t);
      addRoot(imports.modules());
      builtinsModule = BuiltinModules.create(t, "builtins");
      imports.modules().putString(t, "builtins", builtinsModule);
      imports.modules().putString(t, "sys", BuiltinModules.create(t, "sys"));
    }
    return imports;
  }

  /** The module {@code builtins}. */
  public PyModule builtinsModule() {
    imports();
    return builtinsModule;
  }

  /** The module {@code __main__}, made when it is first asked for. */
  @TruffleBoundary
  public PyModule mainModule(PyThread t) {
    Object main = imports().modules().getString(t, "__main__");
    if (main instanceof PyModule m) {
      return m;
    }
    PyModule m = ModuleLoading.create(t, "__main__", null);
    m.names().put(t, "__annotations__", PyDict.create(t));
    m.names().put(t, "__builtins__", builtinsModule());
    imports().modules().putString(t, "__main__", m);
    return m;
  }

  /** The folder against which relative paths are resolved. */
  public java.nio.file.Path workingDirectory() {
    return java.nio.file.Path.of("").toAbsolutePath();
  }

  /** The folder of the standard library. */
  public java.nio.file.Path standardLibrary() {
    return java.nio.file.Path.of(env.getOptions().get(OrochiOptions.Home), "lib", "python3.12");
  }

  /** 1 leaves out assertions, 2 docstrings too. */
  public int optimize() {
    return env.getOptions().get(OrochiOptions.Optimize);
  }

  /** The most digits that text of an int may have when it is converted; 0: no limit. */
  public int intDigitLimit() {
    return intDigitLimit;
  }

  public void setIntDigitLimit(int limit) {
    intDigitLimit = limit;
  }

  /** How deep guest calls may nest. */
  public int recursionLimit() {
    return recursionLimit;
  }

  public void setRecursionLimit(int limit) {
    recursionLimit = limit;
  }

  /** The context of {@code node}'s code; a constant in compiled code. */
  public static PyContext get(Node node) {
    return REFERENCE.get(node);
  }

  /** The threads of the program. */
  public GuestThreads threads() {
    return threads;
  }

  /** Publishes everything through which a second thread can reach objects of the first. */
  private void publishRoots() {
    TxThread.publish(builtins);
    for (PyType type : types) {
      TxThread.publish(type);
    }
    for (PyType type : exceptions) {
      TxThread.publish(type);
    }
    for (Object root : roots) {
      TxThread.publish(root);
    }
  }

  /**
   * Adds an object through which every thread can reach others ({@code sys.modules}, hooks, types
   * of modules).
   */
  public void addRoot(Object root) {
    roots.add(root);
    if (!threads.isAlone()) {
      TxThread.publish(root);
    }
  }

  /** The descriptor of the calling Java thread; one is made and attached when it has none. */
  public PyThread currentThread() {
    if (TxThread.currentOrNull() instanceof PyThread t && t.context() == this) {
      return t;
    }
    PyThread t = new PyThread(this, Thread.currentThread().threadId());
    t.attach();
    return t;
  }

  public Signals signals() {
    return signals;
  }

  /** How many threads started by guest code are running. */
  public AtomicInteger threadCount() {
    return threadCount;
  }

  /** Stack of new threads in bytes; 0 means the default. */
  public long stackSize() {
    return stackSize;
  }

  /** Sets the stack of new threads and gives the size before. */
  public synchronized long setStackSize(long bytes) {
    long before = stackSize;
    stackSize = bytes;
    return before;
  }

  /** Java threads that guest code started and that have not ended. */
  public Set<Thread> startedThreads() {
    return startedThreads;
  }

  /** Whether the program has ended, so that no guest thread may go on. */
  public boolean isEnding() {
    return ending;
  }

  public void beginEnding() {
    ending = true;
  }

  /** Registers a Java thread that serves this context and ends soon when it is interrupted. */
  public void addServant(Thread thread) {
    servants.add(thread);
  }

  /** Ends the threads that serve this context. No guest code runs any more. */
  public void endServants() {
    servants.forEach(Thread::interrupt);
  }

  /** Gives back the descriptor of the calling Java thread, if it has one of this context. */
  public void leaveCurrentThread() {
    if (TxThread.currentOrNull() instanceof PyThread t && t.context() == this) {
      leaveThread(t);
    }
  }

  /** Gives the calling thread's descriptor back; what a transaction was doing is undone. */
  public void leaveThread(PyThread t) {
    t.forgetKept();
    finalisation.inherit(t);
    t.end();
  }

  /** What becomes of objects that are garbage. */
  public Finalisation finalisation() {
    return finalisation;
  }

  public OrochiLanguage language() {
    return language;
  }

  public OrochiOptions.Elision lockElision() {
    return lockElision;
  }

  public TruffleLanguage.Env env() {
    return env;
  }

  /** The built-in class. */
  public PyType type(BuiltinType t) {
    return types[t.ordinal()];
  }

  public PyType type(BuiltinException e) {
    return exceptions[e.ordinal()];
  }

  /** The class of a module's constant, made at first use. */
  public PyType type(ExtensionType x) {
    PyType[] made = extensions;
    PyType c = x.index < made.length ? made[x.index] : null;
    return c != null ? c : makeExtension(x);
  }

  @TruffleBoundary
  private synchronized PyType makeExtension(ExtensionType x) {
    PyType c = x.index < extensions.length ? extensions[x.index] : null;
    if (c == null) {
      c = Bootstrap.make(this, x); // allocates and links classes; runs no guest code
      PyType[] grown = Arrays.copyOf(extensions, Math.max(extensions.length, x.index + 16));
      grown[x.index] = c;
      extensions = grown;
      addRoot(c);
    }
    return c;
  }

  /**
   * What one module keeps for this context, made when it is first asked for. It must be thread-safe
   * and hold guest state in transactional objects only.
   */
  @TruffleBoundary
  public <T> T extension(Class<T> type, Function<PyContext, T> make) {
    return type.cast(moduleStates.computeIfAbsent(type, key -> make.apply(this)));
  }

  /** Shape of a fresh instance of a module's class. */
  public Shape shape(ExtensionType x) {
    return type(x).instanceShape();
  }

  void setType(BuiltinType t, PyType type) {
    types[t.ordinal()] = type;
  }

  void setType(BuiltinException e, PyType type) {
    exceptions[e.ordinal()] = type;
  }

  /** Shape of a fresh instance of the built-in class. */
  public Shape shape(BuiltinType t) {
    return types[t.ordinal()].instanceShape();
  }

  /** Valid while no function has been given another code, defaults or closure. */
  public Assumption functionsStable() {
    return functionsStable;
  }

  /** The names of module {@code builtins}. */
  public Namespace builtins() {
    return builtins;
  }

  /** The class of any guest value. */
  public PyType typeOf(PyThread t, Object value) {
    if (value instanceof ShapedObject o) {
      Shape s = o.isPrivate() ? o.shape() : o.shape(t);
      return (PyType) s.guestClass();
    }
    return type(builtinTypeOf(value));
  }

  /** The class of a value that is no {@link ShapedObject}. */
  public static BuiltinType builtinTypeOf(Object value) {
    if (value instanceof Long || value instanceof BigInteger) {
      return BuiltinType.INT;
    } else if (value instanceof TruffleString) {
      return BuiltinType.STR;
    } else if (value instanceof BuiltinType.Typed typed) {
      return typed.builtinType();
    } else if (value instanceof Boolean) {
      return BuiltinType.BOOL;
    } else if (value instanceof Double) {
      return BuiltinType.FLOAT;
    } else if (value instanceof PyNone none) {
      return switch (none) {
        case NONE -> BuiltinType.NONE_TYPE;
        case NOT_IMPLEMENTED -> BuiltinType.NOT_IMPLEMENTED_TYPE;
        case ELLIPSIS -> BuiltinType.ELLIPSIS;
      };
    }
    throw new IllegalArgumentException("no guest value: " + value.getClass());
  }
}
