package io.orochi.python.runtime;

import java.io.IOException;

/** The main program cannot be read. */
public final class MissingProgramException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient String program;

  MissingProgramException(String program, IOException cause) {
    super(cause);
    this.program = program;
  }

  /** The path as it was given. */
  public String program() {
    return program;
  }
}
