package io.orochi.python.modules.ast;

import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.TypeParamTy;
import com.oracle.graal.python.pegparser.sst.WithItemTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import io.orochi.python.runtime.PyErrors;
import java.lang.reflect.Array;

/**
 * What a tree of guest code must keep that its classes do not say: CPython's checks, in their
 * order. They are ValueErrors but for two.
 */
final class TreeValidation {
  private final ExpressionValidation expressions = new ExpressionValidation();
  private final PatternValidation patterns = new PatternValidation(expressions);

  private TreeValidation() {}

  static void check(ModTy tree) {
    TreeValidation v = new TreeValidation();
    switch (tree) {
      case ModTy.Module m -> v.statements(m.body);
      case ModTy.Interactive m -> v.statements(m.body);
      case ModTy.Expression e -> v.expressions.load(e.body);
      case ModTy.FunctionType f -> {
        v.expressions.all(f.argTypes, ExprContextTy.Load);
        v.expressions.load(f.returns);
      }
      default -> throw new IllegalArgumentException(tree.getClass().getName());
    }
  }

  static void place(SourceRange r) {
    if (r.startLine > r.endLine) {
      throw PyErrors.valueError(
          "AST node line range (%d, %d) is not valid", r.startLine, r.endLine);
    }
    if (r.startLine < 0 && r.endLine != r.startLine
        || r.startColumn < 0 && r.startColumn != r.endColumn) {
      throw PyErrors.valueError(
          "AST node column range (%d, %d) for line range (%d, %d) is not valid",
          r.startColumn, r.endColumn, r.startLine, r.endLine);
    }
    if (r.startLine == r.endLine && r.startColumn > r.endColumn) {
      throw PyErrors.valueError(
          "line %d, column %d-%d is not a valid range", r.startLine, r.startColumn, r.endColumn);
    }
  }

  static void name(String name) {
    if (name.equals("None") || name.equals("True") || name.equals("False")) {
      throw PyErrors.valueError("identifier field can't represent '%s' constant", name);
    }
  }

  static int length(Object array) {
    return array == null ? 0 : Array.getLength(array);
  }

  private static void nonEmpty(Object array, String what, String owner) {
    if (length(array) == 0) {
      throw PyErrors.valueError("empty %s on %s", what, owner);
    }
  }

  private void body(StmtTy[] body, String owner) {
    nonEmpty(body, "body", owner);
    statements(body);
  }

  private void statements(StmtTy[] all) {
    if (all != null) {
      for (StmtTy s : all) {
        if (s == null) {
          throw PyErrors.valueError("None disallowed in statement list");
        }
        statement(s);
      }
    }
  }

  private void targets(ExprTy[] targets, ExprContextTy context, String owner) {
    nonEmpty(targets, "targets", owner);
    expressions.all(targets, context);
  }

  private void statement(StmtTy node) {
    place(node.getSourceRange());
    switch (node) {
      case StmtTy.FunctionDef f -> {
        body(f.body, "FunctionDef");
        typeParameters(f.typeParams);
        expressions.arguments(f.args);
        expressions.all(f.decoratorList, ExprContextTy.Load);
        expressions.loadIfAny(f.returns);
      }
      case StmtTy.AsyncFunctionDef f -> {
        body(f.body, "AsyncFunctionDef");
        typeParameters(f.typeParams);
        expressions.arguments(f.args);
        expressions.all(f.decoratorList, ExprContextTy.Load);
        expressions.loadIfAny(f.returns);
      }
      case StmtTy.ClassDef c -> {
        body(c.body, "ClassDef");
        typeParameters(c.typeParams);
        expressions.all(c.bases, ExprContextTy.Load);
        expressions.keywords(c.keywords);
        expressions.all(c.decoratorList, ExprContextTy.Load);
      }
      case StmtTy.Return r -> expressions.loadIfAny(r.value);
      case StmtTy.Delete d -> targets(d.targets, ExprContextTy.Del, "Delete");
      case StmtTy.Assign a -> {
        targets(a.targets, ExprContextTy.Store, "Assign");
        expressions.load(a.value);
      }
      case StmtTy.AugAssign a -> {
        expressions.check(a.target, ExprContextTy.Store);
        expressions.load(a.value);
      }
      case StmtTy.AnnAssign a -> {
        if (a.isSimple && !(a.target instanceof ExprTy.Name)) {
          throw PyErrors.typeError("AnnAssign with simple non-Name target");
        }
        expressions.check(a.target, ExprContextTy.Store);
        expressions.loadIfAny(a.value);
        expressions.load(a.annotation);
      }
      case StmtTy.TypeAlias a -> {
        if (!(a.name instanceof ExprTy.Name)) {
          throw PyErrors.typeError("TypeAlias with non-Name name");
        }
        expressions.check(a.name, ExprContextTy.Store);
        typeParameters(a.typeParams);
        expressions.load(a.value);
      }
      case StmtTy.For f -> loop(f.target, f.iter, f.body, f.orElse, "For");
      case StmtTy.AsyncFor f -> loop(f.target, f.iter, f.body, f.orElse, "AsyncFor");
      case StmtTy.While w -> conditional(w.test, w.body, w.orElse, "While");
      case StmtTy.If i -> conditional(i.test, i.body, i.orElse, "If");
      case StmtTy.With w -> with(w.items, w.body, "With");
      case StmtTy.AsyncWith w -> with(w.items, w.body, "AsyncWith");
      case StmtTy.Match m -> match(m);
      case StmtTy.Raise r -> {
        if (r.exc == null && r.cause != null) {
          throw PyErrors.valueError("Raise with cause but no exception");
        }
        expressions.loadIfAny(r.exc);
        expressions.loadIfAny(r.cause);
      }
      case StmtTy.Try x -> protectedBlock(x.body, x.handlers, x.orElse, x.finalBody, "Try");
      case StmtTy.TryStar x -> protectedBlock(x.body, x.handlers, x.orElse, x.finalBody, "TryStar");
      case StmtTy.Assert a -> {
        expressions.load(a.test);
        expressions.loadIfAny(a.msg);
      }
      case StmtTy.Import i -> nonEmpty(i.names, "names", "Import");
      case StmtTy.ImportFrom i -> {
        if (i.level < 0) {
          throw PyErrors.valueError("Negative ImportFrom level");
        }
        nonEmpty(i.names, "names", "ImportFrom");
      }
      case StmtTy.Global g -> nonEmpty(g.names, "names", "Global");
      case StmtTy.Nonlocal n -> nonEmpty(n.names, "names", "Nonlocal");
      case StmtTy.Expr e -> expressions.load(e.value);
      default -> {} // pass, break, continue
    }
  }

  private void loop(ExprTy target, ExprTy iter, StmtTy[] body, StmtTy[] orElse, String owner) {
    expressions.check(target, ExprContextTy.Store);
    expressions.load(iter);
    body(body, owner);
    statements(orElse);
  }

  private void conditional(ExprTy test, StmtTy[] body, StmtTy[] orElse, String owner) {
    expressions.load(test);
    body(body, owner);
    statements(orElse);
  }

  private void with(WithItemTy[] items, StmtTy[] body, String owner) {
    nonEmpty(items, "items", owner);
    for (WithItemTy i : items) {
      expressions.load(i.contextExpr);
      if (i.optionalVars != null) {
        expressions.check(i.optionalVars, ExprContextTy.Store);
      }
    }
    body(body, owner);
  }

  private void match(StmtTy.Match m) {
    expressions.load(m.subject);
    nonEmpty(m.cases, "cases", "Match");
    for (MatchCaseTy c : m.cases) {
      patterns.check(c.pattern, false);
      expressions.loadIfAny(c.guard);
      body(c.body, "match_case");
    }
  }

  private void protectedBlock(
      StmtTy[] body,
      ExceptHandlerTy[] handlers,
      StmtTy[] orElse,
      StmtTy[] finalBody,
      String owner) {
    body(body, owner);
    if (length(handlers) == 0 && length(finalBody) == 0) {
      throw PyErrors.valueError("%s has neither except handlers nor finalbody", owner);
    }
    if (length(handlers) == 0 && length(orElse) > 0) {
      throw PyErrors.valueError("%s has orelse but no except handlers", owner);
    }
    for (int i = 0; i < length(handlers); i++) {
      ExceptHandlerTy.ExceptHandler h = (ExceptHandlerTy.ExceptHandler) handlers[i];
      place(h.getSourceRange());
      expressions.loadIfAny(h.type);
      body(h.body, "ExceptHandler");
    }
    statements(finalBody);
    statements(orElse);
  }

  private void typeParameters(TypeParamTy[] all) {
    for (int i = 0; i < length(all); i++) {
      place(all[i].getSourceRange());
      switch (all[i]) {
        case TypeParamTy.TypeVar v -> {
          name(v.name);
          expressions.loadIfAny(v.bound);
        }
        case TypeParamTy.ParamSpec p -> name(p.name);
        case TypeParamTy.TypeVarTuple v -> name(v.name);
        default -> throw new IllegalArgumentException(all[i].getClass().getName());
      }
    }
  }
}
