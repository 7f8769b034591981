package io.orochi.python.terminal;

/** Somebody typed Ctrl-C instead of going on. */
public final class Interruption extends Exception {
  private static final long serialVersionUID = 1;

  Interruption() {
    super(null, null, false, false);
  }
}
