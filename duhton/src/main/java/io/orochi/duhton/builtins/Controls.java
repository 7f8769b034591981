package io.orochi.duhton.builtins;

import io.orochi.duhton.compiler.Compiler;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.nodes.FailNode;
import io.orochi.duhton.nodes.control.AssertNode;
import io.orochi.duhton.nodes.control.IfNode;
import io.orochi.duhton.nodes.control.LogicalNode;
import io.orochi.duhton.nodes.control.WhileNode;
import io.orochi.duhton.reader.Form;
import java.util.List;

/** Built-in functions that decide what is executed. */
final class Controls {
  private Controls() {}

  static DuhtonNode choose(Compiler c, List<Form> args) {
    return args.size() < 2
        ? new FailNode("if: expected at least two arguments")
        : new IfNode(
            c.compile(args.get(0)),
            c.compile(args.get(1)),
            c.sequence(args.subList(2, args.size())));
  }

  static DuhtonNode repeat(Compiler c, List<Form> args) {
    return args.isEmpty()
        ? new FailNode("while: expected at least one argument")
        : new WhileNode(c.compile(args.getFirst()), c.sequence(args.subList(1, args.size())));
  }

  static DuhtonNode logical(Compiler c, List<Form> args, boolean decisive) {
    return new LogicalNode(decisive, c.compileAll(args));
  }

  static DuhtonNode check(Compiler c, List<Form> args) {
    return Arity.one(
        c, "assert", args, condition -> new AssertNode(args.getFirst().datum(), condition));
  }
}
