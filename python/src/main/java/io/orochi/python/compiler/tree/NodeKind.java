package io.orochi.python.compiler.tree;

/**
 * What is written in front of each node. A change of any kind here, in the order too, needs a new
 * {@link CompiledTree#FORMAT}.
 */
enum NodeKind {
  /** An absent node. */
  NONE,
  // statements
  ANN_ASSIGN,
  ASSERT,
  ASSIGN,
  ASYNC_FOR,
  ASYNC_FUNCTION_DEF,
  ASYNC_WITH,
  AUG_ASSIGN,
  BREAK,
  CLASS_DEF,
  CONTINUE,
  DELETE,
  EXPR,
  FOR,
  FUNCTION_DEF,
  GLOBAL,
  IF,
  IMPORT,
  IMPORT_FROM,
  MATCH,
  NONLOCAL,
  PASS,
  RAISE,
  RETURN,
  TRY,
  TRY_STAR,
  TYPE_ALIAS,
  WHILE,
  WITH,
  // expressions
  ATTRIBUTE,
  AWAIT,
  BIN_OP,
  BOOL_OP,
  CALL,
  COMPARE,
  CONSTANT,
  DICT,
  DICT_COMP,
  FORMATTED_VALUE,
  GENERATOR_EXP,
  IF_EXP,
  JOINED_STR,
  LAMBDA,
  LIST,
  LIST_COMP,
  NAME,
  NAMED_EXPR,
  SET,
  SET_COMP,
  SLICE,
  STARRED,
  SUBSCRIPT,
  TUPLE,
  UNARY_OP,
  YIELD,
  YIELD_FROM,
  // the rest
  ALIAS,
  ARG,
  ARGUMENTS,
  COMPREHENSION,
  EXCEPT_HANDLER,
  KEYWORD,
  MATCH_CASE,
  EXPRESSION,
  INTERACTIVE,
  MODULE,
  MATCH_AS,
  MATCH_CLASS,
  MATCH_MAPPING,
  MATCH_OR,
  MATCH_SEQUENCE,
  MATCH_SINGLETON,
  MATCH_STAR,
  MATCH_VALUE,
  PARAM_SPEC,
  TYPE_VAR,
  TYPE_VAR_TUPLE,
  WITH_ITEM;

  private static final NodeKind[] ALL = values();

  static NodeKind of(int number) {
    return ALL[number];
  }

  boolean isStatement() {
    return compareTo(ANN_ASSIGN) >= 0 && compareTo(WITH) <= 0;
  }

  boolean isExpression() {
    return compareTo(ATTRIBUTE) >= 0 && compareTo(YIELD_FROM) <= 0;
  }
}
