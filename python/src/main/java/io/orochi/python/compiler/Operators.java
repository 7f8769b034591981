package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.sst.CmpOpTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.operator.CompareExpression;
import io.orochi.python.nodes.operator.ContainsExpression;
import io.orochi.python.nodes.operator.IsExpression;
import io.orochi.python.runtime.BinaryOperator;
import io.orochi.python.runtime.CompareOperator;

/** From the parser's operators to those of the runtime. */
final class Operators {
  private Operators() {}

  static BinaryOperator binary(OperatorTy op) {
    return switch (op) {
      case Add -> BinaryOperator.ADD;
      case Sub -> BinaryOperator.SUB;
      case Mult -> BinaryOperator.MUL;
      case MatMult -> BinaryOperator.MATMUL;
      case Div -> BinaryOperator.TRUE_DIV;
      case Mod -> BinaryOperator.MOD;
      case Pow -> BinaryOperator.POW;
      case LShift -> BinaryOperator.LSHIFT;
      case RShift -> BinaryOperator.RSHIFT;
      case BitOr -> BinaryOperator.OR;
      case BitXor -> BinaryOperator.XOR;
      case BitAnd -> BinaryOperator.AND;
      case FloorDiv -> BinaryOperator.FLOOR_DIV;
    };
  }

  static Expression compare(CmpOpTy op, Expression left, Expression right) {
    return switch (op) {
      case Eq -> new CompareExpression(CompareOperator.EQ, left, right);
      case NotEq -> new CompareExpression(CompareOperator.NE, left, right);
      case Lt -> new CompareExpression(CompareOperator.LT, left, right);
      case LtE -> new CompareExpression(CompareOperator.LE, left, right);
      case Gt -> new CompareExpression(CompareOperator.GT, left, right);
      case GtE -> new CompareExpression(CompareOperator.GE, left, right);
      case Is -> new IsExpression(left, right, false);
      case IsNot -> new IsExpression(left, right, true);
      case In -> new ContainsExpression(left, right, false);
      case NotIn -> new ContainsExpression(left, right, true);
    };
  }
}
