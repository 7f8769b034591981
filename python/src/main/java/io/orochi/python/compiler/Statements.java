package io.orochi.python.compiler;

import static io.orochi.python.compiler.Names.at;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.WithItemTy;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.call.MethodCallExpression;
import io.orochi.python.nodes.control.BlockExpression;
import io.orochi.python.nodes.control.ExpressionStatement;
import io.orochi.python.nodes.control.ForNode;
import io.orochi.python.nodes.control.IfExpression;
import io.orochi.python.nodes.control.IfNode;
import io.orochi.python.nodes.control.JumpNode;
import io.orochi.python.nodes.control.PassNode;
import io.orochi.python.nodes.control.ReturnNode;
import io.orochi.python.nodes.control.ShowNode;
import io.orochi.python.nodes.control.WhileNode;
import io.orochi.python.nodes.exception.AcquireReleaseNode;
import io.orochi.python.nodes.exception.AssertNode;
import io.orochi.python.nodes.exception.HandlerNode;
import io.orochi.python.nodes.exception.RaiseNode;
import io.orochi.python.nodes.exception.ReraiseNode;
import io.orochi.python.nodes.exception.TryExceptNode;
import io.orochi.python.nodes.exception.TryFinallyNode;
import io.orochi.python.nodes.exception.WithNode;
import io.orochi.python.nodes.importing.ImportFromNode;
import io.orochi.python.nodes.importing.ImportNode;
import io.orochi.python.nodes.importing.ImportStarNode;
import io.orochi.python.nodes.iteration.CursorNode;
import io.orochi.python.nodes.literal.ConstantNode;
import io.orochi.python.nodes.local.TemporaryNode;
import io.orochi.python.nodes.local.WriteLocalNode;
import io.orochi.python.runtime.PyNone;
import java.util.ArrayList;
import java.util.List;

/** Statements to nodes. */
final class Statements {
  private final Translation t;

  Statements(Translation t) {
    this.t = t;
  }

  Statement block(StmtTy[] body) {
    List<Statement> all = new ArrayList<>();
    int n = body == null ? 0 : body.length;
    for (int i = 0; i < n; i++) {
      if (i + 1 < n && LockPairs.isPair(body[i], body[i + 1]) && !suspendsEither(body, i)) {
        all.add(lockPair(body[i], body[++i]));
      } else {
        add(body[i], all);
      }
    }
    return t.generators.block(all);
  }

  private boolean suspendsEither(StmtTy[] body, int i) {
    return t.expressions.suspends(body[i]) || t.expressions.suspends(body[i + 1]);
  }

  private Statement lockPair(StmtTy acquire, StmtTy guarded) {
    return at(
        new AcquireReleaseNode(block(new StmtTy[] {acquire}), block(new StmtTy[] {guarded})),
        acquire);
  }

  private Statement blockOrNull(StmtTy[] body) {
    return body == null || body.length == 0 ? null : block(body);
  }

  private void add(StmtTy s, List<Statement> all) {
    List<Statement> outer = t.pending;
    t.pending = new ArrayList<>();
    Statement node = of(s);
    all.addAll(t.pending);
    t.pending = outer;
    if (node != null) {
      all.add(node);
    }
  }

  /** The node, or null for a statement that does nothing; what must run before it is pending. */
  Statement of(StmtTy node) {
    return switch (node) {
      case StmtTy.Expr e -> expression(e);
      case StmtTy.Assign a -> t.targets.assign(a);
      case StmtTy.AugAssign a -> t.targets.augmented(a);
      case StmtTy.AnnAssign a -> t.targets.annotated(a);
      case StmtTy.If i -> ifStatement(i);
      case StmtTy.While w -> whileStatement(w);
      case StmtTy.For f -> forStatement(f);
      case StmtTy.Return r ->
          at(
              new ReturnNode(
                  t.unit.resultSlot,
                  r.value == null ? new ConstantNode(PyNone.NONE) : t.expressions.of(r.value)),
              r);
      case StmtTy.FunctionDef f -> t.functions.function(f);
      case StmtTy.AsyncFunctionDef f -> t.functions.function(f);
      case StmtTy.ClassDef c -> t.functions.classStatement(c);
      case StmtTy.Delete d -> t.targets.delete(d.targets);
      case StmtTy.Raise r -> raise(r);
      case StmtTy.Try s -> tryStatement(s);
      case StmtTy.AsyncFor f -> t.suspendingLoops.asyncFor(f);
      case StmtTy.AsyncWith w -> t.generators.asyncWith(w.items, 0, w.body, w);
      case StmtTy.TryStar s -> t.generators.tryStar(s);
      case StmtTy.With w -> with(w.items, 0, w.body, w);
      case StmtTy.Assert a ->
          t.unit.compilation.optimize() > 0
              ? null
              : t.expressions.suspends(a)
                  ? t.generators.assertion(a)
                  : at(
                      new AssertNode(t.expressions.condition(a.test), t.expressions.orNull(a.msg)),
                      a);
      case StmtTy.Import i -> importStatement(i);
      case StmtTy.ImportFrom i -> importFrom(i);
      case StmtTy.Match m -> t.matches.match(m);
      case StmtTy.TypeAlias a -> t.generics.alias(a);
      case StmtTy.Pass p -> at(new PassNode(), p);
      case StmtTy.Global g -> null;
      case StmtTy.Nonlocal n -> null;
      case StmtTy.Break b -> at(JumpNode.toBreak(), b);
      case StmtTy.Continue c -> at(JumpNode.toContinue(), c);
      default -> throw new IllegalArgumentException(node.getClass().getName());
    };
  }

  private Statement expression(StmtTy.Expr e) {
    if (t.unit.kind == Unit.Kind.MODULE && t.unit.compilation.interactive()) {
      return at(new ShowNode(t.expressions.of(e.value)), e);
    }
    if (e.value instanceof ExprTy.Constant) {
      return null;
    }
    return at(new ExpressionStatement(t.expressions.of(e.value)), e.value);
  }

  private Statement ifStatement(StmtTy.If i) {
    if (t.expressions.suspends(i)) {
      return t.generators.ifStatement(i);
    }
    return new IfNode(t.expressions.condition(i.test), block(i.body), blockOrNull(i.orElse));
  }

  private Statement whileStatement(StmtTy.While w) {
    if (t.expressions.suspends(w)) {
      return t.suspendingLoops.whileStatement(w);
    }
    return new WhileNode(t.expressions.condition(w.test), block(w.body), blockOrNull(w.orElse));
  }

  private Statement forStatement(StmtTy.For f) {
    if (t.expressions.suspends(f)) {
      return t.suspendingLoops.forStatement(f);
    }
    return forLoop(
        f, t.expressions.of(f.iter), f.target, () -> block(f.body), () -> blockOrNull(f.orElse));
  }

  /** A loop whose parts are translated in the order of the source. */
  Statement forLoop(
      SSTNode place,
      Expression iterable,
      ExprTy target,
      java.util.function.Supplier<Statement> body,
      java.util.function.Supplier<Statement> orElse) {
    int cursor = t.unit.temporaries(CursorNode.SLOTS);
    int value;
    Statement assign = null;
    if (target instanceof ExprTy.Name n
        && t.unit.find(t.unit.mangle(n.id)) instanceof Unit.Local local) {
      value = local.slot();
    } else {
      value = t.unit.temporary();
      assign = t.targets.store(target, TemporaryNode.last(value));
    }
    return new ForNode(
        at(new MethodCallExpression.Place(), place),
        iterable,
        cursor,
        value,
        assign,
        body.get(),
        orElse.get());
  }

  private Statement raise(StmtTy.Raise r) {
    if (r.exc == null) {
      return at(new ReraiseNode(), r);
    }
    Expression[] o = t.expressions.operands(r.exc, r.cause);
    return at(new RaiseNode(o[0], o[1]), r);
  }

  private Statement tryStatement(StmtTy.Try s) {
    if (t.expressions.suspends(s)) {
      return t.generators.tryStatement(s);
    }
    Statement body = block(s.body);
    if (s.handlers != null && s.handlers.length > 0) {
      body = at(new TryExceptNode(body, handlers(s.handlers), blockOrNull(s.orElse)), s);
    }
    if (s.finalBody != null && s.finalBody.length > 0) {
      body = at(new TryFinallyNode(body, block(s.finalBody), t.unit.resultSlot), s);
    }
    return body;
  }

  HandlerNode[] handlers(ExceptHandlerTy[] clauses) {
    HandlerNode[] handlers = new HandlerNode[clauses.length];
    for (int i = 0; i < handlers.length; i++) {
      handlers[i] = handler((ExceptHandlerTy.ExceptHandler) clauses[i]);
    }
    return handlers;
  }

  private HandlerNode handler(ExceptHandlerTy.ExceptHandler h) {
    Expression type = t.expressions.orNull(h.type);
    if (h.name == null) {
      return new HandlerNode(type, -1, null, block(h.body), null);
    }
    int slot = t.unit.temporary();
    return new HandlerNode(
        type,
        slot,
        t.names.write(h.name, new TemporaryNode(slot), h),
        block(h.body),
        t.names.delete(h.name, true, h));
  }

  private Statement with(WithItemTy[] items, int i, StmtTy[] body, StmtTy.With place) {
    if (t.expressions.suspends(place)) {
      return t.generators.with(items, i, body, place);
    }
    if (i == items.length) {
      return block(body);
    }
    WithItemTy item = items[i];
    Expression manager = t.expressions.of(item.contextExpr);
    int slot = t.unit.temporary();
    List<Statement> all = new ArrayList<>();
    if (item.optionalVars != null) {
      all.add(t.targets.store(item.optionalVars, new TemporaryNode(slot)));
    }
    all.add(with(items, i + 1, body, place));
    return at(
        new WithNode(
            manager, slot, item.optionalVars != null, t.generators.block(all), t.unit.resultSlot),
        place);
  }

  private Statement importStatement(StmtTy.Import i) {
    List<Statement> all = new ArrayList<>();
    for (AliasTy a : i.names) {
      boolean last = a.asName != null;
      Expression module = at(new ImportNode(a.name, 0, null, last), i);
      String bound = last ? a.asName : a.name.split("\\.")[0];
      all.add(t.names.write(bound, module, i));
    }
    return t.generators.block(all);
  }

  private Statement importFrom(StmtTy.ImportFrom i) {
    String module = i.module == null ? "" : i.module;
    if (i.names.length == 1 && i.names[0].name.equals("*")) {
      return at(
          new ImportStarNode(at(new ImportNode(module, i.level, new String[] {"*"}, false), i)), i);
    }
    String[] names = new String[i.names.length];
    for (int k = 0; k < names.length; k++) {
      names[k] = i.names[k].name;
    }
    int slot = t.unit.temporary();
    List<Statement> all = new ArrayList<>();
    all.add(new WriteLocalNode(slot, at(new ImportNode(module, i.level, names, false), i)));
    for (AliasTy a : i.names) {
      Expression value = at(new ImportFromNode(new TemporaryNode(slot), a.name), i);
      all.add(t.names.write(a.asName != null ? a.asName : a.name, value, i));
    }
    return t.generators.block(all);
  }

  /**
   * The body of a function that is no generator, as an expression: returns at its end need no jump.
   */
  Expression tail(StmtTy[] body, int from) {
    List<Statement> before = new ArrayList<>();
    Expression value = null;
    for (int i = from; i < body.length && value == null; i++) {
      StmtTy s = body[i];
      if (s instanceof StmtTy.Return r) {
        value = r.value == null ? new ConstantNode(PyNone.NONE) : t.expressions.of(r.value);
      } else if (s instanceof StmtTy.If f
          && (i == body.length - 1 || leaves(f.body) && isEmpty(f.orElse))) {
        Expression rest =
            i == body.length - 1 ? tail(isEmpty(f.orElse) ? new StmtTy[0] : f.orElse, 0) : null;
        io.orochi.python.nodes.control.Condition test = t.expressions.condition(f.test);
        Expression then = tail(f.body, 0);
        value = new IfExpression(test, then, rest != null ? rest : tail(body, i + 1));
      } else {
        add(s, before);
      }
    }
    if (value == null) {
      value = new ConstantNode(PyNone.NONE);
    }
    return before.isEmpty() ? value : new BlockExpression(t.generators.block(before), value);
  }

  private static boolean isEmpty(StmtTy[] body) {
    return body == null || body.length == 0;
  }

  /** Whether the statements never end normally. */
  private static boolean leaves(StmtTy[] body) {
    return switch (body[body.length - 1]) {
      case StmtTy.Return r -> true;
      case StmtTy.Raise r -> true;
      case StmtTy.If i -> !isEmpty(i.orElse) && leaves(i.body) && leaves(i.orElse);
      default -> false;
    };
  }
}
