package io.orochi.duhton.builtins;

import io.orochi.duhton.compiler.Compiler;
import io.orochi.duhton.nodes.ConstantNode;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.nodes.FailNode;
import io.orochi.duhton.nodes.data.GetNode;
import io.orochi.duhton.nodes.data.MakeContainerNode;
import io.orochi.duhton.nodes.data.PopNode;
import io.orochi.duhton.nodes.data.SetNode;
import io.orochi.duhton.reader.Form;
import io.orochi.duhton.runtime.None;
import java.util.List;

/** Built-in functions over lists and containers with a variable number of arguments. */
final class Data {
  private Data() {}

  static DuhtonNode container(Compiler c, List<Form> args) {
    return args.isEmpty()
        ? new MakeContainerNode(new ConstantNode(None.NONE))
        : Arity.one(c, "container", args, MakeContainerNode::new);
  }

  static DuhtonNode get(Compiler c, List<Form> args) {
    return args.isEmpty()
        ? new FailNode("get: expected at least one argument")
        : new GetNode(c.compile(args.getFirst()), optional(c, args, 1), args.size() > 2);
  }

  static DuhtonNode set(Compiler c, List<Form> args) {
    return args.size() < 2
        ? new FailNode("set: expected at least two arguments")
        : new SetNode(
            c.compile(args.get(0)), c.compile(args.get(1)), optional(c, args, 2), args.size() > 3);
  }

  static DuhtonNode pop(Compiler c, List<Form> args) {
    return switch (args.size()) {
      case 0 -> new FailNode("pop: expected at least one argument");
      case 1, 2 -> new PopNode(c.compile(args.getFirst()), optional(c, args, 1));
      default -> new FailNode("pop: expected at most two arguments", c.compile(args.getFirst()));
    };
  }

  private static DuhtonNode optional(Compiler c, List<Form> args, int index) {
    return index < args.size() ? c.compile(args.get(index)) : null;
  }
}
