package io.orochi.duhton.builtins;

import io.orochi.duhton.compiler.Compiler;
import io.orochi.duhton.nodes.ConstantNode;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.nodes.FailNode;
import io.orochi.duhton.nodes.call.ArgumentsNode;
import io.orochi.duhton.nodes.call.TransactionNode;
import io.orochi.duhton.nodes.control.SequenceNode;
import io.orochi.duhton.reader.Form;
import io.orochi.duhton.runtime.None;
import io.orochi.duhton.runtime.Symbol;
import java.util.Arrays;
import java.util.List;

/** Built-in functions that take a name, or a form as it is. */
final class Definitions {
  private Definitions() {}

  static DuhtonNode assign(Compiler c, List<Form> args) {
    if (args.isEmpty()) {
      return new ConstantNode(None.NONE);
    }
    DuhtonNode[] all = new DuhtonNode[(args.size() + 1) / 2];
    for (int i = 0; i < all.length; i++) {
      all[i] =
          2 * i + 1 < args.size()
              ? c.assign(args.get(2 * i), args.get(2 * i + 1))
              : new FailNode("setq: number of arguments is odd");
    }
    DuhtonNode last = all[all.length - 1];
    return all.length == 1 ? last : new SequenceNode(Arrays.copyOf(all, all.length - 1), last);
  }

  static DuhtonNode define(Compiler c, List<Form> args) {
    return args.size() < 2
        ? new FailNode("defun: expected at least two arguments")
        : c.define(args.get(0), args.get(1), args.subList(2, args.size()));
  }

  static DuhtonNode defined(Compiler c, List<Form> args) {
    return args.size() == 1
        ? c.defined(args.getFirst())
        : new FailNode("defined?: expected one argument");
  }

  static DuhtonNode quote(Compiler c, List<Form> args) {
    return args.size() == 1
        ? new ConstantNode(args.getFirst().datum())
        : new FailNode("quote: expected one argument");
  }

  static DuhtonNode transaction(Compiler c, List<Form> args) {
    if (args.isEmpty()) {
      return new FailNode("transaction: expected at least one argument");
    }
    Form name = args.getFirst();
    return name.datum() instanceof Symbol
        ? new TransactionNode(
            c.lookUp(name),
            new ArgumentsNode(c, new Form.Sequence(args, name.start(), args.getLast().end())))
        : c.noSymbol(name);
  }
}
