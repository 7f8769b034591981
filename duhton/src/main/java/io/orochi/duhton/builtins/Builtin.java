package io.orochi.duhton.builtins;

import io.orochi.duhton.compiler.Compiler;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.nodes.control.NotNode;
import io.orochi.duhton.nodes.data.AppendNode;
import io.orochi.duhton.nodes.data.CarNode;
import io.orochi.duhton.nodes.data.CdrNode;
import io.orochi.duhton.nodes.data.IsPairNode;
import io.orochi.duhton.nodes.data.LengthNode;
import io.orochi.duhton.nodes.data.MakeConsNode;
import io.orochi.duhton.nodes.data.MakeListNode;
import io.orochi.duhton.nodes.data.TypeNode;
import io.orochi.duhton.nodes.effect.PrintNode;
import io.orochi.duhton.nodes.effect.RunTransactionsNode;
import io.orochi.duhton.nodes.effect.SleepNode;
import io.orochi.duhton.nodes.effect.TimeNode;
import io.orochi.duhton.nodes.integer.Comparison;
import io.orochi.duhton.nodes.integer.IntOperation;
import io.orochi.duhton.reader.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The built-in functions. */
public enum Builtin {
  PROGN("progn", Compiler::sequence),
  SETQ("setq", Definitions::assign),
  DEFUN("defun", Definitions::define),
  DEFINED("defined?", Definitions::defined),
  QUOTE("quote", Definitions::quote),

  IF("if", Controls::choose),
  WHILE("while", Controls::repeat),
  AND("&&", (c, args) -> Controls.logical(c, args, false)),
  OR("||", (c, args) -> Controls.logical(c, args, true)),
  NOT("not", (c, args) -> Arity.one(c, "not", args, NotNode::new)),
  ASSERT("assert", Controls::check),

  ADD("+", (c, args) -> Integers.fold(c, args, IntOperation.ADD)),
  SUBTRACT("-", (c, args) -> Integers.fold(c, args, IntOperation.SUBTRACT)),
  MULTIPLY("*", (c, args) -> Integers.fold(c, args, IntOperation.MULTIPLY)),
  DIVIDE("/", (c, args) -> Integers.fold(c, args, IntOperation.DIVIDE)),
  REMAINDER("%", (c, args) -> Integers.fold(c, args, IntOperation.REMAINDER)),
  XOR("^", (c, args) -> Integers.fold(c, args, IntOperation.XOR)),
  SHIFT_LEFT("<<", (c, args) -> Integers.fold(c, args, IntOperation.SHIFT_LEFT)),
  SHIFT_RIGHT(">>", (c, args) -> Integers.fold(c, args, IntOperation.SHIFT_RIGHT)),
  LESS("<", (c, args) -> Integers.compare(c, args, Comparison.LESS)),
  LESS_OR_EQUAL("<=", (c, args) -> Integers.compare(c, args, Comparison.LESS_OR_EQUAL)),
  EQUAL("==", (c, args) -> Integers.compare(c, args, Comparison.EQUAL)),
  NOT_EQUAL("!=", (c, args) -> Integers.compare(c, args, Comparison.NOT_EQUAL)),
  GREATER(">", (c, args) -> Integers.compare(c, args, Comparison.GREATER)),
  GREATER_OR_EQUAL(">=", (c, args) -> Integers.compare(c, args, Comparison.GREATER_OR_EQUAL)),

  TYPE("type", (c, args) -> Arity.one(c, "type", args, TypeNode::new)),
  LIST("list", (c, args) -> new MakeListNode(c.compileAll(args))),
  APPEND("append", (c, args) -> Arity.two(c, "append", args, AppendNode::new)),
  POP("pop", Data::pop),
  LEN("len", (c, args) -> Arity.one(c, "len", args, LengthNode::new)),
  GET("get", Data::get),
  SET("set", Data::set),
  CONTAINER("container", Data::container),
  CAR("car", (c, args) -> Arity.one(c, "car", args, CarNode::new)),
  CDR("cdr", (c, args) -> Arity.one(c, "cdr", args, CdrNode::new)),
  CONS("cons", (c, args) -> Arity.two(c, "cons", args, MakeConsNode::new)),
  IS_PAIR("pair?", (c, args) -> Arity.one(c, "pair?", args, IsPairNode::new)),

  PRINT("print", (c, args) -> new PrintNode(c.compileAll(args))),
  TRANSACTION("transaction", Definitions::transaction),
  RUN_TRANSACTIONS(
      "run-transactions",
      (c, args) -> Arity.none("run-transactions", args, RunTransactionsNode::new)),
  SLEEPMS("sleepms", (c, args) -> Arity.one(c, "sleepms", args, SleepNode::new)),
  TIME("time", (c, args) -> new TimeNode());

  /** Makes the node of a call. */
  private interface Call {
    DuhtonNode compile(Compiler compiler, List<Form> arguments);
  }

  private static final Map<String, Builtin> BY_SYMBOL = new HashMap<>();

  static {
    for (Builtin b : values()) {
      BY_SYMBOL.put(b.symbol, b);
    }
  }

  private final String symbol;
  private final Call call;

  Builtin(String symbol, Call call) {
    this.symbol = symbol;
    this.call = call;
  }

  /** The built-in function of this name, or null. */
  public static Builtin find(String symbol) {
    return BY_SYMBOL.get(symbol);
  }

  public String symbol() {
    return symbol;
  }

  /** A node that calls it with these arguments. */
  public DuhtonNode compile(Compiler compiler, List<Form> arguments) {
    return call.compile(compiler, arguments);
  }
}
