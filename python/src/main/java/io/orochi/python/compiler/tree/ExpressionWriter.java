package io.orochi.python.compiler.tree;

import com.oracle.graal.python.pegparser.sst.ExprTy;

/** Writes expressions: the kind and the place, then the fields in the order of the constructor. */
final class ExpressionWriter {
  private ExpressionWriter() {}

  static void write(TreeWriter w, ExprTy node) {
    switch (node) {
      case ExprTy.Attribute n -> {
        w.head(NodeKind.ATTRIBUTE, n);
        w.node(n.value);
        w.out.text(n.attr);
        w.out.number(n.context.ordinal());
      }
      case ExprTy.Await n -> {
        w.head(NodeKind.AWAIT, n);
        w.node(n.value);
      }
      case ExprTy.BinOp n -> {
        w.head(NodeKind.BIN_OP, n);
        w.node(n.left);
        w.out.number(n.op.ordinal());
        w.node(n.right);
      }
      case ExprTy.BoolOp n -> {
        w.head(NodeKind.BOOL_OP, n);
        w.out.number(n.op.ordinal());
        w.nodes(n.values);
      }
      case ExprTy.Call n -> {
        w.head(NodeKind.CALL, n);
        w.node(n.func);
        w.nodes(n.args);
        w.nodes(n.keywords);
      }
      case ExprTy.Compare n -> {
        w.head(NodeKind.COMPARE, n);
        w.node(n.left);
        w.operators(n.ops);
        w.nodes(n.comparators);
      }
      case ExprTy.Constant n -> {
        w.head(NodeKind.CONSTANT, n);
        w.out.constant(n.value);
        w.out.text((String) n.kind);
      }
      case ExprTy.Dict n -> {
        w.head(NodeKind.DICT, n);
        w.nodes(n.keys);
        w.nodes(n.values);
      }
      case ExprTy.DictComp n -> {
        w.head(NodeKind.DICT_COMP, n);
        w.node(n.key);
        w.node(n.value);
        w.nodes(n.generators);
      }
      case ExprTy.FormattedValue n -> {
        w.head(NodeKind.FORMATTED_VALUE, n);
        w.node(n.value);
        w.out.number(n.conversion);
        w.node(n.formatSpec);
      }
      case ExprTy.GeneratorExp n -> {
        w.head(NodeKind.GENERATOR_EXP, n);
        w.node(n.element);
        w.nodes(n.generators);
      }
      case ExprTy.IfExp n -> {
        w.head(NodeKind.IF_EXP, n);
        w.node(n.test);
        w.node(n.body);
        w.node(n.orElse);
      }
      case ExprTy.JoinedStr n -> {
        w.head(NodeKind.JOINED_STR, n);
        w.nodes(n.values);
      }
      case ExprTy.Lambda n -> {
        w.head(NodeKind.LAMBDA, n);
        w.node(n.args);
        w.node(n.body);
      }
      case ExprTy.List n -> {
        w.head(NodeKind.LIST, n);
        w.nodes(n.elements);
        w.out.number(n.context.ordinal());
      }
      case ExprTy.ListComp n -> {
        w.head(NodeKind.LIST_COMP, n);
        w.node(n.element);
        w.nodes(n.generators);
      }
      case ExprTy.Name n -> {
        w.head(NodeKind.NAME, n);
        w.out.text(n.id);
        w.out.number(n.context.ordinal());
      }
      case ExprTy.NamedExpr n -> {
        w.head(NodeKind.NAMED_EXPR, n);
        w.node(n.target);
        w.node(n.value);
      }
      case ExprTy.Set n -> {
        w.head(NodeKind.SET, n);
        w.nodes(n.elements);
      }
      case ExprTy.SetComp n -> {
        w.head(NodeKind.SET_COMP, n);
        w.node(n.element);
        w.nodes(n.generators);
      }
      case ExprTy.Slice n -> {
        w.head(NodeKind.SLICE, n);
        w.node(n.lower);
        w.node(n.upper);
        w.node(n.step);
      }
      case ExprTy.Starred n -> {
        w.head(NodeKind.STARRED, n);
        w.node(n.value);
        w.out.number(n.context.ordinal());
      }
      case ExprTy.Subscript n -> {
        w.head(NodeKind.SUBSCRIPT, n);
        w.node(n.value);
        w.node(n.slice);
        w.out.number(n.context.ordinal());
      }
      case ExprTy.Tuple n -> {
        w.head(NodeKind.TUPLE, n);
        w.nodes(n.elements);
        w.out.number(n.context.ordinal());
      }
      case ExprTy.UnaryOp n -> {
        w.head(NodeKind.UNARY_OP, n);
        w.out.number(n.op.ordinal());
        w.node(n.operand);
      }
      case ExprTy.Yield n -> {
        w.head(NodeKind.YIELD, n);
        w.node(n.value);
      }
      case ExprTy.YieldFrom n -> {
        w.head(NodeKind.YIELD_FROM, n);
        w.node(n.value);
      }
      default -> throw new IllegalArgumentException(node.getClass().getName());
    }
  }
}
