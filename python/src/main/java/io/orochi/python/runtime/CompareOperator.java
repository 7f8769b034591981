package io.orochi.python.runtime;

/** The rich comparisons with their special methods. */
public enum CompareOperator {
  LT("<", "__lt__"),
  LE("<=", "__le__"),
  EQ("==", "__eq__"),
  NE("!=", "__ne__"),
  GT(">", "__gt__"),
  GE(">=", "__ge__");

  public final String symbol;
  public final String method;

  CompareOperator(String symbol, String method) {
    this.symbol = symbol;
    this.method = method;
  }

  /** The comparison with the operands exchanged. */
  public CompareOperator reflected() {
    return switch (this) {
      case LT -> GT;
      case LE -> GE;
      case GT -> LT;
      case GE -> LE;
      case EQ, NE -> this;
    };
  }
}
