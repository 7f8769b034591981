package io.orochi.python.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.framework.mode.TransactionalCopies;
import io.orochi.python.OrochiLanguage;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.CodeObject;

/**
 * The trees that resume generators of one code object; arguments are the thread, the function, and
 * the generator's frame.
 */
public final class GeneratorBody {
  private final CodeObject code;
  private final int resultSlot;
  private final RootCallTarget plain;
  private final boolean hasCleanup;
  @CompilationFinal private volatile RootCallTarget tx;

  public GeneratorBody(
      OrochiLanguage language,
      FrameDescriptor descriptor,
      CodeObject code,
      int resultSlot,
      Expression body) {
    this.code = code;
    this.resultSlot = resultSlot;
    this.hasCleanup = Cleanup.isIn(body);
    this.plain = new ResumeRootNode(language, descriptor, code, resultSlot, body).getCallTarget();
  }

  public CodeObject code() {
    return code;
  }

  /** The slot that carries values out of the generator and into it. */
  public int resultSlot() {
    return resultSlot;
  }

  /** The slot that holds the node at which a suspended generator stands. */
  public int placeSlot() {
    return resultSlot + 1;
  }

  /** Whether guest code may run when a suspended generator is closed. */
  public boolean hasCleanup() {
    return hasCleanup;
  }

  /** Whether guest code runs when a generator that is suspended at {@code place} is closed. */
  public boolean isInCleanup(Node place) {
    return hasCleanup && place != null && Cleanup.isAround(place);
  }

  /** The target for the mode. */
  public RootCallTarget target(boolean transactional) {
    if (!transactional) {
      return plain;
    }
    RootCallTarget target = tx;
    if (target == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      target = copy();
    }
    return target;
  }

  private synchronized RootCallTarget copy() {
    if (tx == null) {
      tx = TransactionalCopies.of((ResumeRootNode) plain.getRootNode()).getCallTarget();
    }
    return tx;
  }
}
