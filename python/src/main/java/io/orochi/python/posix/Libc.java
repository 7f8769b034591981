package io.orochi.python.posix;

/**
 * Whether libc can be called cheaply yet. The first call of any function makes the JVM link the
 * shared downcall handle, which takes 40 ms from an AOT cache and 70 ms without; what a start of
 * the interpreter needs is therefore done without libc, and whoever starts a program that will
 * surely do more can have it linked meanwhile.
 */
public final class Libc {
  private Libc() {}

  /** Whether the first call is behind us. */
  public static boolean isLinked() {
    return NativeFunction.isLinked();
  }

  /** Links on a daemon thread. A thread that calls a function before that is done waits for it. */
  public static void linkInBackground() {
    if (!NativeFunction.isLinked()) {
      Thread thread = new Thread(NativeFunction::link, "orochi-libc-linker");
      thread.setDaemon(true);
      thread.start();
    }
  }
}
