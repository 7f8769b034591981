package io.orochi.duhton.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;

/** An error of a Duhton program. Nothing in the language catches it: it ends the program. */
public final class DuhtonError extends AbstractTruffleException {
  private static final long serialVersionUID = 1L;

  /**
   * An error.
   *
   * @param message as it is printed behind {@code Error: }
   * @param location where it happened, or null
   */
  public DuhtonError(String message, Node location) {
    super(message, location);
  }

  /** The error of a C function of the original that was given another type. */
  @TruffleBoundary
  public static DuhtonError wrongType(
      String function, String expected, Object value, Node location) {
    return new DuhtonError(
        function + ": expected '" + expected + "' argument, got '" + Types.name(value) + "'",
        location);
  }
}
