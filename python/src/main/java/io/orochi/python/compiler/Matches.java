package io.orochi.python.compiler;

import static io.orochi.python.compiler.Names.at;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.control.AllCondition;
import io.orochi.python.nodes.control.Condition;
import io.orochi.python.nodes.control.IfNode;
import io.orochi.python.nodes.control.TruthCondition;
import io.orochi.python.nodes.generator.ResumableIfNode;
import io.orochi.python.nodes.literal.ConstantNode;
import io.orochi.python.nodes.local.TemporaryNode;
import io.orochi.python.nodes.local.WriteLocalNode;
import io.orochi.python.nodes.operator.CompareExpression;
import io.orochi.python.nodes.operator.IsExpression;
import io.orochi.python.nodes.pattern.ClassPattern;
import io.orochi.python.nodes.pattern.MappingPattern;
import io.orochi.python.nodes.pattern.RunCondition;
import io.orochi.python.nodes.pattern.SequencePattern;
import io.orochi.python.runtime.CompareOperator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code match} statements: a chain of conditions. */
final class Matches {
  private final Translation t;

  /** Names that the pattern at hand captures, with the slots in which they wait to be bound. */
  private Map<String, Integer> captures;

  Matches(Translation t) {
    this.t = t;
  }

  Statement match(StmtTy.Match m) {
    int subject = t.unit.temporary();
    t.emit(new WriteLocalNode(subject, t.expressions.of(m.subject)));
    return cases(m, 0, subject);
  }

  private Statement cases(StmtTy.Match m, int i, int subject) {
    if (i == m.cases.length) {
      return null;
    }
    MatchCaseTy c = m.cases[i];
    List<Statement> outer = t.pending;
    captures = new LinkedHashMap<>();
    List<Condition> all = new ArrayList<>();
    all.add(pattern(c.pattern, subject));
    List<Statement> binds = new ArrayList<>();
    for (Map.Entry<String, Integer> capture : captures.entrySet()) {
      binds.add(t.names.write(capture.getKey(), new TemporaryNode(capture.getValue()), c.pattern));
    }
    if (!binds.isEmpty()) {
      all.add(new RunCondition(t.generators.block(binds)));
    }
    boolean suspends = t.expressions.suspends(m);
    if (c.guard != null && t.expressions.suspends(c.guard)) {
      return guarded(m, i, subject, all, c);
    }
    if (c.guard != null) {
      all.add(t.expressions.condition(c.guard));
    }
    t.pending = outer;
    Condition test =
        all.size() == 1 ? all.get(0) : new AllCondition(false, all.toArray(Condition[]::new));
    Statement body = t.statements.block(c.body);
    Statement rest = cases(m, i + 1, subject);
    return suspends
        ? new ResumableIfNode(test, body, rest, t.unit.temporary())
        : new IfNode(test, body, rest);
  }

  /**
   * A guard that can suspend is evaluated by statements: matched = pattern; if matched: matched =
   * guard.
   */
  private Statement guarded(
      StmtTy.Match m, int i, int subject, List<Condition> all, MatchCaseTy c) {
    int matched = t.unit.temporary();
    List<Statement> steps = new ArrayList<>();
    Condition fits = new AllCondition(false, all.toArray(Condition[]::new));
    steps.add(
        new WriteLocalNode(matched, new io.orochi.python.nodes.control.ConditionExpression(fits)));
    List<Statement> outer = t.pending;
    t.pending = new ArrayList<>();
    Condition guard = t.expressions.condition(c.guard);
    t.emit(
        new WriteLocalNode(matched, new io.orochi.python.nodes.control.ConditionExpression(guard)));
    Statement evaluate = t.generators.block(t.pending);
    t.pending = outer;
    steps.add(
        new ResumableIfNode(
            new TruthCondition(new TemporaryNode(matched)), evaluate, null, t.unit.temporary()));
    Statement body = t.statements.block(c.body);
    steps.add(
        new ResumableIfNode(
            new TruthCondition(new TemporaryNode(matched)),
            body,
            cases(m, i + 1, subject),
            t.unit.temporary()));
    return t.generators.block(steps);
  }

  private Condition pattern(PatternTy p, int subject) {
    return switch (p) {
      case PatternTy.MatchValue v ->
          at(
              new TruthCondition(
                  at(
                      new CompareExpression(
                          CompareOperator.EQ,
                          new TemporaryNode(subject),
                          t.expressions.of(v.value)),
                      v)),
              v);
      case PatternTy.MatchSingleton s ->
          new TruthCondition(
              new IsExpression(
                  new TemporaryNode(subject), new ConstantNode(Constants.value(s.value)), false));
      case PatternTy.MatchSequence s -> sequence(s, subject);
      case PatternTy.MatchMapping m -> mapping(m, subject);
      case PatternTy.MatchClass c -> classPattern(c, subject);
      case PatternTy.MatchAs a -> {
        List<Condition> all = new ArrayList<>();
        if (a.pattern != null) {
          all.add(pattern(a.pattern, subject));
        }
        if (a.name != null) {
          all.add(capture(a.name, subject));
        }
        yield all(all);
      }
      case PatternTy.MatchStar s -> s.name == null ? all(List.of()) : capture(s.name, subject);
      case PatternTy.MatchOr o -> {
        Condition[] alternatives = new Condition[o.patterns.length];
        for (int i = 0; i < alternatives.length; i++) {
          alternatives[i] = pattern(o.patterns[i], subject);
        }
        yield new AllCondition(true, alternatives);
      }
      default -> throw new IllegalArgumentException(p.getClass().getName());
    };
  }

  private static Condition all(List<Condition> conditions) {
    return conditions.size() == 1
        ? conditions.get(0)
        : new AllCondition(false, conditions.toArray(Condition[]::new));
  }

  private Condition capture(String name, int subject) {
    int slot = captures.computeIfAbsent(name, n -> t.unit.temporary());
    return new RunCondition(new WriteLocalNode(slot, new TemporaryNode(subject)));
  }

  private Condition sequence(PatternTy.MatchSequence s, int subject) {
    PatternTy[] items = s.patterns == null ? new PatternTy[0] : s.patterns;
    int star = -1;
    boolean[] wanted = new boolean[items.length];
    for (int i = 0; i < items.length; i++) {
      wanted[i] = !isWildcard(items[i]);
      if (items[i] instanceof PatternTy.MatchStar rest) {
        star = i;
        wanted[i] = rest.name != null;
      }
    }
    int first = items.length == 0 ? 0 : t.unit.temporaries(items.length);
    List<Condition> all = new ArrayList<>();
    all.add(at(new SequencePattern(subject, first, star, wanted), s));
    parts(items, first, all);
    return all(all);
  }

  private void parts(PatternTy[] items, int first, List<Condition> all) {
    for (int i = 0; i < items.length; i++) {
      if (!isWildcard(items[i])) {
        all.add(pattern(items[i], first + i));
      }
    }
  }

  private static boolean isWildcard(PatternTy p) {
    return p instanceof PatternTy.MatchAs a && a.pattern == null && a.name == null;
  }

  private Condition mapping(PatternTy.MatchMapping m, int subject) {
    ExprTy[] keys = m.keys == null ? new ExprTy[0] : m.keys;
    PatternTy[] items = m.patterns == null ? new PatternTy[0] : m.patterns;
    Expression[] nodes = new Expression[keys.length];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = t.expressions.of(keys[i]);
    }
    int first = keys.length == 0 ? 0 : t.unit.temporaries(keys.length);
    int rest = m.rest == null ? -1 : t.unit.temporary();
    List<Condition> all = new ArrayList<>();
    all.add(at(new MappingPattern(subject, first, rest, nodes), m));
    parts(items, first, all);
    if (m.rest != null) {
      all.add(capture(m.rest, rest));
    }
    return all(all);
  }

  private Condition classPattern(PatternTy.MatchClass c, int subject) {
    PatternTy[] positional = c.patterns == null ? new PatternTy[0] : c.patterns;
    PatternTy[] keyword = c.kwdPatterns == null ? new PatternTy[0] : c.kwdPatterns;
    String[] names = c.kwdAttrs == null ? new String[0] : c.kwdAttrs;
    int n = positional.length + keyword.length;
    int first = n == 0 ? 0 : t.unit.temporaries(n);
    List<Condition> all = new ArrayList<>();
    all.add(
        at(
            new ClassPattern(subject, first, positional.length, names, t.expressions.of(c.cls)),
            (SSTNode) c));
    parts(positional, first, all);
    parts(keyword, first + positional.length, all);
    return all(all);
  }
}
