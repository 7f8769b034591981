package io.orochi.python.compiler;

import static io.orochi.python.compiler.Names.at;

import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.WithItemTy;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.call.MethodCallExpression;
import io.orochi.python.nodes.control.BlockExpression;
import io.orochi.python.nodes.control.BlockNode;
import io.orochi.python.nodes.control.Condition;
import io.orochi.python.nodes.control.NotCondition;
import io.orochi.python.nodes.control.PassNode;
import io.orochi.python.nodes.exception.AssertNode;
import io.orochi.python.nodes.exception.HandlerNode;
import io.orochi.python.nodes.generator.AsyncNextNode;
import io.orochi.python.nodes.generator.AsyncStartNode;
import io.orochi.python.nodes.generator.Resumable;
import io.orochi.python.nodes.generator.ResumableAsyncForNode;
import io.orochi.python.nodes.generator.ResumableAsyncWithNode;
import io.orochi.python.nodes.generator.ResumableBlockNode;
import io.orochi.python.nodes.generator.ResumableForNode;
import io.orochi.python.nodes.generator.ResumableIfNode;
import io.orochi.python.nodes.generator.ResumableTryExceptNode;
import io.orochi.python.nodes.generator.ResumableTryFinallyNode;
import io.orochi.python.nodes.generator.ResumableTryStarNode;
import io.orochi.python.nodes.generator.ResumableWhileNode;
import io.orochi.python.nodes.generator.ResumableWithNode;
import io.orochi.python.nodes.generator.YieldFromNode;
import io.orochi.python.nodes.generator.YieldNode;
import io.orochi.python.nodes.iteration.CursorNode;
import io.orochi.python.nodes.literal.ConstantNode;
import io.orochi.python.nodes.local.TemporaryNode;
import io.orochi.python.runtime.PyNone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Statements of generators that can suspend. */
final class Generators {
  private final Translation t;

  Generators(Translation t) {
    this.t = t;
  }

  /** A statement that does what all of these do; resumable if one of them is. */
  Statement block(List<Statement> all) {
    if (all.isEmpty()) {
      return new PassNode();
    }
    if (t.unit.generator && all.size() > 1) {
      for (Statement s : all) {
        if (s instanceof Resumable) {
          return new ResumableBlockNode(all, t.unit.temporary());
        }
      }
    }
    return BlockNode.of(all);
  }

  /** The statements that a translation emits, as one block. */
  private Statement collected(Supplier<Statement> translation) {
    List<Statement> outer = t.pending;
    t.pending = new ArrayList<>();
    Statement last = translation.get();
    if (last != null) {
      t.pending.add(last);
    }
    Statement result = block(t.pending);
    t.pending = outer;
    return result;
  }

  Expression yield(ExprTy.Yield y) {
    Expression value = y.value == null ? new ConstantNode(PyNone.NONE) : t.expressions.of(y.value);
    int sent = t.unit.temporary();
    t.emit(at(new YieldNode(value, t.unit.temporary(), t.unit.resultSlot, sent), y));
    return at(new TemporaryNode(sent), y);
  }

  Expression yieldFrom(ExprTy.YieldFrom y) {
    return delegate(t.expressions.of(y.value), false, y);
  }

  Expression await(ExprTy.Await a) {
    return delegate(t.expressions.of(a.value), true, a);
  }

  Expression delegate(Expression source, boolean await, SSTNode place) {
    int value = t.unit.temporary();
    t.emit(
        at(
            new YieldFromNode(
                source, t.unit.temporary(), t.unit.temporary(), t.unit.resultSlot, value, await),
            place));
    return at(new TemporaryNode(value), place);
  }

  Statement ifStatement(StmtTy.If i) {
    Condition test = t.expressions.condition(i.test);
    return new ResumableIfNode(
        test, t.statements.block(i.body), orNull(i.orElse), t.unit.temporary());
  }

  private Statement orNull(StmtTy[] body) {
    return body == null || body.length == 0 ? null : t.statements.block(body);
  }

  Statement whileStatement(StmtTy.While w) {
    List<Statement> outer = t.pending;
    t.pending = new ArrayList<>();
    Condition test = t.expressions.condition(w.test);
    Statement before = t.pending.isEmpty() ? null : block(t.pending);
    t.pending = outer;
    return new ResumableWhileNode(
        before, test, t.statements.block(w.body), orNull(w.orElse), t.unit.temporaries(2));
  }

  Statement forStatement(StmtTy.For f) {
    return forLoop(
        f,
        t.expressions.of(f.iter),
        f.target,
        () -> t.statements.block(f.body),
        () -> orNull(f.orElse));
  }

  private Statement forLoop(
      SSTNode place,
      Expression iterable,
      ExprTy target,
      Supplier<Statement> body,
      Supplier<Statement> orElse) {
    int cursor = t.unit.temporaries(CursorNode.SLOTS);
    int value = t.unit.temporary();
    List<Statement> all = new ArrayList<>();
    if (target instanceof ExprTy.Name n
        && t.unit.find(t.unit.mangle(n.id)) instanceof Unit.Local local) {
      value = local.slot();
    } else {
      int from = value;
      all.add(collected(() -> t.targets.store(target, TemporaryNode.last(from))));
    }
    all.add(body.get());
    return new ResumableForNode(
        at(new MethodCallExpression.Place(), place),
        iterable,
        cursor,
        value,
        block(all),
        orElse.get(),
        t.unit.temporaries(2));
  }

  Statement tryStatement(StmtTy.Try s) {
    Statement body = t.statements.block(s.body);
    if (s.handlers != null && s.handlers.length > 0) {
      HandlerNode[] handlers = t.statements.handlers(s.handlers);
      body =
          at(
              new ResumableTryExceptNode(
                  body, handlers, orNull(s.orElse), t.unit.temporary(), t.unit.temporary()),
              s);
    }
    return withFinally(body, s.finalBody, s);
  }

  Statement tryStar(StmtTy.TryStar s) {
    int n = s.handlers.length;
    Expression[] types = new Expression[n];
    Statement[] binds = new Statement[n];
    Statement[] handlers = new Statement[n];
    Statement[] unbinds = new Statement[n];
    int slot = t.unit.temporaries(ResumableTryStarNode.SLOTS);
    Statement body = t.statements.block(s.body);
    for (int i = 0; i < n; i++) {
      ExceptHandlerTy.ExceptHandler h = (ExceptHandlerTy.ExceptHandler) s.handlers[i];
      types[i] = t.expressions.of(h.type);
      if (h.name != null) {
        binds[i] =
            t.names.write(h.name, new TemporaryNode(ResumableTryStarNode.valueSlot(slot)), h);
        unbinds[i] = t.names.delete(h.name, true, h);
      }
      handlers[i] = t.statements.block(h.body);
    }
    Statement node =
        at(
            new ResumableTryStarNode(body, types, binds, handlers, unbinds, orNull(s.orElse), slot),
            s);
    return withFinally(node, s.finalBody, s);
  }

  private Statement withFinally(Statement body, StmtTy[] finalBody, StmtTy place) {
    if (finalBody == null || finalBody.length == 0) {
      return body;
    }
    return at(
        new ResumableTryFinallyNode(
            body,
            t.statements.block(finalBody),
            t.unit.temporary(),
            t.unit.temporaries(2),
            t.unit.resultSlot),
        place);
  }

  Statement with(WithItemTy[] items, int i, StmtTy[] body, StmtTy.With place) {
    if (i == items.length) {
      return t.statements.block(body);
    }
    WithItemTy item = items[i];
    Expression manager = t.expressions.of(item.contextExpr);
    int slot = t.unit.temporary();
    List<Statement> all = new ArrayList<>();
    if (item.optionalVars != null) {
      all.add(collected(() -> t.targets.store(item.optionalVars, new TemporaryNode(slot))));
    }
    all.add(collected(() -> with(items, i + 1, body, place)));
    return at(
        new ResumableWithNode(
            manager, block(all), t.unit.temporary(), t.unit.temporary(), slot, t.unit.resultSlot),
        place);
  }

  Statement asyncFor(StmtTy.AsyncFor f) {
    int iterator = t.unit.temporary();
    t.emit(at(new AsyncStartNode(false, t.expressions.of(f.iter), iterator, -1), f.iter));
    int value = t.unit.temporary();
    Statement next =
        at(
            new YieldFromNode(
                at(new AsyncNextNode(iterator), f.iter),
                t.unit.temporary(),
                t.unit.temporary(),
                t.unit.resultSlot,
                value,
                true),
            f.iter);
    List<Statement> all = new ArrayList<>();
    all.add(collected(() -> t.targets.store(f.target, TemporaryNode.last(value))));
    all.add(t.statements.block(f.body));
    return new ResumableAsyncForNode(next, block(all), orNull(f.orElse), t.unit.temporary());
  }

  Statement asyncWith(WithItemTy[] items, int i, StmtTy[] body, StmtTy.AsyncWith place) {
    if (i == items.length) {
      return t.statements.block(body);
    }
    WithItemTy item = items[i];
    int exit = t.unit.temporary();
    int awaitable = t.unit.temporary();
    t.emit(
        at(
            new AsyncStartNode(true, t.expressions.of(item.contextExpr), exit, awaitable),
            item.contextExpr));
    Expression entered = delegate(new TemporaryNode(awaitable), true, item.contextExpr);
    List<Statement> all = new ArrayList<>();
    if (item.optionalVars != null) {
      all.add(collected(() -> t.targets.store(item.optionalVars, entered)));
    }
    all.add(collected(() -> asyncWith(items, i + 1, body, place)));
    int swallow = t.unit.temporary();
    Statement leave =
        at(
            new YieldFromNode(
                new TemporaryNode(awaitable),
                t.unit.temporary(),
                t.unit.temporary(),
                t.unit.resultSlot,
                swallow,
                true),
            item.contextExpr);
    return at(
        new ResumableAsyncWithNode(
            block(all),
            leave,
            t.unit.temporary(),
            exit,
            awaitable,
            t.unit.temporaries(2),
            swallow,
            t.unit.resultSlot),
        item.contextExpr);
  }

  Statement assertion(StmtTy.Assert a) {
    Condition test = t.expressions.condition(a.test);
    Statement failure =
        collected(
            () ->
                at(
                    new AssertNode(
                        at(
                            new io.orochi.python.nodes.control.TruthCondition(
                                new ConstantNode(false)),
                            a.test),
                        t.expressions.orNull(a.msg)),
                    a));
    return new ResumableIfNode(new NotCondition(test), failure, null, t.unit.temporary());
  }

  /** The body of a generator expression's function. */
  Expression expression(ExprTy.GeneratorExp g) {
    Statement loops = loops(g, 0, t.names.read(".0", g));
    return new BlockExpression(loops, new ConstantNode(PyNone.NONE));
  }

  private Statement loops(ExprTy.GeneratorExp g, int i, Expression iterable) {
    ComprehensionTy c = g.generators[i];
    return forLoop(g, iterable, c.target, () -> collected(() -> conditions(g, i, 0)), () -> null);
  }

  private Statement conditions(ExprTy.GeneratorExp g, int i, int k) {
    ExprTy[] ifs = g.generators[i].ifs == null ? new ExprTy[0] : g.generators[i].ifs;
    if (k < ifs.length) {
      Condition test = t.expressions.condition(ifs[k]);
      return new ResumableIfNode(
          test, collected(() -> conditions(g, i, k + 1)), null, t.unit.temporary());
    }
    if (i + 1 < g.generators.length) {
      return loops(g, i + 1, t.expressions.of(g.generators[i + 1].iter));
    }
    Expression value = t.expressions.of(g.element);
    return at(
        new YieldNode(value, t.unit.temporary(), t.unit.resultSlot, t.unit.temporary()), g.element);
  }
}
