package io.orochi.python.compiler;

import static io.orochi.python.compiler.Names.at;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.TypeParamTy;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.call.CallExpression;
import io.orochi.python.nodes.control.BlockExpression;
import io.orochi.python.nodes.function.MakeFunctionNode;
import io.orochi.python.nodes.function.TypingCallNode;
import io.orochi.python.nodes.literal.ConstantNode;
import io.orochi.python.nodes.literal.TupleNode;
import io.orochi.python.runtime.CodeObject;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Type parameters and type aliases (PEP 695). Parameters live in the scope of a hidden function
 * that makes the generic function, class or alias.
 */
final class Generics {
  private static final String[] NO_KEYWORDS = {};

  private final Translation t;

  Generics(Translation t) {
    this.t = t;
  }

  /**
   * Calls the hidden function.
   *
   * @param parameters names of the values that it gets from outside
   * @param made gives, within the hidden function, what is made; the type parameters are bound and
   *     {@code params} gives their tuple
   */
  Expression within(
      TypeParamTy[] params,
      String name,
      String[] parameters,
      Expression[] arguments,
      SSTNode place,
      Function<Translation, Expression> made) {
    CodeObject code =
        Blocks.typeParameters(
            t.unit,
            params,
            "<generic parameters of " + name + ">",
            parameters,
            place,
            inner -> {
              List<Statement> all = new ArrayList<>();
              for (TypeParamTy p : params) {
                all.add(inner.names.write(name(p), inner.generics.parameter(p), p));
              }
              Expression result = made.apply(inner);
              List<Statement> before = new ArrayList<>(all);
              before.addAll(inner.pending);
              inner.pending = new ArrayList<>();
              return new BlockExpression(inner.generators.block(before), result);
            });
    Expression function =
        at(
            new MakeFunctionNode(code, new Expression[0], null, null, t.functions.closure(code)),
            place);
    return at(new CallExpression(function, arguments, NO_KEYWORDS), place);
  }

  private static String name(TypeParamTy p) {
    return switch (p) {
      case TypeParamTy.TypeVar v -> v.name;
      case TypeParamTy.ParamSpec s -> s.name;
      case TypeParamTy.TypeVarTuple s -> s.name;
      default -> throw new IllegalArgumentException(p.getClass().getName());
    };
  }

  /** The tuple of the type parameters, within the hidden function. */
  Expression tuple(TypeParamTy[] params) {
    Expression[] items = new Expression[params.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = t.names.read(name(params[i]), params[i]);
    }
    return new TupleNode(items);
  }

  private Expression parameter(TypeParamTy p) {
    Expression name = new ConstantNode(Strings.of(name(p)));
    return at(
        switch (p) {
          case TypeParamTy.TypeVar v -> {
            boolean constraints = v.bound instanceof ExprTy.Tuple;
            Expression evaluate =
                v.bound == null ? new ConstantNode(PyNone.NONE) : lazily(v, v.name, v.bound);
            yield new TypingCallNode(
                "_make_typevar", name, evaluate, new ConstantNode(constraints));
          }
          case TypeParamTy.ParamSpec s -> new TypingCallNode("_make_paramspec", name);
          default -> new TypingCallNode("TypeVarTuple", name);
        },
        p);
  }

  /** A function without parameters that evaluates the expression when it is asked. */
  private Expression lazily(SSTNode scopeKey, String name, ExprTy value) {
    CodeObject code = Blocks.lazyValue(t.unit, scopeKey, name, value);
    return at(
        new MakeFunctionNode(code, new Expression[0], null, null, t.functions.closure(code)),
        value);
  }

  /** {@code type name[params] = value}. */
  Statement alias(StmtTy.TypeAlias a) {
    String name = ((ExprTy.Name) a.name).id;
    Expression made;
    if (a.typeParams == null || a.typeParams.length == 0) {
      made = make(a, name, new ConstantNode(PyNone.NONE));
    } else {
      made =
          within(
              a.typeParams,
              name,
              new String[0],
              new Expression[0],
              a,
              inner -> inner.generics.make(a, name, inner.generics.tuple(a.typeParams)));
    }
    return t.names.write(name, made, a.name);
  }

  private Expression make(StmtTy.TypeAlias a, String name, Expression params) {
    return at(
        new TypingCallNode(
            "_make_alias", new ConstantNode(Strings.of(name)), params, lazily(a, name, a.value)),
        a);
  }
}
