package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.FutureFeature;
import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Errors that CPython's compiler finds after parsing: jumps and yields in the wrong place, stars,
 * {@code __debug__}, future statements.
 */
final class SyntaxChecks {
  private static final Set<String> MANDATORY_FUTURES =
      Set.of(
          "nested_scopes",
          "generators",
          "division",
          "absolute_import",
          "with_statement",
          "print_function",
          "unicode_literals",
          "generator_stop");

  private final SyntaxErrors errors;
  private final AsyncChecks asyncChecks;
  private final EnumSet<FutureFeature> futures;

  /** Where the check is: changed around each block and loop. */
  private enum Place {
    MODULE,
    /** A module in which PyCF_ALLOW_TOP_LEVEL_AWAIT was asked for. */
    AWAITING_MODULE,
    CLASS,
    FUNCTION,
    ASYNC_FUNCTION,
    LAMBDA,
    GENERATOR_EXPRESSION
  }

  private static final int MAX_BEFORE_STAR = 1 << 8;

  private static final int MAX_AFTER_STAR = 1 << 23;

  private Place place = Place.MODULE;
  private boolean inLoop;

  /** Whether an except* clause of the same function is around, and whether a loop within it is. */
  private boolean inStar;

  private boolean loopInStar;

  SyntaxChecks(SyntaxErrors errors, EnumSet<FutureFeature> inherited) {
    this.errors = errors;
    this.asyncChecks = new AsyncChecks(errors);
    this.futures = inherited;
  }

  /** Allows await and its like outside of functions, which makes a coroutine of the module. */
  void allowTopLevelAwait() {
    place = Place.AWAITING_MODULE;
  }

  EnumSet<FutureFeature> futures() {
    return futures;
  }

  /** Finds the future features. This comes before the scopes of names are found. */
  void futureStatements(ModTy module) {
    if (module instanceof ModTy.Module m && m.body != null) {
      futureStatements(m.body);
    } else if (module instanceof ModTy.Interactive m && m.body != null) {
      futureStatements(m.body);
    }
  }

  /** Checks the rest. */
  void check(ModTy module) {
    Children.of(module, this::visit);
  }

  private void futureStatements(StmtTy[] body) {
    int i = 0;
    if (body.length > 0
        && body[0] instanceof StmtTy.Expr e
        && e.value instanceof ExprTy.Constant c
        && c.value.kind == ConstantValue.Kind.CODEPOINTS) {
      i = 1;
    }
    for (; i < body.length && body[i] instanceof StmtTy.ImportFrom f && isFuture(f); i++) {
      for (AliasTy a : f.names) {
        if (a.name.equals("annotations")) {
          futures.add(FutureFeature.ANNOTATIONS);
        } else if (a.name.equals("barry_as_FLUFL")) {
          futures.add(FutureFeature.BARRY_AS_BDFL);
        } else if (a.name.equals("braces")) {
          throw errors.inScopes(f.getSourceRange(), "not a chance");
        } else if (!MANDATORY_FUTURES.contains(a.name)) {
          throw errors.inScopes(f.getSourceRange(), "future feature " + a.name + " is not defined");
        }
      }
    }
    for (; i < body.length; i++) {
      misplacedFuture(body[i]);
    }
  }

  private void misplacedFuture(SSTNode node) {
    if (node instanceof StmtTy.ImportFrom f && isFuture(f)) {
      throw errors.at(f, "from __future__ imports must occur at the beginning of the file");
    }
    if (!(node instanceof ExprTy)) {
      Children.of(node, this::misplacedFuture);
    }
  }

  private static boolean isFuture(StmtTy.ImportFrom f) {
    return f.level == 0 && "__future__".equals(f.module);
  }

  private void visit(SSTNode node) {
    switch (node) {
      case StmtTy.FunctionDef f -> {
        name(f.name, f);
        outside(f.decoratorList, f.typeParams, f.args, f.returns);
        inside(Place.FUNCTION, f.body);
      }
      case StmtTy.AsyncFunctionDef f -> {
        name(f.name, f);
        outside(f.decoratorList, f.typeParams, f.args, f.returns);
        asyncChecks.returns(f);
        inside(Place.ASYNC_FUNCTION, f.body);
      }
      case StmtTy.ClassDef c -> {
        name(c.name, c);
        keywords(c.keywords);
        outside(c.decoratorList, c.typeParams, null, null);
        all(c.bases);
        all(c.keywords);
        inside(Place.CLASS, c.body);
      }
      case ExprTy.Lambda l -> {
        visitOrNot(l.args);
        inside(Place.LAMBDA, l.body);
      }
      case StmtTy.Return r -> {
        if (isOutsideFunction()) {
          throw errors.at(r, "'return' outside function");
        }
        leaving(r, false);
        children(r);
      }
      case ExprTy.Yield y -> {
        if (isOutsideFunction()) {
          throw errors.at(y, "'yield' outside function");
        }
        children(y);
      }
      case ExprTy.YieldFrom y -> {
        if (isOutsideFunction()) {
          throw errors.at(y, "'yield' outside function");
        }
        if (place == Place.ASYNC_FUNCTION) {
          throw errors.at(y, "'yield from' inside async function");
        }
        children(y);
      }
      case ExprTy.GeneratorExp g -> comprehension(g);
      case ExprTy.ListComp c -> comprehension(c);
      case ExprTy.SetComp c -> comprehension(c);
      case ExprTy.DictComp c -> comprehension(c);
      case ExprTy.Await a -> {
        if (place == Place.MODULE || place == Place.CLASS) {
          throw errors.at(a, "'await' outside function");
        }
        if (!mayAwait()) {
          throw errors.at(a, "'await' outside async function");
        }
        children(a);
      }
      case StmtTy.AsyncFor f -> {
        async(f, "'async for' outside async function");
        loop(f.iter, f.target, f.body, f.orElse);
      }
      case StmtTy.AsyncWith w -> {
        async(w, "'async with' outside async function");
        children(w);
      }
      case StmtTy.For f -> loop(f.iter, f.target, f.body, f.orElse);
      case StmtTy.While w -> loop(w.test, null, w.body, w.orElse);
      case StmtTy.TryStar s -> {
        all(s.body);
        boolean outer = inStar;
        boolean outerLoop = loopInStar;
        inStar = true;
        loopInStar = false;
        handlers(s.handlers);
        all(s.handlers);
        inStar = outer;
        loopInStar = outerLoop;
        all(s.orElse);
        all(s.finalBody);
      }
      case StmtTy.Break b -> {
        leaving(b, true);
        if (!inLoop) {
          throw errors.at(b, "'break' outside loop");
        }
      }
      case StmtTy.Continue c -> {
        leaving(c, true);
        if (!inLoop) {
          throw errors.at(c, "'continue' not properly in loop");
        }
      }
      case StmtTy.Match m -> {
        new PatternChecks(errors).check(m);
        children(m);
      }
      case StmtTy.Try s -> {
        handlers(s.handlers);
        children(s);
      }
      case StmtTy.ImportFrom i -> {
        if (i.names.length == 1
            && i.names[0].name.equals("*")
            && place != Place.MODULE
            && place != Place.AWAITING_MODULE) {
          throw errors.at(i.names[0], "import * only allowed at module level");
        }
        children(i);
      }
      case AliasTy a -> name(a.asName != null ? a.asName : a.name.split("\\.")[0], a);
      case ArgTy a -> {
        name(a.arg, a);
        children(a);
      }
      case StmtTy.Assign a -> {
        for (ExprTy target : a.targets) {
          if (target instanceof ExprTy.Starred) {
            throw errors.at(target, "starred assignment target must be in a list or tuple");
          }
        }
        if (a.value instanceof ExprTy.Starred) {
          throw errors.at(a.value, "can't use starred expression here");
        }
        children(a);
      }
      case ExprTy.FormattedValue f -> {
        if (f.value instanceof ExprTy.Starred) {
          throw errors.at(f.value, "can't use starred expression here");
        }
        children(f);
      }
      case StmtTy.Expr e -> {
        if (e.value instanceof ExprTy.Starred) {
          throw errors.at(e.value, "can't use starred expression here");
        }
        children(e);
      }
      case ExprTy.Name n -> {
        if (n.context != ExprContextTy.Load) {
          assigned(n.id, n.context == ExprContextTy.Del, n);
        }
      }
      case ExprTy.Attribute a -> {
        if (a.context != ExprContextTy.Load) {
          assigned(a.attr, a.context == ExprContextTy.Del, a);
        }
        children(a);
      }
      case ExprTy.Tuple t -> {
        stars(t, t.elements, t.context);
        children(t);
      }
      case ExprTy.List t -> {
        stars(t, t.elements, t.context);
        children(t);
      }
      case ExprTy.Call c -> {
        keywords(c.keywords);
        children(c);
      }
      default -> children(node);
    }
  }

  private boolean mayAwait() {
    return place == Place.ASYNC_FUNCTION
        || place == Place.AWAITING_MODULE
        || place == Place.GENERATOR_EXPRESSION;
  }

  private boolean isOutsideFunction() {
    return place == Place.MODULE || place == Place.AWAITING_MODULE || place == Place.CLASS;
  }

  /** The first iterable belongs to the surroundings. */
  private void comprehension(ExprTy node) {
    ComprehensionTy first = AsyncChecks.loops(node)[0];
    visitOrNot(first.iter);
    Place outer = place;
    if (node instanceof ExprTy.GeneratorExp) {
      place = Place.GENERATOR_EXPRESSION;
    } else if (!mayAwait()) {
      asyncChecks.outsideCoroutine(node);
    }
    Children.of(
        node,
        part -> {
          if (part == first) {
            Children.of(first, p -> visitOrNot(p == first.iter ? null : p));
          } else {
            visit(part);
          }
        });
    place = outer;
  }

  private void leaving(SSTNode jump, boolean ofLoop) {
    if (inStar && !(ofLoop && loopInStar)) {
      throw errors.at(jump, "'break', 'continue' and 'return' cannot appear in an except* block");
    }
  }

  private void children(SSTNode node) {
    Children.of(node, this::visit);
  }

  private void async(SSTNode node, String message) {
    if (place != Place.ASYNC_FUNCTION && place != Place.AWAITING_MODULE) {
      throw errors.at(node, message);
    }
  }

  private void loop(ExprTy head, ExprTy target, StmtTy[] body, StmtTy[] orElse) {
    visitOrNot(head);
    visitOrNot(target);
    boolean outer = inLoop;
    boolean outerInStar = loopInStar;
    inLoop = true;
    loopInStar = true;
    all(body);
    inLoop = outer;
    loopInStar = outerInStar;
    all(orElse);
  }

  private void outside(ExprTy[] decorators, SSTNode[] typeParams, SSTNode args, ExprTy returns) {
    all(decorators);
    all(typeParams);
    visitOrNot(args);
    visitOrNot(returns);
  }

  private void inside(Place inner, SSTNode... body) {
    Place outer = place;
    boolean outerLoop = inLoop;
    boolean outerStar = inStar;
    place = inner;
    inLoop = false;
    inStar = false;
    all(body);
    inStar = outerStar;
    place = outer;
    inLoop = outerLoop;
  }

  private void all(SSTNode[] nodes) {
    if (nodes != null) {
      for (SSTNode n : nodes) {
        visitOrNot(n);
      }
    }
  }

  private void visitOrNot(SSTNode node) {
    if (node != null) {
      visit(node);
    }
  }

  private void handlers(ExceptHandlerTy[] handlers) {
    if (handlers == null) {
      return;
    }
    for (int i = 0; i < handlers.length; i++) {
      ExceptHandlerTy.ExceptHandler h = (ExceptHandlerTy.ExceptHandler) handlers[i];
      if (h.type == null && i < handlers.length - 1) {
        throw errors.at(h, "default 'except:' must be last");
      }
      if (h.name != null) {
        assigned(h.name, false, h);
      }
    }
  }

  private void keywords(KeywordTy[] keywords) {
    if (keywords == null) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (KeywordTy k : keywords) {
      if (k.arg != null) {
        assigned(k.arg, false, k);
        if (!seen.add(k.arg)) {
          throw errors.at(k, "keyword argument repeated: " + k.arg);
        }
      }
    }
  }

  private void stars(ExprTy whole, ExprTy[] elements, ExprContextTy context) {
    if (elements == null || context != ExprContextTy.Store) {
      return;
    }
    int star = -1;
    for (int i = 0; i < elements.length; i++) {
      if (elements[i] instanceof ExprTy.Starred) {
        if (star >= 0) {
          throw errors.at(whole, "multiple starred expressions in assignment");
        }
        if (i >= MAX_BEFORE_STAR || elements.length - i - 1 >= MAX_AFTER_STAR) {
          throw errors.at(whole, "too many expressions in star-unpacking assignment");
        }
        star = i;
      }
    }
  }

  private void name(String name, SSTNode node) {
    assigned(name, false, node);
  }

  private void assigned(String name, boolean deleted, SSTNode node) {
    if (name.equals("__debug__")) {
      throw errors.at(node, deleted ? "cannot delete __debug__" : "cannot assign to __debug__");
    }
  }
}
