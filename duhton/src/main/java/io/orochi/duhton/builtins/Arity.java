package io.orochi.duhton.builtins;

import io.orochi.duhton.compiler.Compiler;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.nodes.FailNode;
import io.orochi.duhton.reader.Form;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Built-in functions of a fixed number of arguments. */
final class Arity {
  private Arity() {}

  static DuhtonNode none(String name, List<Form> args, Supplier<DuhtonNode> make) {
    return args.isEmpty() ? make.get() : new FailNode(name + ": expected no argument");
  }

  static DuhtonNode one(Compiler c, String name, List<Form> args, UnaryOperator<DuhtonNode> make) {
    return args.size() == 1
        ? make.apply(c.compile(args.getFirst()))
        : new FailNode(name + ": expected one argument");
  }

  static DuhtonNode two(
      Compiler c,
      String name,
      List<Form> args,
      BiFunction<DuhtonNode, DuhtonNode, DuhtonNode> make) {
    return args.size() == 2
        ? make.apply(c.compile(args.get(0)), c.compile(args.get(1)))
        : new FailNode(name + ": expected two arguments");
  }
}
