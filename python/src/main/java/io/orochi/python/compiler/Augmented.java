package io.orochi.python.compiler;

import static io.orochi.python.compiler.Names.at;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.attribute.AssignAttributeStatement;
import io.orochi.python.nodes.attribute.AttributeExpression;
import io.orochi.python.nodes.control.BlockNode;
import io.orochi.python.nodes.local.TemporaryNode;
import io.orochi.python.nodes.local.WriteLocalNode;
import io.orochi.python.nodes.operator.InPlaceExpression;
import io.orochi.python.nodes.subscript.AssignItemStatement;
import io.orochi.python.nodes.subscript.SubscriptExpression;
import java.util.List;

/** The nodes of augmented assignment. */
final class Augmented {
  private Augmented() {}

  /** {@code old op= operand} as a value. */
  static Expression value(OperatorTy op, Expression old, Expression operand, SSTNode place) {
    return at(new InPlaceExpression(Operators.binary(op), old, operand), place);
  }

  static Expression attribute(Expression object, String name, SSTNode place) {
    return at(new AttributeExpression(object, name), place);
  }

  static Expression item(Expression object, Expression index, SSTNode place) {
    return at(new SubscriptExpression(object, index), place);
  }

  static Statement name(Translation t, ExprTy.Name n, OperatorTy op, Expression operand, SSTNode place) {
    return t.names.write(n.id, value(op, t.names.read(n.id, n), operand, place), n);
  }

  static Statement attribute(
      Translation t, Expression object, String name, OperatorTy op, Expression operand, SSTNode place) {
    int slot = t.unit.temporary();
    Expression old = attribute(new TemporaryNode(slot), name, place);
    return BlockNode.of(
        List.of(
            new WriteLocalNode(slot, object),
            at(
                new AssignAttributeStatement(new TemporaryNode(slot), name, value(op, old, operand, place)),
                place)));
  }

  static Statement item(
      Translation t, Expression object, Expression index, OperatorTy op, Expression operand, SSTNode place) {
    int o = t.unit.temporary();
    int i = t.unit.temporary();
    Expression old = item(new TemporaryNode(o), new TemporaryNode(i), place);
    return BlockNode.of(
        List.of(
            new WriteLocalNode(o, object),
            new WriteLocalNode(i, index),
            at(
                new AssignItemStatement(
                    new TemporaryNode(o), new TemporaryNode(i), value(op, old, operand, place)),
                place)));
  }
}
