package io.orochi.python.compiler;

import static io.orochi.python.compiler.Names.at;

import com.oracle.graal.python.pegparser.FutureFeature;
import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.TypeParamTy;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.call.CallExpression;
import io.orochi.python.nodes.call.StarCallExpression;
import io.orochi.python.nodes.function.BuildClassNode;
import io.orochi.python.nodes.function.MakeFunctionNode;
import io.orochi.python.nodes.function.SuperCallNode;
import io.orochi.python.nodes.function.TypingCallNode;
import io.orochi.python.nodes.literal.ConstantNode;
import io.orochi.python.nodes.literal.DictNode;
import io.orochi.python.nodes.literal.TupleNode;
import io.orochi.python.nodes.subscript.SubscriptExpression;
import io.orochi.python.runtime.CodeObject;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.Strings;
import java.util.ArrayList;
import java.util.List;

/** Function and class statements, lambdas, {@code super()}. */
final class Functions {
  private static final String[] NO_KEYWORDS = {};

  private final Translation t;

  Functions(Translation t) {
    this.t = t;
  }

  Statement function(StmtTy.FunctionDef f) {
    Expression made =
        function(f, f.name, f.args, f.body, f.returns, f.typeParams, f.decoratorList, false);
    return t.names.write(f.name, decorate(f.decoratorList, made, f), f);
  }

  Statement function(StmtTy.AsyncFunctionDef f) {
    Expression made =
        function(f, f.name, f.args, f.body, f.returns, f.typeParams, f.decoratorList, true);
    return t.names.write(f.name, decorate(f.decoratorList, made, f), f);
  }

  private Expression function(
      StmtTy f,
      String name,
      ArgumentsTy args,
      StmtTy[] body,
      ExprTy returns,
      TypeParamTy[] params,
      ExprTy[] decorators,
      boolean async) {
    int line = firstLine(f, decorators);
    if (params == null || params.length == 0) {
      return make(Blocks.function(t.unit, f, name, args, body, line, async), args, returns, f);
    }
    // defaults are evaluated outside of the scope of the type parameters
    List<String> names = new ArrayList<>();
    List<Expression> values = new ArrayList<>();
    boolean defaults = args != null && args.defaults != null && args.defaults.length > 0;
    if (defaults) {
      names.add(".defaults");
      values.add(new TupleNode(t.expressions.operands(args.defaults)));
    }
    boolean keywordDefaults = hasKeywordDefaults(args);
    if (keywordDefaults) {
      names.add(".kwdefaults");
      Expression[] nodes = t.expressions.operands(args.kwDefaults);
      for (int i = 0; i < nodes.length; i++) {
        nodes[i] = nodes[i] == null ? new ConstantNode(PyNone.NONE) : nodes[i];
      }
      values.add(new TupleNode(nodes));
    }
    return t.generics.within(
        params,
        name,
        names.toArray(String[]::new),
        values.toArray(Expression[]::new),
        f,
        inner -> {
          CodeObject code = Blocks.function(inner.unit, f, name, args, body, line, async);
          Expression made =
              at(
                  new MakeFunctionNode(
                      code,
                      defaults
                          ? inner.functions.items(".defaults", args.defaults, f)
                          : new Expression[0],
                      keywordDefaults
                          ? inner.functions.items(".kwdefaults", args.kwDefaults, f)
                          : null,
                      inner.functions.annotations(args, returns, f),
                      inner.functions.closure(code)),
                  f);
          return at(new TypingCallNode("_with_params", made, inner.generics.tuple(params)), f);
        });
  }

  private static boolean hasKeywordDefaults(ArgumentsTy args) {
    if (args != null && args.kwDefaults != null) {
      for (ExprTy e : args.kwDefaults) {
        if (e != null) {
          return true;
        }
      }
    }
    return false;
  }

  /** The items of a tuple that was passed in; null where there is no default. */
  private Expression[] items(String name, ExprTy[] defaults, SSTNode place) {
    Expression[] items = new Expression[defaults.length];
    for (int i = 0; i < items.length; i++) {
      items[i] =
          defaults[i] == null
              ? null
              : new SubscriptExpression(t.names.read(name, place), new ConstantNode((long) i));
    }
    return items;
  }

  private static int firstLine(SSTNode node, ExprTy[] decorators) {
    return decorators == null || decorators.length == 0
        ? node.getSourceRange().startLine
        : decorators[0].getSourceRange().startLine;
  }

  Expression lambda(ExprTy.Lambda l) {
    CodeObject code = Blocks.lambda(t.unit, l);
    return make(code, l.args, null, l);
  }

  /** The expression that makes a function of a code block nested in this one. */
  private Expression make(CodeObject code, ArgumentsTy args, ExprTy returns, SSTNode place) {
    ExprTy[] defaults = args == null || args.defaults == null ? new ExprTy[0] : args.defaults;
    ExprTy[] keywordDefaults =
        args == null || args.kwDefaults == null ? new ExprTy[0] : args.kwDefaults;
    ExprTy[] all = new ExprTy[defaults.length + keywordDefaults.length];
    System.arraycopy(defaults, 0, all, 0, defaults.length);
    System.arraycopy(keywordDefaults, 0, all, defaults.length, keywordDefaults.length);
    Expression[] values = t.expressions.operands(all);
    Expression[] keywordValues = null;
    for (int i = 0; i < keywordDefaults.length; i++) {
      if (keywordDefaults[i] != null) {
        keywordValues = java.util.Arrays.copyOfRange(values, defaults.length, values.length);
      }
    }
    return at(
        new MakeFunctionNode(
            code,
            java.util.Arrays.copyOf(values, defaults.length),
            keywordValues,
            annotations(args, returns, place),
            closure(code)),
        place);
  }

  /** Slots of the cells that the code's free names stand for. */
  int[] closure(CodeObject code) {
    String[] free = code.freeNames();
    int[] slots = new int[free.length];
    for (int i = 0; i < free.length; i++) {
      slots[i] = t.unit.cellSlot(free[i]);
    }
    return slots;
  }

  private Expression annotations(ArgumentsTy args, ExprTy returns, SSTNode place) {
    List<Expression> keys = new ArrayList<>();
    List<Expression> values = new ArrayList<>();
    if (args != null) {
      annotations(args.posOnlyArgs, keys, values);
      annotations(args.args, keys, values);
      annotations(new ArgTy[] {args.varArg}, keys, values);
      annotations(args.kwOnlyArgs, keys, values);
      annotations(new ArgTy[] {args.kwArg}, keys, values);
    }
    if (returns != null) {
      keys.add(new ConstantNode(Strings.of("return")));
      values.add(annotation(returns));
    }
    return keys.isEmpty()
        ? null
        : at(
            new DictNode(keys.toArray(Expression[]::new), values.toArray(Expression[]::new)),
            place);
  }

  private void annotations(ArgTy[] args, List<Expression> keys, List<Expression> values) {
    if (args != null) {
      for (ArgTy a : args) {
        if (a != null && a.annotation != null) {
          keys.add(new ConstantNode(Strings.of(t.unit.mangle(a.arg))));
          values.add(annotation(a.annotation));
        }
      }
    }
  }

  boolean annotationsAreText() {
    return t.unit.compilation.futures().contains(FutureFeature.ANNOTATIONS);
  }

  Expression annotation(ExprTy a) {
    if (annotationsAreText()) {
      return at(new ConstantNode(Strings.of(Unparser.text(a))), a);
    }
    if (a instanceof ExprTy.Starred s) { // *args: *Ts
      return at(
          new io.orochi.python.nodes.iteration.UnpackSingleNode(t.expressions.of(s.value)), a);
    }
    return t.expressions.of(a);
  }

  private Expression decorate(ExprTy[] decorators, Expression made, SSTNode place) {
    if (decorators == null || decorators.length == 0) {
      return made;
    }
    Expression[] functions = t.expressions.operands(decorators);
    Expression value = made;
    for (int i = decorators.length - 1; i >= 0; i--) {
      value =
          at(
              new CallExpression(functions[i], new Expression[] {value}, NO_KEYWORDS),
              decorators[i]);
    }
    return value;
  }

  Statement classStatement(StmtTy.ClassDef c) {
    Expression made;
    if (c.typeParams == null || c.typeParams.length == 0) {
      made = classValue(c, null);
    } else {
      made =
          t.generics.within(
              c.typeParams,
              c.name,
              new String[0],
              new Expression[0],
              c,
              inner -> {
                inner.emit(
                    inner.names.write(".type_params", inner.generics.tuple(c.typeParams), c));
                Expression base =
                    new TypingCallNode("_generic_base", inner.names.read(".type_params", c));
                inner.emit(inner.names.write(".generic_base", at(base, c), c));
                return inner.functions.classValue(c, inner.names.read(".generic_base", c));
              });
    }
    return t.names.write(c.name, decorate(c.decoratorList, made, c), c);
  }

  /**
   * What a class statement makes, before its decorators; {@code lastBase} is null unless the class
   * is generic.
   */
  private Expression classValue(StmtTy.ClassDef c, Expression lastBase) {
    CodeObject code = Blocks.classBody(t.unit, c, firstLine(c, c.decoratorList));
    Expression body =
        at(new MakeFunctionNode(code, new Expression[0], null, null, closure(code)), c);
    ExprTy[] bases = c.bases == null ? new ExprTy[0] : c.bases;
    KeywordTy[] keywords = c.keywords == null ? new KeywordTy[0] : c.keywords;
    boolean stars = false;
    ExprTy[] all = new ExprTy[bases.length + keywords.length];
    String[] names = new String[keywords.length];
    for (int i = 0; i < bases.length; i++) {
      all[i] = bases[i];
      stars |= bases[i] instanceof ExprTy.Starred;
    }
    for (int i = 0; i < keywords.length; i++) {
      all[bases.length + i] = keywords[i].value;
      names[i] = keywords[i].arg;
      stars |= names[i] == null;
    }
    Expression[] values = t.expressions.operands(all);
    int positional = bases.length + (lastBase == null ? 0 : 1);
    Expression[] arguments = new Expression[2 + positional + keywords.length];
    arguments[0] = body;
    arguments[1] = new ConstantNode(Strings.of(c.name));
    System.arraycopy(values, 0, arguments, 2, bases.length);
    if (lastBase != null) {
      arguments[2 + bases.length] = lastBase;
    }
    System.arraycopy(values, bases.length, arguments, 2 + positional, keywords.length);
    Expression build = at(new BuildClassNode(), c);
    Expression made;
    if (stars) {
      StarCallExpression.Form[] forms = new StarCallExpression.Form[arguments.length];
      String[] keywordNames = new String[arguments.length];
      for (int i = 0; i < arguments.length; i++) {
        int k = i - 2 - positional;
        if (k >= 0) {
          keywordNames[i] = names[k];
          forms[i] =
              names[k] == null
                  ? StarCallExpression.Form.DOUBLE_STAR
                  : StarCallExpression.Form.KEYWORD;
        } else {
          forms[i] =
              i >= 2 && i < 2 + bases.length && bases[i - 2] instanceof ExprTy.Starred
                  ? StarCallExpression.Form.STAR
                  : StarCallExpression.Form.POSITIONAL;
        }
      }
      made = at(new StarCallExpression(build, arguments, forms, keywordNames), c);
    } else {
      made = at(new CallExpression(build, arguments, names), c);
    }
    return made;
  }

  /** {@code super()}; null when it is an ordinary call. */
  SuperCallNode superCall(ExprTy.Name name, ExprTy.Call call) {
    if (t.unit.kind != Unit.Kind.FUNCTION && t.unit.kind != Unit.Kind.LAMBDA
        || t.unit.inComprehension()) {
      return null;
    }
    int self = -1;
    boolean cell = false;
    if (t.unit.firstParameter != null) {
      switch (t.unit.find(t.unit.firstParameter)) {
        case Unit.Local l -> self = l.slot();
        case Unit.Shared s -> {
          self = s.slot();
          cell = true;
        }
        default -> {}
      }
    }
    int type = t.unit.find("__class__") instanceof Unit.Shared s ? s.slot() : -1;
    return at(new SuperCallNode(t.names.read(name.id, name), type, self, cell), call);
  }
}
