package io.orochi.python.compiler;

import static io.orochi.python.compiler.Names.at;

import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.call.CallExpression;
import io.orochi.python.nodes.control.IfNode;
import io.orochi.python.nodes.control.PassNode;
import io.orochi.python.nodes.function.MakeFunctionNode;
import io.orochi.python.nodes.iteration.IteratorNode;
import io.orochi.python.nodes.literal.CollectNode;
import io.orochi.python.nodes.literal.ComprehensionNode;
import io.orochi.python.nodes.local.TemporaryNode;
import io.orochi.python.nodes.local.WriteLocalNode;
import io.orochi.python.runtime.CodeObject;
import java.util.function.Supplier;

/**
 * Comprehensions: translated into the frame of their surroundings (PEP 709), or into a function of
 * their own where that is not possible.
 */
final class Comprehensions {
  private static final String[] NO_KEYWORDS = {};

  private final Translation t;

  Comprehensions(Translation t) {
    this.t = t;
  }

  Expression list(ExprTy.ListComp c) {
    return comprehension(c, "<listcomp>", CollectNode.Kind.LIST, c.generators, c.element, null);
  }

  Expression set(ExprTy.SetComp c) {
    return comprehension(c, "<setcomp>", CollectNode.Kind.SET, c.generators, c.element, null);
  }

  Expression dict(ExprTy.DictComp c) {
    return comprehension(c, "<dictcomp>", CollectNode.Kind.DICT, c.generators, c.key, c.value);
  }

  private Expression comprehension(
      ExprTy node,
      String name,
      CollectNode.Kind kind,
      ComprehensionTy[] generators,
      ExprTy element,
      ExprTy value) {
    if (t.expressions.suspends(node)) {
      return suspending(node, kind, generators, element, value);
    }
    if (t.unit.inlinesComprehensions()) {
      Expression first = t.expressions.of(generators[0].iter);
      int[] cells = t.unit.enterComprehension(t.unit.compilation.scopes().lookupScope(node));
      Expression result = collect(t, node, kind, generators, first, element, value, cells);
      t.unit.leaveComprehension();
      return result;
    }
    CodeObject code =
        Blocks.comprehension(
            t.unit,
            node,
            name,
            false,
            inner ->
                collect(
                    inner,
                    node,
                    kind,
                    generators,
                    inner.names.read(".0", node),
                    element,
                    value,
                    new int[0]));
    return call(code, node, generators[0]);
  }

  /** One that can suspend what is around it: statements that fill what is being made. */
  private Expression suspending(
      ExprTy node,
      CollectNode.Kind kind,
      ComprehensionTy[] generators,
      ExprTy element,
      ExprTy value) {
    Expression first = t.expressions.keep(t.expressions.of(generators[0].iter), generators[0].iter);
    int[] cells = t.unit.enterComprehension(t.unit.compilation.scopes().lookupScope(node));
    Expression empty =
        new ComprehensionNode(kind, t.unit.temporary(), new PassNode(), cells, new int[0]);
    int slot = t.unit.temporary();
    t.emit(new WriteLocalNode(slot, empty));
    t.emit(
        t.suspendingLoops.comprehension(
            node,
            generators,
            0,
            first,
            () -> {
              Expression[] o = t.expressions.operands(element, value);
              return collect(new CollectNode(kind, slot, o[0], o[1]), element, value);
            }));
    t.unit.leaveComprehension();
    return at(new TemporaryNode(slot), node);
  }

  /** The iterator of an asynchronous first loop is asked for in the function. */
  private Expression call(CodeObject code, ExprTy node, ComprehensionTy first) {
    Expression iterable = t.expressions.of(first.iter);
    Expression iterator = first.isAsync ? iterable : at(new IteratorNode(iterable), first.iter);
    Expression function =
        at(
            new MakeFunctionNode(code, new Expression[0], null, null, t.functions.closure(code)),
            node);
    return at(new CallExpression(function, new Expression[] {iterator}, NO_KEYWORDS), node);
  }

  private static Expression collect(
      Translation t,
      ExprTy node,
      CollectNode.Kind kind,
      ComprehensionTy[] generators,
      Expression first,
      ExprTy element,
      ExprTy value,
      int[] cells) {
    int slot = t.unit.temporary();
    Statement loops =
        t.comprehensions.loops(
            node,
            generators,
            0,
            first,
            () -> {
              Expression[] o = t.expressions.operands(element, value);
              return collect(new CollectNode(kind, slot, o[0], o[1]), element, value);
            });
    return at(new ComprehensionNode(kind, slot, loops, cells, t.unit.comprehensionSlots()), node);
  }

  private Statement loops(
      ExprTy place,
      ComprehensionTy[] generators,
      int i,
      Expression iterable,
      Supplier<Statement> innermost) {
    ComprehensionTy g = generators[i];
    return t.statements.forLoop(
        place,
        iterable,
        g.target,
        () ->
            conditions(
                g.ifs == null ? new ExprTy[0] : g.ifs,
                0,
                () ->
                    i + 1 == generators.length
                        ? innermost.get()
                        : loops(
                            place,
                            generators,
                            i + 1,
                            t.expressions.of(generators[i + 1].iter),
                            innermost)),
        () -> null);
  }

  private Statement conditions(ExprTy[] ifs, int i, Supplier<Statement> body) {
    return i == ifs.length
        ? body.get()
        : new IfNode(t.expressions.condition(ifs[i]), conditions(ifs, i + 1, body), null);
  }

  Expression generator(ExprTy.GeneratorExp g) {
    CodeObject code =
        Blocks.comprehension(
            t.unit, g, "<genexpr>", true, inner -> inner.suspendingLoops.expression(g));
    return call(code, g, g.generators[0]);
  }

  /** The place of an entry is that of key and value. */
  private static CollectNode collect(CollectNode node, ExprTy element, ExprTy value) {
    SourceRange first = element.getSourceRange();
    SourceRange last = (value == null ? element : value).getSourceRange();
    node.setPosition(first.startLine, first.startColumn, last.endLine, last.endColumn);
    return node;
  }
}
