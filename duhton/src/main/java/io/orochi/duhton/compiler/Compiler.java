package io.orochi.duhton.compiler;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import io.orochi.duhton.builtins.Builtin;
import io.orochi.duhton.nodes.BodyRootNode;
import io.orochi.duhton.nodes.ConstantNode;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.nodes.FailNode;
import io.orochi.duhton.nodes.call.BuiltinCallNode;
import io.orochi.duhton.nodes.call.CallNode;
import io.orochi.duhton.nodes.call.LookUpNode;
import io.orochi.duhton.nodes.control.SequenceNode;
import io.orochi.duhton.nodes.variable.DefineGlobalNode;
import io.orochi.duhton.nodes.variable.DefineLocalNode;
import io.orochi.duhton.nodes.variable.DefinedNode;
import io.orochi.duhton.nodes.variable.ReadGlobalNode;
import io.orochi.duhton.nodes.variable.ReadLocalNode;
import io.orochi.duhton.nodes.variable.WriteGlobalNode;
import io.orochi.duhton.nodes.variable.WriteLocalNode;
import io.orochi.duhton.reader.Form;
import io.orochi.duhton.runtime.DuhtonContext;
import io.orochi.duhton.runtime.Function;
import io.orochi.duhton.runtime.None;
import io.orochi.duhton.runtime.Symbol;
import io.orochi.duhton.runtime.Types;
import io.orochi.framework.mode.ModalTargets;
import java.util.List;

/** Compiles the forms of one function, or those outside of functions. */
public final class Compiler {
  private final DuhtonContext context;
  private final Source source;
  private final Scope scope;

  private Compiler(DuhtonContext context, Source source, Scope scope) {
    this.context = context;
    this.source = source;
    this.scope = scope;
  }

  /** The code of a whole text; its value is that of the last form. */
  public static ModalTargets program(DuhtonContext context, Source source, List<Form> forms) {
    forms.forEach(form -> noteRedefinitions(context, form));
    return new ModalTargets(
        () -> {
          Scope scope = Scope.ofProgram();
          Compiler compiler = new Compiler(context, source, scope);
          return new BodyRootNode(
                  context.language(),
                  scope.descriptor(),
                  source.getName(),
                  source.createSection(0, source.getLength()),
                  0,
                  compiler.sequence(forms))
              .getCallTarget();
        });
  }

  /** Functions are only defined by {@code defun} and a name, so the text tells all. */
  private static void noteRedefinitions(DuhtonContext context, Form form) {
    if (form instanceof Form.Sequence call) {
      if (call.head().datum() == DEFUN
          && call.items().size() > 1
          && call.items().get(1).datum() instanceof Symbol name
          && Builtin.find(name.name()) instanceof Builtin b) {
        context.untouched(b).invalidate("a program redefines it");
      }
      call.items().forEach(item -> noteRedefinitions(context, item));
    }
  }

  private static final Symbol DEFUN = Symbol.of("defun");

  /** Compiles one form. */
  public DuhtonNode compile(Form form) {
    DuhtonNode node =
        switch (form) {
          case Form.Atom atom ->
              atom.datum() instanceof Symbol s
                  ? variable(s.name())
                  : new ConstantNode(atom.datum());
          case Form.Sequence call -> call(call);
        };
    return node.at(form);
  }

  /** Compiles each form by itself. */
  public DuhtonNode[] compileAll(List<Form> forms) {
    return forms.stream().map(this::compile).toArray(DuhtonNode[]::new);
  }

  /** {@code progn}. */
  public DuhtonNode sequence(List<Form> forms) {
    if (forms.isEmpty()) {
      return new ConstantNode(None.NONE);
    }
    DuhtonNode last = compile(forms.getLast());
    return forms.size() == 1
        ? last
        : new SequenceNode(compileAll(forms.subList(0, forms.size() - 1)), last);
  }

  private DuhtonNode variable(String name) {
    ReadGlobalNode global = new ReadGlobalNode(context.variables().cell(name));
    int slot = scope.variable(name);
    return slot < 0 ? global : new ReadLocalNode(slot, global);
  }

  private DuhtonNode call(Form.Sequence form) {
    if (!(form.head().datum() instanceof Symbol head)) {
      return noSymbol(form.head());
    }
    String name = head.name();
    Builtin b = Builtin.find(name);
    return b != null
            && scope.variable(name) < 0
            && scope.function(name) < 0
            && context.untouched(b).isValid()
        ? new BuiltinCallNode(
            this, form, context.untouched(b), b.compile(this, form.arguments()).at(form))
        : generalCall(form);
  }

  /** A call that looks its name up when it is executed. */
  public DuhtonNode generalCall(Form.Sequence form) {
    return new CallNode(this, form, lookUp(form.head())).at(form);
  }

  /** Looks up the function that a symbol names. */
  public LookUpNode lookUp(Form symbol) {
    String name = ((Symbol) symbol.datum()).name();
    return new LookUpNode(
        scope.variable(name), scope.function(name), context.functions().cell(name));
  }

  /** What happens when something is used as a name that is no symbol. */
  public DuhtonNode noSymbol(Form form, DuhtonNode... before) {
    return new FailNode(
        "DuSymbol_Id: expected 'symbol' argument, got '" + Types.name(form.datum()) + "'", before);
  }

  /** {@code setq} of one variable. */
  public DuhtonNode assign(Form target, Form value) {
    DuhtonNode v = compile(value);
    if (!(target.datum() instanceof Symbol s)) {
      return noSymbol(target, v);
    }
    int slot = scope.variable(s.name());
    return (scope.isGlobal()
            ? new WriteGlobalNode(context.variables().cell(s.name()), v)
            : new WriteLocalNode(slot, v))
        .at(target);
  }

  /** {@code defined?}. */
  public DuhtonNode defined(Form name) {
    return name.datum() instanceof Symbol s
        ? new DefinedNode(scope.variable(s.name()), context.variables().cell(s.name()))
        : noSymbol(name);
  }

  /** {@code defun}. */
  public DuhtonNode define(Form name, Form parameters, List<Form> body) {
    if (!(name.datum() instanceof Symbol s)) {
      return noSymbol(name);
    }
    Function f = function(s.name(), parameters, body);
    return scope.isGlobal()
        ? new DefineGlobalNode(context.functions().cell(s.name()), f)
        : new DefineLocalNode(scope.function(s.name()), f);
  }

  private Function function(String name, Form parameterList, List<Form> body) {
    Object[] parameters =
        parameterList instanceof Form.Sequence list
            ? list.items().stream().map(Form::datum).toArray()
            : new Object[0];
    return new Function(
        name, parameters, new ModalTargets(() -> target(name, parameters, parameterList, body)));
  }

  private RootCallTarget target(
      String name, Object[] parameters, Form parameterList, List<Form> body) {
    Scope inner = Scope.ofFunction(parameters, body);
    int start = parameterList.start();
    int end = (body.isEmpty() ? parameterList : body.getLast()).end();
    return new BodyRootNode(
            context.language(),
            inner.descriptor(),
            name,
            source.createSection(start, end - start),
            parameters.length,
            new Compiler(context, source, inner).sequence(body))
        .getCallTarget();
  }
}
