package io.orochi.python.modules.ast;

import static io.orochi.python.modules.ast.TreeValidation.length;
import static io.orochi.python.modules.ast.TreeValidation.name;
import static io.orochi.python.modules.ast.TreeValidation.place;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import io.orochi.python.runtime.PyErrors;

/** The part of {@link TreeValidation} for expressions. */
final class ExpressionValidation {
  void load(ExprTy node) {
    check(node, ExprContextTy.Load);
  }

  void loadIfAny(ExprTy node) {
    if (node != null) {
      load(node);
    }
  }

  void all(ExprTy[] nodes, ExprContextTy context) {
    all(nodes, context, false);
  }

  private void all(ExprTy[] nodes, ExprContextTy context, boolean orNone) {
    for (int i = 0; i < length(nodes); i++) {
      if (nodes[i] != null) {
        check(nodes[i], context);
      } else if (!orNone) {
        throw PyErrors.valueError("None disallowed in expression list");
      }
    }
  }

  /** Checks an expression that stands where {@code context} is wanted. */
  void check(ExprTy node, ExprContextTy context) {
    place(node.getSourceRange());
    ExprContextTy actual =
        switch (node) {
          case ExprTy.Attribute a -> a.context;
          case ExprTy.Subscript s -> s.context;
          case ExprTy.Starred s -> s.context;
          case ExprTy.Name n -> {
            name(n.id);
            yield n.context;
          }
          case ExprTy.List l -> l.context;
          case ExprTy.Tuple t -> t.context;
          default -> null;
        };
    if (actual == null && context != ExprContextTy.Load) {
      throw PyErrors.valueError("expression which can't be assigned to in %s context", context);
    }
    if (actual != null && actual != context) {
      throw PyErrors.valueError(
          "expression must have %s context but has %s instead", context, actual);
    }
    parts(node, context);
  }

  private void parts(ExprTy node, ExprContextTy context) {
    switch (node) {
      case ExprTy.BoolOp b -> {
        if (length(b.values) < 2) {
          throw PyErrors.valueError("BoolOp with less than 2 values");
        }
        all(b.values, ExprContextTy.Load);
      }
      case ExprTy.BinOp b -> {
        load(b.left);
        load(b.right);
      }
      case ExprTy.UnaryOp u -> load(u.operand);
      case ExprTy.Lambda l -> {
        arguments(l.args);
        load(l.body);
      }
      case ExprTy.IfExp i -> {
        load(i.test);
        load(i.body);
        load(i.orElse);
      }
      case ExprTy.Dict d -> {
        if (length(d.keys) != length(d.values)) {
          throw PyErrors.valueError("Dict doesn't have the same number of keys as values");
        }
        all(d.keys, ExprContextTy.Load, true);
        all(d.values, ExprContextTy.Load);
      }
      case ExprTy.Set s -> all(s.elements, ExprContextTy.Load);
      case ExprTy.ListComp c -> comprehension(c.generators, c.element);
      case ExprTy.SetComp c -> comprehension(c.generators, c.element);
      case ExprTy.GeneratorExp c -> comprehension(c.generators, c.element);
      case ExprTy.DictComp c -> comprehension(c.generators, c.key, c.value);
      case ExprTy.Yield y -> loadIfAny(y.value);
      case ExprTy.YieldFrom y -> load(y.value);
      case ExprTy.Await a -> load(a.value);
      case ExprTy.Compare c -> {
        if (length(c.comparators) == 0) {
          throw PyErrors.valueError("Compare with no comparators");
        }
        if (length(c.comparators) != length(c.ops)) {
          throw PyErrors.valueError("Compare has a different number of comparators and operands");
        }
        all(c.comparators, ExprContextTy.Load);
        load(c.left);
      }
      case ExprTy.Call c -> {
        load(c.func);
        all(c.args, ExprContextTy.Load);
        keywords(c.keywords);
      }
      case ExprTy.JoinedStr s -> all(s.values, ExprContextTy.Load);
      case ExprTy.FormattedValue v -> {
        load(v.value);
        loadIfAny(v.formatSpec);
      }
      case ExprTy.Attribute a -> load(a.value);
      case ExprTy.Subscript s -> {
        load(s.slice);
        load(s.value);
      }
      case ExprTy.Starred s -> check(s.value, context);
      case ExprTy.List l -> all(l.elements, context);
      case ExprTy.Tuple t -> all(t.elements, context);
      case ExprTy.NamedExpr n -> {
        if (!(n.target instanceof ExprTy.Name)) {
          throw PyErrors.typeError("NamedExpr target must be a Name");
        }
        load(n.value);
      }
      case ExprTy.Slice s -> {
        loadIfAny(s.lower);
        loadIfAny(s.upper);
        loadIfAny(s.step);
      }
      default -> {} // names and constants
    }
  }

  private void comprehension(ComprehensionTy[] generators, ExprTy... values) {
    if (length(generators) == 0) {
      throw PyErrors.valueError("comprehension with no generators");
    }
    for (ComprehensionTy c : generators) {
      check(c.target, ExprContextTy.Store);
      load(c.iter);
      all(c.ifs, ExprContextTy.Load);
    }
    for (ExprTy v : values) {
      load(v);
    }
  }

  void keywords(KeywordTy[] keywords) {
    for (int i = 0; i < length(keywords); i++) {
      load(keywords[i].value);
    }
  }

  void arguments(ArgumentsTy a) {
    parameters(a.posOnlyArgs);
    parameters(a.args);
    annotation(a.varArg);
    parameters(a.kwOnlyArgs);
    annotation(a.kwArg);
    if (length(a.defaults) > length(a.posOnlyArgs) + length(a.args)) {
      throw PyErrors.valueError("more positional defaults than args on arguments");
    }
    if (length(a.kwDefaults) != length(a.kwOnlyArgs)) {
      throw PyErrors.valueError("length of kwonlyargs is not the same as kw_defaults on arguments");
    }
    all(a.defaults, ExprContextTy.Load);
    all(a.kwDefaults, ExprContextTy.Load, true);
  }

  private void parameters(ArgTy[] all) {
    for (int i = 0; i < length(all); i++) {
      place(all[i].getSourceRange());
      annotation(all[i]);
    }
  }

  private void annotation(ArgTy a) {
    if (a != null) {
      loadIfAny(a.annotation);
    }
  }
}
