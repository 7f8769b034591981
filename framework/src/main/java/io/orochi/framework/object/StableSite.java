package io.orochi.framework.object;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;

/**
 * One site's use of a {@link Stability}. The interpreter counts how often it reads the thing there
 * before it assumes anything, so that nothing has to be taken back that is written soon after its
 * publication; compiled code relies on what was assumed when it was compiled.
 */
public final class StableSite {
  private static final int TRIAL = 32;

  private final Stability stability;
  @CompilationFinal private Assumption assumption;
  private int reads;

  /** For an attribute. */
  public StableSite(Property p) {
    stability = p.stability();
  }

  /** For the class and the set of attributes. */
  public StableSite(Shape s) {
    stability = s.stability();
  }

  /**
   * To be asked for each read of a public object that has the shape. If true, this is compiled code
   * and may read the thing without a barrier, before its next safepoint.
   */
  public boolean isStable() {
    if (CompilerDirectives.inInterpreter()) {
      if (reads < TRIAL && ++reads == TRIAL) {
        assumption = stability.assume();
      }
      return false;
    }
    return assumption != null && assumption.isValid();
  }
}
