package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;

/** Errors of asynchronous comprehensions and generators. */
final class AsyncChecks {
  private final SyntaxErrors errors;
  private final Suspension suspension = Suspension.any();

  AsyncChecks(SyntaxErrors errors) {
    this.errors = errors;
  }

  /** The loops of a comprehension or generator expression; null for any other node. */
  static ComprehensionTy[] loops(ExprTy node) {
    return switch (node) {
      case ExprTy.ListComp c -> c.generators;
      case ExprTy.SetComp c -> c.generators;
      case ExprTy.DictComp c -> c.generators;
      case ExprTy.GeneratorExp c -> c.generators;
      default -> null;
    };
  }

  /** Raises what stands against a list, set or dictionary comprehension outside of coroutines. */
  void outsideCoroutine(ExprTy node) {
    ComprehensionTy[] loops = loops(node);
    boolean[] async = {loops[0].isAsync};
    SSTNode head = loops[0].iter;
    Children.of(
        node,
        part -> {
          if (part != loops[0]) {
            async[0] |= suspension.in(part);
          }
        });
    Children.of(loops[0], part -> async[0] |= part != head && suspension.in(part));
    if (async[0]) {
      throw errors.at(node, "asynchronous comprehension outside of an asynchronous function");
    }
  }

  /** An asynchronous generator returns no value. */
  void returns(StmtTy.AsyncFunctionDef f) {
    if (Suspension.yields().in(f.body)) {
      for (StmtTy s : f.body) {
        checkReturn(s);
      }
    }
  }

  private void checkReturn(SSTNode node) {
    switch (node) {
      case StmtTy.Return r when r.value != null ->
          throw errors.at(r, "'return' with value in async generator");
      case StmtTy.FunctionDef f -> {}
      case StmtTy.AsyncFunctionDef f -> {}
      case StmtTy.ClassDef c -> {}
      case ExprTy e -> {}
      default -> Children.of(node, this::checkReturn);
    }
  }
}
