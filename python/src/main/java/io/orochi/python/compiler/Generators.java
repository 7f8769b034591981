package io.orochi.python.compiler;

import static io.orochi.python.compiler.Names.at;

import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.WithItemTy;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.control.BlockNode;
import io.orochi.python.nodes.control.Condition;
import io.orochi.python.nodes.control.NotCondition;
import io.orochi.python.nodes.control.PassNode;
import io.orochi.python.nodes.control.TruthCondition;
import io.orochi.python.nodes.exception.AssertNode;
import io.orochi.python.nodes.exception.HandlerNode;
import io.orochi.python.nodes.generator.AsyncStartNode;
import io.orochi.python.nodes.generator.AsyncYieldNode;
import io.orochi.python.nodes.generator.Resumable;
import io.orochi.python.nodes.generator.ResumableAsyncWithNode;
import io.orochi.python.nodes.generator.ResumableBlockNode;
import io.orochi.python.nodes.generator.ResumableIfNode;
import io.orochi.python.nodes.generator.ResumableTryExceptNode;
import io.orochi.python.nodes.generator.ResumableTryFinallyNode;
import io.orochi.python.nodes.generator.ResumableTryStarNode;
import io.orochi.python.nodes.generator.ResumableWithNode;
import io.orochi.python.nodes.generator.YieldFromNode;
import io.orochi.python.nodes.generator.YieldFromNode.Source;
import io.orochi.python.nodes.generator.YieldNode;
import io.orochi.python.nodes.literal.ConstantNode;
import io.orochi.python.nodes.local.TemporaryNode;
import io.orochi.python.runtime.PyNone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Statements of generators that can suspend, other than loops. */
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
  Statement collected(Supplier<Statement> translation) {
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
    t.emit(handOut(value, sent, y));
    return at(new TemporaryNode(sent), y);
  }

  /** Hands out a value; what is sent goes into the slot. */
  YieldNode handOut(Expression value, int sentSlot, SSTNode place) {
    Expression handed = t.unit.asyncGenerator ? at(new AsyncYieldNode(value), place) : value;
    return at(new YieldNode(handed, t.unit.temporary(), t.unit.resultSlot, sentSlot), place);
  }

  Expression yieldFrom(ExprTy.YieldFrom y) {
    return delegate(t.expressions.of(y.value), Source.ITERABLE, y);
  }

  Expression await(ExprTy.Await a) {
    return delegate(t.expressions.of(a.value), Source.AWAITABLE, a);
  }

  private Expression delegate(Expression source, Source kind, SSTNode place) {
    int value = t.unit.temporary();
    t.emit(delegate(source, kind, value, place));
    return at(new TemporaryNode(value), place);
  }

  /** Hands out what the source yields; the value that it returns goes into the slot. */
  Statement delegate(Expression source, Source kind, int valueSlot, SSTNode place) {
    return at(
        new YieldFromNode(
            source, t.unit.temporary(), t.unit.temporary(), t.unit.resultSlot, valueSlot, kind),
        place);
  }

  Statement ifStatement(StmtTy.If i) {
    Condition test = t.expressions.condition(i.test);
    return new ResumableIfNode(
        test, t.statements.block(i.body), orNull(i.orElse), t.unit.temporary());
  }

  Statement orNull(StmtTy[] body) {
    return body == null || body.length == 0 ? null : t.statements.block(body);
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

  Statement asyncWith(WithItemTy[] items, int i, StmtTy[] body, StmtTy.AsyncWith place) {
    if (i == items.length) {
      return t.statements.block(body);
    }
    WithItemTy item = items[i];
    int exit = t.unit.temporary();
    int awaitable = t.unit.temporary();
    t.emit(
        at(new AsyncStartNode(true, t.expressions.of(item.contextExpr), exit, awaitable), place));
    Expression entered = delegate(new TemporaryNode(awaitable), Source.AWAITED, place);
    List<Statement> all = new ArrayList<>();
    if (item.optionalVars != null) {
      all.add(collected(() -> t.targets.store(item.optionalVars, entered)));
    }
    all.add(collected(() -> asyncWith(items, i + 1, body, place)));
    int swallow = t.unit.temporary();
    Statement leave = delegate(new TemporaryNode(awaitable), Source.AWAITED, swallow, place);
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
        place);
  }

  Statement assertion(StmtTy.Assert a) {
    Condition test = t.expressions.condition(a.test);
    Statement failure =
        collected(
            () ->
                at(
                    new AssertNode(
                        at(new TruthCondition(new ConstantNode(false)), a.test),
                        t.expressions.orNull(a.msg)),
                    a));
    return new ResumableIfNode(new NotCondition(test), failure, null, t.unit.temporary());
  }
}
