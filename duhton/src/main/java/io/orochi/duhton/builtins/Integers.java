package io.orochi.duhton.builtins;

import io.orochi.duhton.compiler.Compiler;
import io.orochi.duhton.nodes.ConstantNode;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.nodes.FailNode;
import io.orochi.duhton.nodes.integer.ArithmeticNode;
import io.orochi.duhton.nodes.integer.Comparison;
import io.orochi.duhton.nodes.integer.ComparisonNode;
import io.orochi.duhton.nodes.integer.IntOperation;
import io.orochi.duhton.nodes.integer.OperandNode;
import io.orochi.duhton.reader.Form;
import java.util.List;

/** Arithmetic and comparisons. */
final class Integers {
  private Integers() {}

  /** An operation over any number of operands, from left to right. */
  static DuhtonNode fold(Compiler c, List<Form> args, IntOperation operation) {
    if (args.isEmpty()) {
      return new ConstantNode(operation.ofNothing());
    }
    DuhtonNode result = c.compile(args.getFirst());
    if (args.size() == 1) {
      return new OperandNode(result);
    }
    for (Form form : args.subList(1, args.size())) {
      result = new ArithmeticNode(operation, result, c.compile(form)).at(form);
    }
    return result;
  }

  static DuhtonNode compare(Compiler c, List<Form> args, Comparison comparison) {
    return args.size() == 2
        ? new ComparisonNode(comparison, c.compile(args.get(0)), c.compile(args.get(1)))
        : new FailNode("comparison: expected two arguments");
  }
}
