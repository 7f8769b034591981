package io.orochi.python.compiler;

import static io.orochi.python.compiler.Names.at;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.PlaceNode;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.attribute.AttributeExpression;
import io.orochi.python.nodes.attribute.AugmentedAttributeStatement;
import io.orochi.python.nodes.local.AugmentedCellStatement;
import io.orochi.python.nodes.local.ReadCellNode;
import io.orochi.python.nodes.name.AugmentedGlobalStatement;
import io.orochi.python.nodes.name.ReadGlobalNode;
import io.orochi.python.nodes.operator.InPlaceExpression;
import io.orochi.python.nodes.subscript.AugmentedItemStatement;
import io.orochi.python.nodes.subscript.SubscriptExpression;

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

  static Statement name(
      Translation t, ExprTy.Name n, OperatorTy op, Expression operand, SSTNode place) {
    Expression old = t.names.read(n.id, n);
    if (old instanceof ReadGlobalNode global) {
      return at(
          new AugmentedGlobalStatement(t.unit.mangle(n.id), global, Operators.binary(op), operand),
          place);
    }
    if (old instanceof ReadCellNode cell) {
      return at(new AugmentedCellStatement(cell, Operators.binary(op), operand), place);
    }
    return t.names.write(n.id, value(op, old, operand, place), n);
  }

  static Statement attribute(
      Expression object,
      String name,
      OperatorTy op,
      Expression operand,
      SSTNode target,
      SSTNode place) {
    return at(
        new AugmentedAttributeStatement(
            object, name, Operators.binary(op), operand, at(new PlaceNode(), target)),
        place);
  }

  static Statement item(
      Expression object,
      Expression index,
      OperatorTy op,
      Expression operand,
      SSTNode target,
      SSTNode place) {
    return at(
        new AugmentedItemStatement(
            object, index, Operators.binary(op), operand, at(new PlaceNode(), target)),
        place);
  }
}
