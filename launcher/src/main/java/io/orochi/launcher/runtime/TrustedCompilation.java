package io.orochi.launcher.runtime;

import com.oracle.truffle.compiler.TruffleCompilationSupport;
import com.oracle.truffle.compiler.TruffleCompiler;
import com.oracle.truffle.compiler.TruffleCompilerOptionDescriptor;
import com.oracle.truffle.compiler.TruffleCompilerRuntime;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Predicate;

/**
 * The Graal compiler's own support of Truffle, whose compilers trust the compiler's classes. The
 * Java machine vouches for classes of its boot and platform loaders, such as those of {@code
 * jdk.graal.compiler}; those of a module of another name have the loader of the application. A call
 * of an untrusted class is not replaced by what the compiler knows of it, and then the compiler
 * cannot even build what allocates an object.
 */
final class TrustedCompilation implements TruffleCompilationSupport {
  private static final String COMPILER_CLASSES = "Ljdk/graal/compiler/";

  private final TruffleCompilationSupport support;

  TrustedCompilation(TruffleCompilationSupport support) {
    this.support = support;
  }

  @Override
  public TruffleCompiler createCompiler(TruffleCompilerRuntime runtime) {
    TruffleCompiler compiler = support.createCompiler(runtime);
    try {
      Method getName = Class.forName("jdk.vm.ci.meta.JavaType").getMethod("getName");
      Predicate<Object> trust = type -> isOfCompiler(getName, type);
      for (Object backend : (List<?>) get(get(compiler, "getConfig"), "backends")) {
        Object replacements = get(get(backend, "getProviders"), "getReplacements");
        Object plugins = get(get(replacements, "getGraphBuilderPlugins"), "getInvocationPlugins");
        Method register =
            plugins.getClass().getMethod("registerIntrinsificationPredicate", Predicate.class);
        register.trySetAccessible(); // public, of a class that is not
        register.invoke(plugins, trust);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of Graal is made differently", e);
    }
    return compiler;
  }

  private static boolean isOfCompiler(Method getName, Object type) {
    try {
      return ((String) getName.invoke(type)).startsWith(COMPILER_CLASSES);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object get(Object of, String method) throws ReflectiveOperationException {
    Method m = of.getClass().getMethod(method);
    m.trySetAccessible();
    return m.invoke(of);
  }

  @Override
  public void registerRuntime(TruffleCompilerRuntime runtime) {
    support.registerRuntime(runtime);
  }

  @Override
  public TruffleCompilerOptionDescriptor[] listCompilerOptions() {
    return support.listCompilerOptions();
  }

  @Override
  public boolean compilerOptionExists(String key) {
    return support.compilerOptionExists(key);
  }

  @Override
  public String validateCompilerOption(String key, String value) {
    return support.validateCompilerOption(key, value);
  }

  @Override
  public String getCompilerConfigurationName(TruffleCompilerRuntime runtime) {
    return support.getCompilerConfigurationName(runtime);
  }

  @Override
  public AutoCloseable openCompilerThreadScope() {
    return support.openCompilerThreadScope();
  }

  @Override
  public boolean isSuppressedCompilationFailure(Throwable failure) {
    return support.isSuppressedCompilationFailure(failure);
  }

  @Override
  public String getCompilerVersion() {
    return support.getCompilerVersion();
  }
}
