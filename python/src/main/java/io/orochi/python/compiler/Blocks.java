package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.FutureFeature;
import com.oracle.graal.python.pegparser.scope.Scope;
import com.oracle.graal.python.pegparser.scope.Scope.DefUse;
import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.TypeParamTy;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.control.BlockExpression;
import io.orochi.python.nodes.control.ReturnNode;
import io.orochi.python.nodes.literal.ConstantNode;
import io.orochi.python.runtime.CodeObject;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.Signature;
import io.orochi.python.runtime.Strings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes code objects of modules, functions, lambdas, generator expressions and class bodies; their
 * trees are made at the first run.
 */
final class Blocks {
  private static final ArgTy[] NO_ARGS = {};

  private Blocks() {}

  /** A module, or what {@code exec} runs. */
  static CodeObject module(Compilation c, ModTy mod, boolean separateLocals) {
    StmtTy[] body =
        switch (mod) {
          case ModTy.Module m -> m.body;
          case ModTy.Interactive m -> m.body;
          default -> null;
        };
    StmtTy[] statements =
        mod instanceof ModTy.Expression ? null : body == null ? new StmtTy[0] : body;
    SSTNode[] parts =
        statements != null ? statements : new SSTNode[] {((ModTy.Expression) mod).body};
    boolean awaits = Suspension.any().in(parts); // only where compile's flags allow it
    Unit unit =
        new Unit(
            c,
            null,
            c.scopes().getTopScope(),
            Unit.Kind.MODULE,
            null,
            "",
            awaits,
            separateLocals,
            parts);
    return code(
        unit,
        "<module>",
        "<module>",
        new Signature("<module>", new String[0], 0, 0, null, null, null),
        awaits ? CodeObject.COROUTINE : 0,
        1,
        null,
        null,
        parts,
        t -> {
          if (statements == null) {
            ExprTy value = ((ModTy.Expression) mod).body;
            return awaits ? returned(t, value) : t.expressions.of(value);
          }
          return ModuleBodies.module(t, statements);
        },
        separateLocals ? null : () -> module(c, mod, true));
  }

  static CodeObject function(
      Unit outer,
      StmtTy node,
      String name,
      ArgumentsTy args,
      StmtTy[] body,
      int line,
      boolean async) {
    Scope scope = outer.compilation.scopes().lookupScope(node);
    boolean generator = scope.isGenerator() || async;
    Unit unit =
        new Unit(
            outer.compilation,
            outer,
            scope,
            Unit.Kind.FUNCTION,
            outer.className,
            qualname(outer, name),
            generator,
            false,
            body);
    unit.asyncGenerator = async && scope.isGenerator();
    int kind =
        async
            ? unit.asyncGenerator ? CodeObject.ASYNC_GENERATOR : CodeObject.COROUTINE
            : generator ? CodeObject.GENERATOR : 0;
    return code(
        unit,
        name,
        unit.qualname,
        signature(unit, name, args),
        CodeObject.OPTIMIZED | CodeObject.NEWLOCALS | kind | nested(unit),
        line,
        docstring(body, outer.compilation),
        args,
        body,
        t ->
            generator
                ? new BlockExpression(t.statements.block(body), new ConstantNode(PyNone.NONE))
                : t.statements.tail(body, 0),
        null);
  }

  static CodeObject lambda(Unit outer, ExprTy.Lambda l) {
    Scope scope = outer.compilation.scopes().lookupScope(l);
    SSTNode[] body = {l.body};
    Unit unit =
        new Unit(
            outer.compilation,
            outer,
            scope,
            Unit.Kind.LAMBDA,
            outer.className,
            qualname(outer, "<lambda>"),
            scope.isGenerator(),
            false,
            body);
    return code(
        unit,
        "<lambda>",
        unit.qualname,
        signature(unit, "<lambda>", l.args),
        CodeObject.OPTIMIZED
            | CodeObject.NEWLOCALS
            | nested(unit)
            | (scope.isGenerator() ? CodeObject.GENERATOR : 0),
        l.getSourceRange().startLine,
        null,
        l.args,
        body,
        t -> {
          if (!scope.isGenerator()) {
            return t.expressions.of(l.body);
          }
          return returned(t, l.body);
        },
        null);
  }

  /** The body of a generator or coroutine that is one expression. */
  private static Expression returned(Translation t, ExprTy expression) {
    Expression value = t.expressions.of(expression);
    t.emit(new ReturnNode(t.unit.resultSlot, value));
    return new BlockExpression(t.generators.block(t.pending), new ConstantNode(PyNone.NONE));
  }

  /**
   * A comprehension that runs as a function of its own, which gets the first iterator as its only
   * argument.
   */
  static CodeObject comprehension(
      Unit outer,
      ExprTy node,
      String name,
      boolean generator,
      Function<Translation, Expression> body) {
    Scope scope = outer.compilation.scopes().lookupScope(node);
    Unit unit =
        new Unit(
            outer.compilation,
            outer,
            scope,
            Unit.Kind.GENERATOR_EXPRESSION,
            outer.className,
            qualname(outer, name),
            generator,
            false,
            new SSTNode[] {node});
    unit.asyncGenerator = generator && scope.isCoroutine();
    int kind =
        unit.asyncGenerator ? CodeObject.ASYNC_GENERATOR : generator ? CodeObject.GENERATOR : 0;
    return code(
        unit,
        name,
        unit.qualname,
        new Signature(name, new String[] {".0"}, 1, 1, null, null, null),
        CodeObject.OPTIMIZED | CodeObject.NEWLOCALS | nested(unit) | kind,
        node.getSourceRange().startLine,
        null,
        null,
        new SSTNode[] {node},
        body,
        null);
  }

  /** The hidden function in whose scope type parameters live. */
  static CodeObject typeParameters(
      Unit outer,
      TypeParamTy[] params,
      String name,
      String[] parameters,
      SSTNode place,
      Function<Translation, Expression> body) {
    return hidden(
        outer,
        outer.compilation.scopes().lookupScope(params),
        Unit.Kind.TYPE_PARAMETERS,
        place instanceof StmtTy.ClassDef c ? c.name : outer.className,
        name,
        parameters,
        place,
        body);
  }

  /** A function that evaluates a bound or an aliased type when it is asked. */
  static CodeObject lazyValue(Unit outer, SSTNode scopeKey, String name, ExprTy value) {
    return hidden(
        outer,
        outer.compilation.scopes().lookupScope(scopeKey),
        Unit.Kind.TYPE_PARAMETERS,
        outer.className,
        name,
        new String[0],
        value,
        t -> t.expressions.of(value));
  }

  private static CodeObject hidden(
      Unit outer,
      Scope scope,
      Unit.Kind kind,
      String className,
      String name,
      String[] parameters,
      SSTNode place,
      Function<Translation, Expression> body) {
    SSTNode[] parts = {};
    Unit unit =
        new Unit(
            outer.compilation,
            outer,
            scope,
            kind,
            className,
            qualname(outer, name),
            false,
            false,
            parts);
    return code(
        unit,
        name,
        unit.qualname,
        new Signature(name, parameters, parameters.length, parameters.length, null, null, null),
        CodeObject.OPTIMIZED | CodeObject.NEWLOCALS | nested(unit),
        place.getSourceRange().startLine,
        null,
        null,
        parts,
        body,
        null);
  }

  static CodeObject classBody(Unit outer, StmtTy.ClassDef c, int line) {
    Scope scope = outer.compilation.scopes().lookupScope(c);
    Unit unit =
        new Unit(
            outer.compilation,
            outer,
            scope,
            Unit.Kind.CLASS,
            c.name,
            qualname(outer, c.name),
            false,
            false,
            c.body);
    return code(
        unit,
        c.name,
        unit.qualname,
        new Signature(c.name, new String[0], 0, 0, null, null, null),
        0,
        line,
        null,
        null,
        c.body,
        t -> ModuleBodies.classBody(t, c, docstring(c.body, outer.compilation)),
        null);
  }

  private static CodeObject code(
      Unit unit,
      String name,
      String qualname,
      Signature signature,
      int flags,
      int line,
      String doc,
      ArgumentsTy args,
      SSTNode[] body,
      Function<Translation, Expression> translate,
      Supplier<CodeObject> separateLocals) {
    List<String> locals = new ArrayList<>(List.of(signature.parameters()));
    if (signature.varArgs() != null) {
      locals.add(signature.varArgs());
    }
    if (signature.varKeywords() != null) {
      locals.add(signature.varKeywords());
    }
    if (unit.kind != Unit.Kind.MODULE && unit.kind != Unit.Kind.CLASS) {
      for (String n : Unit.boundNames(body, unit)) {
        if (unit.scope.getUseOfName(n) != null
            && (unit.scope.getUseOfName(n).contains(DefUse.Local)
                || unit.scope.getUseOfName(n).contains(DefUse.Cell))
            && !locals.contains(n)
            && !unit.cellNames.contains(n)) {
          locals.add(n);
        }
      }
    }
    unit.localNames = locals;
    unit.firstParameter = signature.slots() == 0 ? null : parameterNames(signature)[0];
    return new CodeObject(
        name,
        qualname,
        signature,
        flags
            | (signature.varArgs() != null ? CodeObject.VARARGS : 0)
            | (signature.varKeywords() != null ? CodeObject.VARKEYWORDS : 0)
            | futureFlags(unit.compilation),
        unit.compilation.source(),
        line,
        locals.toArray(String[]::new),
        unit.cellNames.toArray(String[]::new),
        unit.freeNames.toArray(String[]::new),
        doc,
        new TreeBody(unit, body, translate, separateLocals));
  }

  private static int futureFlags(Compilation c) {
    int flags = 0;
    for (FutureFeature f : c.futures()) {
      flags |= f.flagValue;
    }
    return flags;
  }

  /** Names of the values that a call binds, in their order. */
  static String[] parameterNames(Signature s) {
    String[] names = new String[s.slots()];
    System.arraycopy(s.parameters(), 0, names, 0, s.positional());
    if (s.varArgs() != null) {
      names[s.varArgsSlot()] = s.varArgs();
    }
    for (int i = 0; i < s.keywordOnly(); i++) {
      names[s.keywordOnlySlot(i)] = s.parameters()[s.positional() + i];
    }
    if (s.varKeywords() != null) {
      names[s.varKeywordsSlot()] = s.varKeywords();
    }
    return names;
  }

  private static Signature signature(Unit unit, String name, ArgumentsTy a) {
    if (a == null) {
      return new Signature(name, new String[0], 0, 0, null, null, null);
    }
    ArgTy[] first = a.posOnlyArgs == null ? NO_ARGS : a.posOnlyArgs;
    ArgTy[] second = a.args == null ? NO_ARGS : a.args;
    ArgTy[] keywords = a.kwOnlyArgs == null ? NO_ARGS : a.kwOnlyArgs;
    List<String> names = new ArrayList<>();
    for (ArgTy[] part : new ArgTy[][] {first, second, keywords}) {
      for (ArgTy p : part) {
        names.add(unit.mangle(p.arg));
      }
    }
    return new Signature(
        name,
        names.toArray(String[]::new),
        first.length,
        first.length + second.length,
        a.varArg == null ? null : unit.mangle(a.varArg.arg),
        a.kwArg == null ? null : unit.mangle(a.kwArg.arg),
        null);
  }

  private static int nested(Unit unit) {
    return unit.scope.isNested() ? CodeObject.NESTED : 0;
  }

  private static String qualname(Unit outer, String name) {
    return switch (outer.kind) {
      case MODULE -> name;
      case CLASS -> outer.qualname + "." + name;
      case TYPE_PARAMETERS -> outer.parent == null ? name : qualname(outer.parent, name);
      default -> {
        EnumSet<DefUse> use = outer.scope.getUseOfName(name);
        yield use != null && use.contains(DefUse.GlobalExplicit)
            ? name
            : outer.qualname + ".<locals>." + name;
      }
    };
  }

  static String docstring(StmtTy[] body, Compilation c) {
    if (c.optimize() < 2
        && body != null
        && body.length > 0
        && body[0] instanceof StmtTy.Expr e
        && e.value instanceof ExprTy.Constant k
        && k.value.kind == ConstantValue.Kind.CODEPOINTS) {
      return Strings.toJava((TruffleString) Constants.value(k.value));
    }
    return null;
  }
}
