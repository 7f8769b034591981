package io.orochi.duhton.nodes.integer;

/** What is done to two ints; C's rules, which for 32 bits are Java's. */
public enum IntOperation {
  ADD(0),
  SUBTRACT(0),
  MULTIPLY(1),
  DIVIDE(0),
  REMAINDER(0),
  XOR(0),
  SHIFT_LEFT(0),
  SHIFT_RIGHT(0);

  private final int ofNothing;

  IntOperation(int ofNothing) {
    this.ofNothing = ofNothing;
  }

  /** The value without operands. */
  public int ofNothing() {
    return ofNothing;
  }

  /** Whether the second operand must not be 0. */
  boolean divides() {
    return this == DIVIDE || this == REMAINDER;
  }

  int apply(int a, int b) {
    return switch (this) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      case XOR -> a ^ b;
      case SHIFT_LEFT -> a << b;
      case SHIFT_RIGHT -> a >> b;
    };
  }
}
