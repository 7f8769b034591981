package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.sst.StmtTy;

/** A statement that no translation exists for. */
final class UnsupportedStatementException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnsupportedStatementException(StmtTy s) {
    super(s.getClass().getSimpleName());
  }
}
