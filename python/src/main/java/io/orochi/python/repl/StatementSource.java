package io.orochi.python.repl;

import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;

/** Where statements come from. Confined to the thread of the loop. */
interface StatementSource extends AutoCloseable {
  /**
   * Prompts for the next statement.
   *
   * @param flags future features that earlier statements have asked for
   * @return null at the end of the input
   * @throws PyException KeyboardInterrupt; SyntaxError and its like for what is none
   */
  Typed next(PyThread t, int flags);

  /** Ends the reading: what was typed is remembered for the next time. */
  @Override
  default void close() {}
}
