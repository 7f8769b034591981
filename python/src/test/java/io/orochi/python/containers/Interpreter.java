package io.orochi.python.containers;

import io.orochi.python.modules.BuiltinModules;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.stm.TxThread;
import java.util.function.Consumer;
import org.graalvm.polyglot.Context;

/** An interpreter that a test drives from Java: entered by the thread that made it. */
final class Interpreter implements AutoCloseable {
  private final Context context;
  private final PyContext python;
  private final PyThread thread;

  Interpreter() {
    context =
        Context.newBuilder("orochi")
            .allowAllAccess(true)
            .option("orochi.Home", System.getProperty("orochi.home", ""))
            .build();
    context.initialize("orochi");
    context.enter();
    python = PyContext.get(null);
    thread = python.currentThread();
    python.imports();
  }

  PyThread thread() {
    return thread;
  }

  PyContext python() {
    return python;
  }

  /**
   * From now on several threads may exist, so that transactions are real and objects become public.
   */
  void admitThreads() {
    python.threads().admitAnother();
  }

  /** Makes an object public. */
  static <T> T publish(T object) {
    TxThread.publish(object);
    return object;
  }

  /** A value of a module written in Java. */
  Object value(String module, String name) {
    return Attributes.get(thread, BuiltinModules.create(thread, module), name);
  }

  static Object call(PyThread t, Object callee, Object... args) {
    return Calls.call(t, callee, args);
  }

  static Object method(PyThread t, Object self, String name, Object... args) {
    return Calls.callMethod(t, self, name, args);
  }

  static String repr(PyThread t, Object o) {
    return Texts.javaRepr(t, o);
  }

  static Object str(String s) {
    return Strings.of(s);
  }

  /** Runs {@code body} in another thread of the interpreter. */
  Thread start(Consumer<PyThread> body) {
    Thread started =
        new Thread(
            () -> {
              context.enter();
              PyThread t = python.currentThread();
              try {
                body.accept(t);
              } finally {
                t.detach();
                context.leave();
              }
            });
    started.start();
    return started;
  }

  @Override
  public void close() {
    thread.detach();
    context.leave();
    context.close(true);
  }
}
