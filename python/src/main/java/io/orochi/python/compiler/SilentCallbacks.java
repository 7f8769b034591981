package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.ParserCallbacks;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;

/**
 * For those who ask about a source and report what is wrong themselves, or know that nothing is:
 * drops warnings; an error is an IllegalStateException.
 */
final class SilentCallbacks implements ParserCallbacks {
  @Override
  public void safePointPoll() {}

  @Override
  public RuntimeException reportIncompleteSource(int line) {
    throw new IllegalStateException("incomplete at line " + line);
  }

  @Override
  public RuntimeException onError(ErrorType kind, SourceRange range, String message) {
    throw new IllegalStateException(message);
  }

  @Override
  public void onWarning(WarningType kind, SourceRange range, String message) {}
}
