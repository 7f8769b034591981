package io.orochi.launcher.runtime;

import com.oracle.truffle.api.TruffleRuntime;
import com.oracle.truffle.api.TruffleRuntimeAccess;
import com.oracle.truffle.api.impl.DefaultTruffleRuntime;
import com.oracle.truffle.compiler.TruffleCompilationSupport;
import com.oracle.truffle.runtime.ModulesSupport;
import com.oracle.truffle.runtime.hotspot.HotSpotTruffleRuntime;
import com.oracle.truffle.runtime.hotspot.HotSpotTruffleRuntimeAccess;
import java.lang.reflect.Method;

/**
 * Makes the optimising runtime when Truffle is on the class path and the Graal compiler is the
 * module {@value #COMPILER_MODULE}. It does what {@link HotSpotTruffleRuntimeAccess} does with a
 * module named {@code jdk.graal.compiler}, step by step, and so belongs to the very version of
 * Truffle that the build names; the build takes the compiler of the same version, which is
 * therefore not compared again.
 */
public final class ClassPathRuntime implements TruffleRuntimeAccess {
  /** The name that the build gives to the module of the Graal compiler. */
  static final String COMPILER_MODULE = "orochi.graal.compiler";

  private static final String COMPILATION_SUPPORT =
      "jdk.graal.compiler.truffle.hotspot.HotSpotTruffleCompilationSupport";

  private static final String HOTSPOT = "com.oracle.truffle.runtime.hotspot.";

  /** More than the priority of Truffle's own access, which is 0. */
  @Override
  public int getPriority() {
    return 1;
  }

  /** The runtime; where there is no such module, the one that Truffle itself would make. */
  @Override
  public TruffleRuntime getRuntime() {
    Module compiler = ModuleLayer.boot().findModule(COMPILER_MODULE).orElse(null);
    if (compiler == null) {
      return new HotSpotTruffleRuntimeAccess().getRuntime();
    }
    String problem = ModulesSupport.exportJVMCI(ClassPathRuntime.class);
    if (problem == null) {
      problem = ModulesSupport.exportJVMCI(compiler);
    }
    if (problem != null) {
      return new DefaultTruffleRuntime(problem);
    }
    ModulesSupport.addExports(Object.class.getModule(), "jdk.internal.misc", compiler);
    try {
      return optimizing(compiler);
    } catch (ReflectiveOperationException e) {
      return new DefaultTruffleRuntime("this version of Truffle is made differently: " + e);
    }
  }

  private static TruffleRuntime optimizing(Module compiler) throws ReflectiveOperationException {
    call("jdk.vm.ci.services.Services", "initializeJVMCI");
    TruffleCompilationSupport support =
        new TrustedCompilation(
            (TruffleCompilationSupport)
                Class.forName(COMPILATION_SUPPORT, true, compiler.getClassLoader())
                    .getConstructor()
                    .newInstance());
    call(HOTSPOT + "HotSpotThreadLocalHandshake", "initializePendingOffset");
    call(HOTSPOT + "HotSpotFastThreadLocal", "ensureLoaded");
    HotSpotTruffleRuntime runtime = new HotSpotTruffleRuntime(support);
    call(HOTSPOT + "HotSpotTruffleRuntimeAccess", "registerVirtualThreadMountHooks");
    support.registerRuntime(runtime);
    return runtime;
  }

  private static void call(String type, String method) throws ReflectiveOperationException {
    Method m = Class.forName(type).getDeclaredMethod(method);
    m.trySetAccessible();
    m.invoke(null);
  }
}
