package io.orochi.python.compiler;

import static io.orochi.python.compiler.Names.at;
import static io.orochi.python.compiler.Names.atName;

import com.oracle.graal.python.pegparser.sst.BoolOpTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.UnaryOpTy;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.attribute.AttributeExpression;
import io.orochi.python.nodes.call.CallExpression;
import io.orochi.python.nodes.call.MethodCallExpression;
import io.orochi.python.nodes.call.StarCallExpression;
import io.orochi.python.nodes.control.AllCondition;
import io.orochi.python.nodes.control.BlockExpression;
import io.orochi.python.nodes.control.BlockNode;
import io.orochi.python.nodes.control.Condition;
import io.orochi.python.nodes.control.ConditionExpression;
import io.orochi.python.nodes.control.IfExpression;
import io.orochi.python.nodes.control.NotCondition;
import io.orochi.python.nodes.control.ShortCircuitExpression;
import io.orochi.python.nodes.control.TruthCondition;
import io.orochi.python.nodes.function.LocalsCallNode;
import io.orochi.python.nodes.function.SuperAttributeNode;
import io.orochi.python.nodes.function.SuperCallNode;
import io.orochi.python.nodes.generator.ResumableIfNode;
import io.orochi.python.nodes.literal.ConstantNode;
import io.orochi.python.nodes.literal.DictNode;
import io.orochi.python.nodes.literal.DisplayNode;
import io.orochi.python.nodes.literal.FormattedValueNode;
import io.orochi.python.nodes.literal.JoinedStringNode;
import io.orochi.python.nodes.literal.SliceNode;
import io.orochi.python.nodes.literal.TupleNode;
import io.orochi.python.nodes.local.TemporaryNode;
import io.orochi.python.nodes.local.WriteLocalNode;
import io.orochi.python.nodes.operator.BinaryExpression;
import io.orochi.python.nodes.operator.UnaryExpression;
import io.orochi.python.nodes.subscript.SubscriptExpression;
import io.orochi.python.number.Complex;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.UnaryOperator;
import java.util.ArrayList;
import java.util.List;

/**
 * Expressions to nodes. In a generator an expression whose operand can suspend is taken apart: what
 * is evaluated before the last such operand goes into temporary slots by statements that precede
 * it, so that only statements are ever resumed.
 */
final class Expressions {
  private final Translation t;

  Expressions(Translation t) {
    this.t = t;
  }

  Expression of(ExprTy node) {
    return switch (node) {
      case ExprTy.Constant c -> at(new ConstantNode(Constants.value(c.value)), c);
      case ExprTy.Name n -> t.names.read(n.id, n);
      case ExprTy.Attribute a -> attribute(a);
      case ExprTy.Call c -> call(c);
      case ExprTy.BinOp b -> {
        Expression[] o = operands(b.left, b.right);
        yield at(new BinaryExpression(Operators.binary(b.op), o[0], o[1]), b);
      }
      case ExprTy.UnaryOp u -> unary(u);
      case ExprTy.BoolOp b -> boolOp(b);
      case ExprTy.Compare c -> compare(c);
      case ExprTy.Subscript s -> {
        Expression[] o = operands(s.value, s.slice);
        yield at(new SubscriptExpression(o[0], o[1]), s);
      }
      case ExprTy.Slice s -> {
        Expression[] o = operands(s.lower, s.upper, s.step);
        yield at(new SliceNode(o[0], o[1], o[2]), s);
      }
      case ExprTy.Tuple e -> display(DisplayNode.Kind.TUPLE, e.elements, e);
      case ExprTy.List e -> display(DisplayNode.Kind.LIST, e.elements, e);
      case ExprTy.Set e -> display(DisplayNode.Kind.SET, e.elements, e);
      case ExprTy.Dict d -> dict(d);
      case ExprTy.IfExp i -> ifExp(i);
      case ExprTy.NamedExpr n -> named(n);
      case ExprTy.Lambda l -> t.functions.lambda(l);
      case ExprTy.JoinedStr j -> joined(j);
      case ExprTy.FormattedValue f -> formatted(f);
      case ExprTy.ListComp c -> t.comprehensions.list(c);
      case ExprTy.SetComp c -> t.comprehensions.set(c);
      case ExprTy.DictComp c -> t.comprehensions.dict(c);
      case ExprTy.GeneratorExp g -> t.comprehensions.generator(g);
      case ExprTy.Yield y -> t.generators.yield(y);
      case ExprTy.YieldFrom y -> t.generators.yieldFrom(y);
      case ExprTy.Await a -> t.generators.await(a);
      default -> throw new IllegalArgumentException(node.getClass().getName());
    };
  }

  /** The expression, or null for null. */
  Expression orNull(ExprTy node) {
    return node == null ? null : of(node);
  }

  boolean suspends(SSTNode node) {
    return t.unit.generator && t.suspension.in(node);
  }

  /** Nodes for expressions that are evaluated in this order; nulls stay null. */
  Expression[] operands(ExprTy... nodes) {
    int last = -1;
    for (int i = 0; i < nodes.length; i++) {
      if (suspends(nodes[i])) {
        last = i;
      }
    }
    Expression[] result = new Expression[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      ExprTy node = nodes[i] instanceof ExprTy.Starred s ? s.value : nodes[i];
      result[i] = orNull(node);
      if (i < last && node != null && !(node instanceof ExprTy.Constant)) {
        result[i] = keep(result[i], node);
      }
    }
    return result;
  }

  /** Evaluates now, into a temporary slot; gives the node that reads it. */
  Expression keep(Expression value, SSTNode place) {
    int slot = t.unit.temporary();
    t.emit(new WriteLocalNode(slot, value));
    return at(new TemporaryNode(slot), place);
  }

  /** The expression as a condition. */
  Condition condition(ExprTy node) {
    if (!suspends(node)) {
      if (node instanceof ExprTy.UnaryOp u && u.op == UnaryOpTy.Not) {
        return at(new NotCondition(condition(u.operand)), node);
      }
      if (node instanceof ExprTy.BoolOp b) {
        Condition[] operands = new Condition[b.values.length];
        for (int i = 0; i < operands.length; i++) {
          operands[i] = condition(b.values[i]);
        }
        return at(new AllCondition(b.op == BoolOpTy.Or, operands), node);
      }
    }
    return at(new TruthCondition(of(node)), node);
  }

  private Expression unary(ExprTy.UnaryOp u) {
    if (u.op == UnaryOpTy.Not) {
      return at(new ConditionExpression(new NotCondition(condition(u.operand))), u);
    }
    Expression operand = of(u.operand);
    if (operand instanceof ConstantNode c && u.op == UnaryOpTy.USub) {
      if (c.value() instanceof Long l && l != Long.MIN_VALUE) {
        return at(new ConstantNode(-l), u);
      } else if (c.value() instanceof Double d) {
        return at(new ConstantNode(-d), u);
      } else if (c.value() instanceof Complex z) {
        return at(new ConstantNode(z.negate()), u);
      }
    }
    UnaryOperator op =
        switch (u.op) {
          case USub -> UnaryOperator.NEG;
          case UAdd -> UnaryOperator.POS;
          default -> UnaryOperator.INVERT;
        };
    return at(new UnaryExpression(op, operand), u);
  }

  private Expression boolOp(ExprTy.BoolOp b) {
    boolean or = b.op == BoolOpTy.Or;
    if (suspends(b)) {
      int slot = t.unit.temporary();
      List<Statement> outer = t.pending;
      assignUntil(b.values, 0, or, slot);
      t.pending = outer;
      return at(new TemporaryNode(slot), b);
    }
    Expression result = of(b.values[b.values.length - 1]);
    for (int i = b.values.length - 2; i >= 0; i--) {
      int slot = t.unit.temporary();
      result =
          at(
              new ShortCircuitExpression(
                  or,
                  slot,
                  of(b.values[i]),
                  at(new TruthCondition(new TemporaryNode(slot)), b.values[i]),
                  result),
              b);
    }
    return result;
  }

  /** slot = values[i]; unless that decides: go on with the next. */
  private void assignUntil(ExprTy[] values, int i, boolean or, int slot) {
    t.emit(new WriteLocalNode(slot, of(values[i])));
    if (i + 1 < values.length) {
      List<Statement> here = t.pending;
      t.pending = new ArrayList<>();
      assignUntil(values, i + 1, or, slot);
      Statement rest = t.generators.block(t.pending);
      t.pending = here;
      Condition truth = at(new TruthCondition(new TemporaryNode(slot)), values[i]);
      t.emit(
          new ResumableIfNode(
              or ? new NotCondition(truth) : truth, rest, null, t.unit.temporary()));
    }
  }

  private Expression ifExp(ExprTy.IfExp i) {
    Condition test = condition(i.test);
    if (!suspends(i.body) && !suspends(i.orElse)) {
      return at(new IfExpression(test, of(i.body), of(i.orElse)), i);
    }
    int slot = t.unit.temporary();
    Statement body = branch(i.body, slot);
    Statement orElse = branch(i.orElse, slot);
    t.emit(new ResumableIfNode(test, body, orElse, t.unit.temporary()));
    return at(new TemporaryNode(slot), i);
  }

  private Statement branch(ExprTy value, int slot) {
    List<Statement> here = t.pending;
    t.pending = new ArrayList<>();
    t.emit(new WriteLocalNode(slot, of(value)));
    Statement result = t.generators.block(t.pending);
    t.pending = here;
    return result;
  }

  private Expression compare(ExprTy.Compare c) {
    if (c.ops.length == 1) {
      Expression[] o = operands(c.left, c.comparators[0]);
      Object members = Constants.members(c.ops[0], c.comparators[0]);
      Expression right = members == null ? o[1] : at(new ConstantNode(members), c.comparators[0]);
      return at(Operators.compare(c.ops[0], o[0], right), c);
    }
    if (suspends(c)) {
      return suspendingChain(c);
    }
    // a < b < c: the middle operand is evaluated once, into a slot
    return chain(of(c.left), c, 0);
  }

  private Expression chain(Expression left, ExprTy.Compare c, int i) {
    Expression right = of(c.comparators[i]);
    if (i == c.ops.length - 1) {
      return at(Operators.compare(c.ops[i], left, right), c);
    }
    int middle = t.unit.temporary();
    Expression first =
        at(
            Operators.compare(
                c.ops[i],
                left,
                new BlockExpression(new WriteLocalNode(middle, right), new TemporaryNode(middle))),
            c);
    int slot = t.unit.temporary();
    return at(
        new ShortCircuitExpression(
            false,
            slot,
            first,
            at(new TruthCondition(new TemporaryNode(slot)), c),
            chain(new TemporaryNode(middle), c, i + 1)),
        c);
  }

  private Expression suspendingChain(ExprTy.Compare c) {
    int result = t.unit.temporary();
    suspendingChain(keep(of(c.left), c.left), c, 0, result);
    return at(new TemporaryNode(result), c);
  }

  private void suspendingChain(Expression left, ExprTy.Compare c, int i, int result) {
    Expression right = keep(of(c.comparators[i]), c.comparators[i]);
    t.emit(new WriteLocalNode(result, at(Operators.compare(c.ops[i], left, right), c)));
    if (i + 1 < c.ops.length) {
      List<Statement> here = t.pending;
      t.pending = new ArrayList<>();
      suspendingChain(copyOf(right), c, i + 1, result);
      Statement rest = t.generators.block(t.pending);
      t.pending = here;
      t.emit(
          new ResumableIfNode(
              at(new TruthCondition(new TemporaryNode(result)), c),
              rest,
              null,
              t.unit.temporary()));
    }
  }

  private static Expression copyOf(Expression temporary) {
    return (Expression) temporary.copy();
  }

  private Expression named(ExprTy.NamedExpr n) {
    int slot = t.unit.temporary();
    Expression value = of(n.value);
    Statement first = new WriteLocalNode(slot, value);
    Statement second = t.targets.store(n.target, new TemporaryNode(slot));
    return at(
        new BlockExpression(BlockNode.of(List.of(first, second)), new TemporaryNode(slot)), n);
  }

  private Expression display(DisplayNode.Kind kind, ExprTy[] elements, ExprTy place) {
    ExprTy[] items = elements == null ? new ExprTy[0] : elements;
    boolean[] starred = new boolean[items.length];
    boolean any = false;
    boolean constant = kind == DisplayNode.Kind.TUPLE;
    for (int i = 0; i < items.length; i++) {
      starred[i] = items[i] instanceof ExprTy.Starred;
      any |= starred[i];
      constant &= items[i] instanceof ExprTy.Constant;
    }
    Expression[] nodes = operands(items);
    if (constant) {
      Object[] values = new Object[nodes.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = ((ConstantNode) nodes[i]).value();
      }
      return at(new ConstantNode(PyTuple.of(values)), place);
    }
    if (!any && kind == DisplayNode.Kind.TUPLE) {
      return at(new TupleNode(nodes), place);
    }
    return at(new DisplayNode(kind, nodes, any ? starred : null), place);
  }

  private Expression dict(ExprTy.Dict d) {
    int n = d.values == null ? 0 : d.values.length;
    ExprTy[] all = new ExprTy[2 * n];
    for (int i = 0; i < n; i++) {
      all[2 * i] = d.keys[i];
      all[2 * i + 1] = d.values[i];
    }
    Expression[] nodes = operands(all);
    Expression[] keys = new Expression[n];
    Expression[] values = new Expression[n];
    for (int i = 0; i < n; i++) {
      keys[i] = nodes[2 * i];
      values[i] = nodes[2 * i + 1];
    }
    return at(new DictNode(keys, values), d);
  }

  private Expression joined(ExprTy.JoinedStr j) {
    ExprTy[] values = j.values == null ? new ExprTy[0] : j.values;
    return values.length == 1 && values[0] instanceof ExprTy.FormattedValue
        ? of(values[0]) // as it is, even of a class of its own
        : at(new JoinedStringNode(operands(values)), j);
  }

  private Expression formatted(ExprTy.FormattedValue f) {
    Expression[] o = operands(f.value, f.formatSpec);
    return at(new FormattedValueNode(o[0], f.conversion, o[1]), f);
  }

  private Expression attribute(ExprTy.Attribute a) {
    String name = t.unit.mangle(a.attr);
    SuperCallNode behind = superCall(a.value);
    return atName(
        behind != null
            ? new SuperAttributeNode(behind, name)
            : new AttributeExpression(placed(of(a.value), a), name),
        a,
        a);
  }

  /**
   * What an attribute is taken of: {@code super(C, o)} and its attribute are one operation in
   * CPython, and have one place.
   */
  private Expression placed(Expression owner, ExprTy.Attribute a) {
    boolean one =
        a.value instanceof ExprTy.Call c
            && c.func instanceof ExprTy.Name n
            && n.id.equals("super")
            && !t.unit.mangle(a.attr).equals("__class__")
            && c.args != null
            && c.args.length == 2
            && !(c.args[0] instanceof ExprTy.Starred)
            && !(c.args[1] instanceof ExprTy.Starred)
            && (c.keywords == null || c.keywords.length == 0);
    return one ? at(owner, a) : owner;
  }

  /** {@code super()}; null when it is anything else. */
  private SuperCallNode superCall(ExprTy e) {
    return e instanceof ExprTy.Call c
            && c.func instanceof ExprTy.Name n
            && n.id.equals("super")
            && (c.args == null || c.args.length == 0)
            && (c.keywords == null || c.keywords.length == 0)
        ? t.functions.superCall(n, c)
        : null;
  }

  private Expression call(ExprTy.Call c) {
    ExprTy[] args = c.args == null ? new ExprTy[0] : c.args;
    KeywordTy[] keywords = c.keywords == null ? new KeywordTy[0] : c.keywords;
    Expression behind = superCall(c);
    if (behind != null) {
      return behind;
    }
    if (isLocalsCall(c, args, keywords)) {
      return at(new LocalsCallNode(t.names.read("locals", (ExprTy.Name) c.func)), c);
    }
    boolean stars = false;
    for (ExprTy a : args) {
      stars |= a instanceof ExprTy.Starred;
    }
    for (KeywordTy k : keywords) {
      stars |= k.arg == null;
    }
    if (stars) {
      return starCall(c, args, keywords);
    }
    boolean method =
        c.func instanceof ExprTy.Attribute m
            && superCall(m.value) == null
            && !suspendsAny(args, keywords);
    ExprTy[] all = new ExprTy[1 + args.length + keywords.length];
    all[0] = method ? ((ExprTy.Attribute) c.func).value : c.func;
    System.arraycopy(args, 0, all, 1, args.length);
    String[] names = new String[keywords.length];
    for (int i = 0; i < keywords.length; i++) {
      all[1 + args.length + i] = keywords[i].value;
      names[i] = keywords[i].arg;
    }
    Expression[] nodes = operands(all);
    Expression[] arguments = java.util.Arrays.copyOfRange(nodes, 1, nodes.length);
    if (method) {
      ExprTy.Attribute a = (ExprTy.Attribute) c.func;
      return atName(
          new MethodCallExpression(
              placed(nodes[0], a),
              t.unit.mangle(a.attr),
              atName(new MethodCallExpression.Place(), a, a),
              arguments,
              names),
          c,
          a);
    }
    return at(new CallExpression(nodes[0], arguments, names), c);
  }

  /** Whether it may be the built-in {@code locals} that is called, for variables in this frame. */
  private boolean isLocalsCall(ExprTy.Call c, ExprTy[] args, KeywordTy[] keywords) {
    return c.func instanceof ExprTy.Name n
        && n.id.equals("locals")
        && args.length + keywords.length == 0
        && (t.unit.kind == Unit.Kind.FUNCTION || t.unit.kind == Unit.Kind.LAMBDA)
        && !t.unit.generator;
  }

  private boolean suspendsAny(ExprTy[] args, KeywordTy[] keywords) {
    for (ExprTy a : args) {
      if (suspends(a)) {
        return true;
      }
    }
    for (KeywordTy k : keywords) {
      if (suspends(k.value)) {
        return true;
      }
    }
    return false;
  }

  private Expression starCall(ExprTy.Call c, ExprTy[] args, KeywordTy[] keywords) {
    List<SSTNode> ordered =
        new ArrayList<>(List.of(args)); // evaluated before all keywords, as CPython does
    ordered.addAll(List.of(keywords));
    int n = ordered.size();
    ExprTy[] all = new ExprTy[n + 1];
    StarCallExpression.Form[] forms = new StarCallExpression.Form[n];
    String[] names = new String[n];
    all[0] = c.func;
    for (int i = 0; i < n; i++) {
      if (ordered.get(i) instanceof KeywordTy k) {
        all[i + 1] = k.value;
        names[i] = k.arg;
        forms[i] =
            k.arg == null ? StarCallExpression.Form.DOUBLE_STAR : StarCallExpression.Form.KEYWORD;
      } else {
        ExprTy a = (ExprTy) ordered.get(i);
        all[i + 1] = a;
        forms[i] =
            a instanceof ExprTy.Starred
                ? StarCallExpression.Form.STAR
                : StarCallExpression.Form.POSITIONAL;
      }
    }
    Expression[] nodes = operands(all);
    return at(
        new StarCallExpression(
            nodes[0], java.util.Arrays.copyOfRange(nodes, 1, nodes.length), forms, names),
        c);
  }
}
