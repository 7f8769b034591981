package io.orochi.python.compiler;

import static io.orochi.python.compiler.Names.at;

import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.call.MethodCallExpression;
import io.orochi.python.nodes.control.BlockExpression;
import io.orochi.python.nodes.control.Condition;
import io.orochi.python.nodes.generator.AsyncNextNode;
import io.orochi.python.nodes.generator.AsyncStartNode;
import io.orochi.python.nodes.generator.ResumableAsyncForNode;
import io.orochi.python.nodes.generator.ResumableForNode;
import io.orochi.python.nodes.generator.ResumableIfNode;
import io.orochi.python.nodes.generator.ResumableWhileNode;
import io.orochi.python.nodes.generator.YieldFromNode.Source;
import io.orochi.python.nodes.iteration.CursorNode;
import io.orochi.python.nodes.literal.ConstantNode;
import io.orochi.python.nodes.local.TemporaryNode;
import io.orochi.python.runtime.PyNone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Loops of generators that can suspend, those of comprehensions and generator expressions too. */
final class SuspendingLoops {
  private final Translation t;

  SuspendingLoops(Translation t) {
    this.t = t;
  }

  Statement whileStatement(StmtTy.While w) {
    List<Statement> outer = t.pending;
    t.pending = new ArrayList<>();
    Condition test = t.expressions.condition(w.test);
    Statement before = t.pending.isEmpty() ? null : t.generators.block(t.pending);
    t.pending = outer;
    return new ResumableWhileNode(
        before,
        test,
        t.statements.block(w.body),
        t.generators.orNull(w.orElse),
        t.unit.temporaries(2));
  }

  Statement forStatement(StmtTy.For f) {
    return forLoop(
        f,
        t.expressions.of(f.iter),
        f.target,
        () -> t.statements.block(f.body),
        () -> t.generators.orNull(f.orElse));
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
      all.add(t.generators.collected(() -> t.targets.store(target, TemporaryNode.last(from))));
    }
    all.add(body.get());
    return new ResumableForNode(
        at(new MethodCallExpression.Place(), place),
        iterable,
        cursor,
        value,
        t.generators.block(all),
        orElse.get(),
        t.unit.temporaries(2));
  }

  Statement asyncFor(StmtTy.AsyncFor f) {
    return asyncLoop(
        f,
        t.expressions.of(f.iter),
        f.target,
        () -> t.statements.block(f.body),
        () -> t.generators.orNull(f.orElse));
  }

  private Statement asyncLoop(
      SSTNode place,
      Expression iterable,
      ExprTy target,
      Supplier<Statement> body,
      Supplier<Statement> orElse) {
    int iterator = t.unit.temporary();
    t.emit(at(new AsyncStartNode(false, iterable, iterator, -1), place));
    int value = t.unit.temporary();
    Statement next =
        t.generators.delegate(at(new AsyncNextNode(iterator), place), Source.AWAITED, value, place);
    List<Statement> all = new ArrayList<>();
    all.add(t.generators.collected(() -> t.targets.store(target, TemporaryNode.last(value))));
    all.add(body.get());
    return at(
        new ResumableAsyncForNode(
            next, t.generators.block(all), orElse.get(), iterator, t.unit.temporary()),
        place);
  }

  /** The body of a generator expression's function. */
  Expression expression(ExprTy.GeneratorExp g) {
    Statement loops =
        t.generators.collected(
            () ->
                comprehension(
                    g,
                    g.generators,
                    0,
                    t.names.read(".0", g),
                    () ->
                        t.generators.handOut(
                            t.expressions.of(g.element), t.unit.temporary(), g.element)));
    return new BlockExpression(loops, new ConstantNode(PyNone.NONE));
  }

  /**
   * The nested loops and conditions of a comprehension.
   *
   * @param i the loop to begin with, which runs through {@code iterable}
   * @param innermost what is done for each set of values
   */
  Statement comprehension(
      ExprTy place,
      ComprehensionTy[] generators,
      int i,
      Expression iterable,
      Supplier<Statement> innermost) {
    ComprehensionTy c = generators[i];
    Supplier<Statement> body =
        () -> t.generators.collected(() -> conditions(place, generators, i, 0, innermost));
    return c.isAsync
        ? asyncLoop(place, iterable, c.target, body, () -> null)
        : forLoop(place, iterable, c.target, body, () -> null);
  }

  private Statement conditions(
      ExprTy place, ComprehensionTy[] generators, int i, int k, Supplier<Statement> innermost) {
    ExprTy[] ifs = generators[i].ifs == null ? new ExprTy[0] : generators[i].ifs;
    if (k < ifs.length) {
      Condition test = t.expressions.condition(ifs[k]);
      return new ResumableIfNode(
          test,
          t.generators.collected(() -> conditions(place, generators, i, k + 1, innermost)),
          null,
          t.unit.temporary());
    }
    if (i + 1 < generators.length) {
      return comprehension(
          place, generators, i + 1, t.expressions.of(generators[i + 1].iter), innermost);
    }
    return innermost.get();
  }
}
