package io.orochi.framework.mode;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.RootCallTarget;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The call targets of one body of guest code, both made when they are first asked for: PLAIN from
 * what the language has read, TX from PLAIN. Safe for any number of threads.
 */
public final class ModalTargets {
  private final Supplier<RootCallTarget> makePlain;
  private final UnaryOperator<RootCallTarget> makeTransactional;
  @CompilationFinal private volatile RootCallTarget plain;
  @CompilationFinal private volatile RootCallTarget transactional;

  /** Targets of which TX is a switched copy of the root of PLAIN. */
  public ModalTargets(Supplier<RootCallTarget> makePlain) {
    this(makePlain, p -> TransactionalCopies.of(p.getRootNode()).getCallTarget());
  }

  /**
   * Targets.
   *
   * @param makeTransactional makes the TX target from the PLAIN one, which goes on being used
   */
  public ModalTargets(
      Supplier<RootCallTarget> makePlain, UnaryOperator<RootCallTarget> makeTransactional) {
    this.makePlain = makePlain;
    this.makeTransactional = makeTransactional;
  }

  /** The target for a mode. */
  public RootCallTarget get(boolean tx) {
    RootCallTarget target = tx ? transactional : plain;
    if (target == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      target = make(tx);
    }
    return target;
  }

  private synchronized RootCallTarget make(boolean tx) {
    if (plain == null) {
      plain = makePlain.get();
    }
    if (tx && transactional == null) {
      transactional = makeTransactional.apply(plain);
    }
    return tx ? transactional : plain;
  }
}
