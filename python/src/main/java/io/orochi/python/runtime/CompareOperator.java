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

  /**
   * What the operator says about operands whose order is {@code sign} (negative: left is smaller).
   */
  public boolean holds(int sign) {
    return switch (this) {
      case LT -> sign < 0;
      case LE -> sign <= 0;
      case EQ -> sign == 0;
      case NE -> sign != 0;
      case GT -> sign > 0;
      case GE -> sign >= 0;
    };
  }

  /** What the operator says about two floats; false for NaN but for {@code NE}. */
  public boolean holds(double a, double b) {
    return switch (this) {
      case LT -> a < b;
      case LE -> a <= b;
      case EQ -> a == b;
      case NE -> a != b;
      case GT -> a > b;
      case GE -> a >= b;
    };
  }

  /** What the operator says about two ints. */
  public boolean holds(long a, long b) {
    return switch (this) {
      case LT -> a < b;
      case LE -> a <= b;
      case EQ -> a == b;
      case NE -> a != b;
      case GT -> a > b;
      case GE -> a >= b;
    };
  }
}
