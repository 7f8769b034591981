package io.orochi.python.runtime;

/** The binary operators with their special methods. */
public enum BinaryOperator {
  ADD("+", "add"),
  SUB("-", "sub"),
  MUL("*", "mul"),
  MATMUL("@", "matmul"),
  TRUE_DIV("/", "truediv"),
  FLOOR_DIV("//", "floordiv"),
  MOD("%", "mod"),
  POW("** or pow()", "pow"),
  LSHIFT("<<", "lshift"),
  RSHIFT(">>", "rshift"),
  AND("&", "and"),
  OR("|", "or"),
  XOR("^", "xor"),
  DIVMOD("divmod()", "divmod");

  /** As error texts name it. */
  public final String symbol;

  /** {@code __add__}. */
  public final String method;

  /** {@code __radd__}. */
  public final String reflected;

  /** {@code __iadd__}. */
  public final String inPlace;

  /** As error texts name the augmented form: {@code +=}. */
  public final String inPlaceSymbol;

  BinaryOperator(String symbol, String name) {
    this.symbol = symbol;
    method = "__" + name + "__";
    reflected = "__r" + name + "__";
    inPlace = "__i" + name + "__";
    inPlaceSymbol = symbol.startsWith("**") ? "**=" : symbol + "=";
  }
}
