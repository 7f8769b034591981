package io.orochi.python.runtime;

/** The unary operators with their special methods ({@code not} is none of them). */
public enum UnaryOperator {
  NEG("-", "__neg__"),
  POS("+", "__pos__"),
  INVERT("~", "__invert__");

  public final String symbol;
  public final String method;

  UnaryOperator(String symbol, String method) {
    this.symbol = symbol;
    this.method = method;
  }
}
