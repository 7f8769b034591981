package io.orochi.python.compiler.tree;

import com.oracle.graal.python.pegparser.sst.StmtTy;

/** Writes statements: the kind and the place, then the fields in the order of the constructor. */
final class StatementWriter {
  private StatementWriter() {}

  static void write(TreeWriter w, StmtTy node) {
    switch (node) {
      case StmtTy.AnnAssign n -> {
        w.head(NodeKind.ANN_ASSIGN, n);
        w.node(n.target);
        w.node(n.annotation);
        w.node(n.value);
        w.out.flag(n.isSimple);
      }
      case StmtTy.Assert n -> {
        w.head(NodeKind.ASSERT, n);
        w.node(n.test);
        w.node(n.msg);
      }
      case StmtTy.Assign n -> {
        w.head(NodeKind.ASSIGN, n);
        w.nodes(n.targets);
        w.node(n.value);
      }
      case StmtTy.AsyncFor n -> {
        w.head(NodeKind.ASYNC_FOR, n);
        w.node(n.target);
        w.node(n.iter);
        w.nodes(n.body);
        w.nodes(n.orElse);
      }
      case StmtTy.AsyncFunctionDef n -> {
        w.head(NodeKind.ASYNC_FUNCTION_DEF, n);
        w.out.text(n.name);
        w.node(n.args);
        w.nodes(n.body);
        w.nodes(n.decoratorList);
        w.node(n.returns);
        w.nodes(n.typeParams);
      }
      case StmtTy.AsyncWith n -> {
        w.head(NodeKind.ASYNC_WITH, n);
        w.nodes(n.items);
        w.nodes(n.body);
      }
      case StmtTy.AugAssign n -> {
        w.head(NodeKind.AUG_ASSIGN, n);
        w.node(n.target);
        w.out.number(n.op.ordinal());
        w.node(n.value);
      }
      case StmtTy.Break n -> {
        w.head(NodeKind.BREAK, n);
      }
      case StmtTy.ClassDef n -> {
        w.head(NodeKind.CLASS_DEF, n);
        w.out.text(n.name);
        w.nodes(n.bases);
        w.nodes(n.keywords);
        w.nodes(n.body);
        w.nodes(n.decoratorList);
        w.nodes(n.typeParams);
      }
      case StmtTy.Continue n -> {
        w.head(NodeKind.CONTINUE, n);
      }
      case StmtTy.Delete n -> {
        w.head(NodeKind.DELETE, n);
        w.nodes(n.targets);
      }
      case StmtTy.Expr n -> {
        w.head(NodeKind.EXPR, n);
        w.node(n.value);
      }
      case StmtTy.For n -> {
        w.head(NodeKind.FOR, n);
        w.node(n.target);
        w.node(n.iter);
        w.nodes(n.body);
        w.nodes(n.orElse);
      }
      case StmtTy.FunctionDef n -> {
        w.head(NodeKind.FUNCTION_DEF, n);
        w.out.text(n.name);
        w.node(n.args);
        w.nodes(n.body);
        w.nodes(n.decoratorList);
        w.node(n.returns);
        w.nodes(n.typeParams);
      }
      case StmtTy.Global n -> {
        w.head(NodeKind.GLOBAL, n);
        w.out.texts(n.names);
      }
      case StmtTy.If n -> {
        w.head(NodeKind.IF, n);
        w.node(n.test);
        w.nodes(n.body);
        w.nodes(n.orElse);
      }
      case StmtTy.Import n -> {
        w.head(NodeKind.IMPORT, n);
        w.nodes(n.names);
      }
      case StmtTy.ImportFrom n -> {
        w.head(NodeKind.IMPORT_FROM, n);
        w.out.text(n.module);
        w.nodes(n.names);
        w.out.number(n.level);
      }
      case StmtTy.Match n -> {
        w.head(NodeKind.MATCH, n);
        w.node(n.subject);
        w.nodes(n.cases);
      }
      case StmtTy.Nonlocal n -> {
        w.head(NodeKind.NONLOCAL, n);
        w.out.texts(n.names);
      }
      case StmtTy.Pass n -> {
        w.head(NodeKind.PASS, n);
      }
      case StmtTy.Raise n -> {
        w.head(NodeKind.RAISE, n);
        w.node(n.exc);
        w.node(n.cause);
      }
      case StmtTy.Return n -> {
        w.head(NodeKind.RETURN, n);
        w.node(n.value);
      }
      case StmtTy.Try n -> {
        w.head(NodeKind.TRY, n);
        w.nodes(n.body);
        w.nodes(n.handlers);
        w.nodes(n.orElse);
        w.nodes(n.finalBody);
      }
      case StmtTy.TryStar n -> {
        w.head(NodeKind.TRY_STAR, n);
        w.nodes(n.body);
        w.nodes(n.handlers);
        w.nodes(n.orElse);
        w.nodes(n.finalBody);
      }
      case StmtTy.TypeAlias n -> {
        w.head(NodeKind.TYPE_ALIAS, n);
        w.node(n.name);
        w.nodes(n.typeParams);
        w.node(n.value);
      }
      case StmtTy.While n -> {
        w.head(NodeKind.WHILE, n);
        w.node(n.test);
        w.nodes(n.body);
        w.nodes(n.orElse);
      }
      case StmtTy.With n -> {
        w.head(NodeKind.WITH, n);
        w.nodes(n.items);
        w.nodes(n.body);
      }
      default -> throw new IllegalArgumentException(node.getClass().getName());
    }
  }
}
