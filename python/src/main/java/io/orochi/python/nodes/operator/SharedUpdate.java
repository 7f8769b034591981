package io.orochi.python.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.Operators;
import io.orochi.python.runtime.PyThread;
import io.orochi.stm.Header;
import io.orochi.stm.TxObject;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Augmented assignment to a place that other threads can reach, outside of transactions: load,
 * operation and store are one operation, so that no update is lost.
 *
 * <p>The old value was loaded before the operand was evaluated, as the language prescribes. If the
 * place holds another one now, either another thread has written it: then that value counts; or
 * guest code that evaluating the operand has run: then the old value counts, as in a serial
 * program. Who has written last is told by the slot in the version of the object that holds the
 * place.
 */
public final class SharedUpdate {
  private SharedUpdate() {}

  /**
   * Whether an update of {@code old} can be one operation: it is immutable, so computing the new
   * value runs no guest code that could notice.
   */
  public static boolean applies(PyThread t, TxObject holder, Object old) {
    return !holder.isPrivate() && !t.inTx() && !(old instanceof ShapedObject);
  }

  /**
   * Performs the update.
   *
   * @param holder gives the transactional object that holds the place when the operation begins
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  public static void perform(
      PyThread t,
      BinaryOperator op,
      Supplier<? extends TxObject> holder,
      Object old,
      Object operand,
      Supplier<Object> load,
      Consumer<Object> store) {
    Attempts attempts = new Attempts();
    Operation.atomically(
        t,
        () -> {
          Object now = load.get();
          boolean mine = attempts.isMine(holder.get().meta(), Header.slot(t.lockMeta()));
          Object base = mine || now instanceof ShapedObject ? old : now;
          store.accept(Operators.inPlace(t, op, base, operand));
          return null;
        });
  }

  /**
   * Whether the running thread has written the place last, over all attempts of one update. An
   * attempt that was undone has released the object with a version of this thread, too: what stood
   * there then stands there again, so the answer of before is still right.
   */
  private static final class Attempts {
    private boolean again;
    private boolean mine;

    boolean isMine(long m, int slot) {
      boolean own = Header.isVersion(m) && Header.counter(m) != 0 && Header.slot(m) == slot;
      mine = own && (mine || !again);
      again = true;
      return mine;
    }
  }
}
