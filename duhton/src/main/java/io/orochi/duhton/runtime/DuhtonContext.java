package io.orochi.duhton.runtime;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.duhton.DuhtonLanguage;
import io.orochi.duhton.builtins.Builtin;
import io.orochi.framework.name.Namespace;
import io.orochi.framework.thread.GuestThread;
import io.orochi.framework.thread.GuestThreads;
import io.orochi.framework.thread.HeldOutput;
import io.orochi.stm.TxThread;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;

/**
 * One Duhton program: its global names, its threads, its streams. Each name may have two meanings
 * at a time, a variable and a function.
 */
public final class DuhtonContext {
  private static final TruffleLanguage.ContextReference<DuhtonContext> REFERENCE =
      TruffleLanguage.ContextReference.create(DuhtonLanguage.class);

  private final DuhtonLanguage language;
  private final TruffleLanguage.Env env;
  private final Namespace variables = new Namespace();
  private final Namespace functions = new Namespace();
  private final EnumMap<Builtin, Assumption> untouched = new EnumMap<>(Builtin.class);
  private final GuestThreads threads;
  private final HeldOutput<String> output;
  private final HeldOutput<String> errors;
  private volatile int workers = Runtime.getRuntime().availableProcessors();

  public DuhtonContext(DuhtonLanguage language, TruffleLanguage.Env env) {
    this.language = language;
    this.env = env;
    this.threads = GuestThreads.join(env);
    this.output = new HeldOutput<>(text -> write(env.out(), text));
    this.errors = new HeldOutput<>(text -> write(env.err(), text));
    variables.define("None", None.NONE);
    for (Builtin b : Builtin.values()) {
      functions.define(b.symbol(), b);
      untouched.put(b, Assumption.create("not redefined"));
    }
    threads.addRoots(this::publishRoots);
  }

  private static void write(OutputStream stream, String text) {
    try {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
      stream.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The context of {@code node}'s code; a constant in compiled code. */
  public static DuhtonContext get(Node node) {
    return REFERENCE.get(node);
  }

  public DuhtonLanguage language() {
    return language;
  }

  public TruffleLanguage.Env env() {
    return env;
  }

  /** The global variables. */
  public Namespace variables() {
    return variables;
  }

  /** The global functions, built-in ones included. */
  public Namespace functions() {
    return functions;
  }

  /**
   * Valid while no program has been read that could define a function of the same name as the
   * built-in one.
   */
  public Assumption untouched(Builtin b) {
    return untouched.get(b);
  }

  /** The threads of the program. */
  public GuestThreads threads() {
    return threads;
  }

  /** How many threads run transactions. */
  public int workers() {
    return workers;
  }

  public void setWorkers(int count) {
    workers = count;
  }

  /** Standard output. What a transaction writes comes out when it has committed. */
  public HeldOutput<String> output() {
    return output;
  }

  /** The error stream; held back in the same way. */
  public HeldOutput<String> errors() {
    return errors;
  }

  private void publishRoots() {
    TxThread.publish(variables);
    TxThread.publish(functions);
  }

  /**
   * The descriptor of the calling Java thread, which another language of the program may have made;
   * one is made and attached when it has none.
   */
  public GuestThread currentThread() {
    if (TxThread.currentOrNull() instanceof GuestThread t && t.threads() == threads) {
      return t;
    }
    GuestThread t = new OwnThread(threads);
    t.attach();
    return t;
  }

  /** Gives back the descriptor of the calling Java thread, if it was made here. */
  public void leaveCurrentThread() {
    if (TxThread.currentOrNull() instanceof OwnThread t && t.threads() == threads) {
      t.end();
    }
  }

  /** A descriptor that no other language has made. */
  private static final class OwnThread extends GuestThread {
    OwnThread(GuestThreads threads) {
      super(threads);
    }
  }
}
