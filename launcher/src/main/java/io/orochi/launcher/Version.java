package io.orochi.launcher;

/** What {@code -V} prints, without starting the language. */
final class Version {
  /** One line, in CPython's form so that tools can read it. */
  static final String SHORT = "Python 3.12.8\n";

  /** {@code -VV}: who it is and what it runs on. */
  static final String LONG = "Python 3.12.8 (Orochi 0.1.0, JDK " + Runtime.version() + ")\n";

  private Version() {}
}
