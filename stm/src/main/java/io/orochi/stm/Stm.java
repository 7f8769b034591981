package io.orochi.stm;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Transactions for Java code. The body of a block must have no effects but on {@link TxObject}s, as
 * it may run several times.
 */
public final class Stm {
  private Stm() {}

  /**
   * Runs {@code body} as one transaction, or as a part of the running one. An exception that leaves
   * it commits what it did so far, as if a lock had been held.
   */
  public static <T> T call(Callable<T> body) throws Exception {
    TxThread t = TxThread.current();
    if (t.inTx()) {
      return body.call();
    }
    while (true) {
      t.begin();
      T result = null;
      Exception thrown = null;
      try {
        result = body.call();
      } catch (Retry e) {
        t.waitForChange(Long.MAX_VALUE);
        continue;
      } catch (Exception e) {
        if (e == t.abortSignal) {
          t.abort();
          continue;
        }
        thrown = e;
      } catch (Error e) {
        t.rollback();
        throw e;
      }
      if (t.commit()) {
        if (thrown != null) {
          throw thrown;
        }
        return result;
      }
    }
  }

  /** As {@link #call}, for bodies without checked exceptions. */
  public static <T> T atomic(Supplier<T> body) {
    try {
      return call(body::get);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e); // a Supplier throws no checked exception
    }
  }

  /** As {@link #atomic(Supplier)}, without a result. */
  public static void atomic(Runnable body) {
    atomic(
        () -> {
          body.run();
          return null;
        });
  }

  /**
   * Undoes the running transaction and runs it again when something that it has read has changed;
   * in the first part of {@link #orElse}, goes on with the second.
   */
  public static <T> T retry() {
    if (!TxThread.current().inTx()) {
      throw new IllegalStateException("retry outside of a transaction");
    }
    throw Retry.INSTANCE;
  }

  /** Runs {@code first}; if that ends in {@link #retry}, undoes it and runs {@code second}. */
  public static <T> T orElse(Supplier<T> first, Supplier<T> second) {
    return atomic(
        () -> {
          TxThread t = TxThread.current();
          int level = t.savepoint();
          boolean retried = false;
          try {
            return first.get();
          } catch (Retry e) {
            retried = true;
            t.rollbackTo(level);
            return second.get();
          } finally {
            if (!retried) {
              t.commitTo(level);
            }
          }
        });
  }
}
