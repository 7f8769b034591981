package io.orochi.stm;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Another thread that does what it is told, step by step. */
final class Other implements AutoCloseable {
  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  final TxThread t;
  private volatile Thread thread;

  Other() {
    this(new TxThread());
  }

  Other(TxThread t) {
    this.t = t;
    run(
        u -> {
          u.attach();
          thread = Thread.currentThread();
        });
  }

  /** Does a step and waits for it. */
  void run(Consumer<TxThread> step) {
    finish(start(step));
  }

  /** Does a step, waits for it and gives its result. */
  long ask(ToLongFunction<TxThread> step) {
    return get(executor.submit((Callable<Long>) () -> step.applyAsLong(t)));
  }

  /** A step: does nothing until a rival asks for it, then aborts. */
  static void abortWhenAsked(TxThread t) {
    try {
      while (true) {
        t.poll();
        Thread.onSpinWait();
      }
    } catch (Abort e) {
      t.abort();
    }
  }

  /** Waits until the step that was begun is parked with a time limit. */
  void awaitParked() {
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }

  /** Begins a step. */
  Future<?> start(Consumer<TxThread> step) {
    return executor.submit(() -> step.accept(t));
  }

  /** Waits for a step that was begun. */
  static void finish(Future<?> step) {
    get(step);
  }

  private static <T> T get(Future<T> step) {
    try {
      return step.get(20, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException r) {
        throw r;
      }
      if (e.getCause() instanceof Error r) {
        throw r;
      }
      throw new AssertionError(e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("the other thread does not get on", e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    run(
        t -> {
          if (t.inTx() && !t.isInevitable()) {
            t.rollback();
          } else if (t.inTx()) {
            t.commit();
          }
          t.detach();
        });
    executor.shutdown();
  }
}
