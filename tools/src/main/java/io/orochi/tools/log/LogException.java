package io.orochi.tools.log;

import java.io.IOException;

/** A file is not a log, or is damaged. The message says what is wrong and at which byte. */
public final class LogException extends IOException {
  private static final long serialVersionUID = 1L;

  LogException(String message) {
    super(message);
  }
}
