package io.orochi.python.nodes.call;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.framework.mode.ModalNode;
import io.orochi.framework.object.PlainObject;
import io.orochi.python.runtime.Arguments;
import io.orochi.python.runtime.BindingPlan;
import io.orochi.python.runtime.BoundMethod;
import io.orochi.python.runtime.BuiltinFunction;
import io.orochi.python.runtime.BuiltinNode;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.CodeObject;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyFunction;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.TypeLookup;
import java.util.Arrays;

/**
 * Calls any callable with an argument array whose first two places are the hidden ones (thread,
 * callee), followed by the positional arguments and one value for each keyword of the call site.
 * The array is the node's to change.
 */
public abstract class InvokeNode extends Node implements ModalNode {
  private static final String[] NO_KEYWORDS = {};

  private final String[] keywords;
  private final boolean trusted;
  private final boolean tx;

  /**
   * A call site.
   *
   * @param keywords keyword names, in the order of their values at the end of the array
   * @param trusted whether a built-in method that comes here was found in the class of its receiver
   * @param tx whether the site is in a TX tree
   */
  protected InvokeNode(String[] keywords, boolean trusted, boolean tx) {
    this.keywords = keywords;
    this.trusted = trusted;
    this.tx = tx;
  }

  /** A site without keywords. */
  @NeverDefault
  public static InvokeNode create(boolean trusted, boolean tx) {
    return InvokeNodeGen.create(NO_KEYWORDS, trusted, tx);
  }

  @NeverDefault
  public static InvokeNode create(String[] keywords, boolean trusted, boolean tx) {
    return InvokeNodeGen.create(keywords, trusted, tx);
  }

  public abstract Object execute(PyThread t, Object callee, Object[] arguments);

  @Override
  public void becomeTransactional() {
    replace(create(keywords, trusted, true)); // what was cached are PLAIN targets
  }

  @Specialization(
      guards = {"callee == cached", "plan != null"},
      assumptions = "stable",
      limit = "2")
  Object callKnown(
      PyThread t,
      PyFunction callee,
      Object[] arguments,
      @Cached(value = "callee", weak = true) PyFunction cached,
      @Cached("t.context().functionsStable()") Assumption stable,
      @Cached("callee.definition(t)") PyFunction.Definition definition,
      @Cached("plan(definition, arguments)") BindingPlan plan,
      @Cached("directCall(definition)") DirectCallNode call) {
    arguments[0] = t;
    arguments[1] = cached;
    return call.call(plan.bindGuest(t, definition, arguments));
  }

  @Specialization(
      guards = {
        "definition.code() == code",
        "definition.defaults().length == defaults",
        "plan != null"
      },
      replaces = "callKnown",
      limit = "4")
  Object callCode(
      PyThread t,
      PyFunction callee,
      Object[] arguments,
      @Cached("t.context().functionsStable()") Assumption stable,
      @Bind("callee.definition(t, stable)") PyFunction.Definition definition,
      @Cached("definition.code()") CodeObject code,
      @Cached("definition.defaults().length") int defaults,
      @Cached("plan(definition, arguments)") BindingPlan plan,
      @Cached("directCall(definition)") DirectCallNode call) {
    arguments[0] = t;
    arguments[1] = callee;
    return call.call(plan.bindGuest(t, definition, arguments));
  }

  @Specialization(
      guards = {"callee == cached", "plan != null", "receiverFits(t, cached, arguments)"},
      limit = "3")
  Object callBuiltin(
      PyThread t,
      BuiltinFunction callee,
      Object[] arguments,
      @Cached("callee") BuiltinFunction cached,
      @Cached("builtinPlan(cached, arguments)") BindingPlan plan,
      @Cached("cached.newNode()") BuiltinNode node) {
    if (node != null) {
      return node.execute(t, plan.bindBuiltin(t, arguments));
    }
    if (cached.isInlined()) {
      return cached.body().invoke(t, plan.bindBuiltin(t, arguments));
    }
    t.beginCall(this);
    return BuiltinCalls.call(t, cached.body(), plan, arguments);
  }

  @Specialization
  Object callBound(
      PyThread t, BoundMethod callee, Object[] arguments, @Cached("inner()") InvokeNode inner) {
    Object[] shifted = new Object[arguments.length + 1];
    shifted[Arguments.HIDDEN] = callee.self();
    System.arraycopy(
        arguments,
        Arguments.HIDDEN,
        shifted,
        Arguments.HIDDEN + 1,
        arguments.length - Arguments.HIDDEN);
    return inner.execute(t, callee.function(), shifted);
  }

  @Specialization(
      guards = {"callee == cached", "isPlainClass(t, cached, newLookup, initLookup)"},
      assumptions = {"newLookup.assumption()", "initLookup.assumption()"},
      limit = "2")
  Object instantiate(
      PyThread t,
      PyType callee,
      Object[] arguments,
      @Cached(value = "callee", weak = true) PyType cached,
      @Cached("cached.lookup(t, NEW)") TypeLookup newLookup,
      @Cached("cached.lookup(t, INIT)") TypeLookup initLookup,
      @Cached("inner()") InvokeNode init) {
    if (tx) {
      t.checkBegan(newLookup.since());
      t.checkBegan(initLookup.since());
    }
    PlainObject self = new PlainObject(t, cached.instanceShape());
    Object[] shifted = new Object[arguments.length + 1];
    shifted[Arguments.HIDDEN] = self;
    System.arraycopy(
        arguments,
        Arguments.HIDDEN,
        shifted,
        Arguments.HIDDEN + 1,
        arguments.length - Arguments.HIDDEN);
    Object result = init.execute(t, initLookup.value(), shifted);
    if (result != PyNone.NONE) {
      throw initReturned(t, result);
    }
    return self;
  }

  static final String NEW = "__new__";
  static final String INIT = "__init__";

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static RuntimeException initReturned(PyThread t, Object result) {
    return PyErrors.typeError(
        "__init__() should return None, not '%s'", t.context().typeOf(t, result).name());
  }

  @Specialization(replaces = {"callKnown", "callCode", "callBuiltin", "instantiate"})
  @TruffleBoundary(transferToInterpreterOnException = false)
  Object callAny(PyThread t, Object callee, Object[] arguments) {
    t.beginCall(this);
    int positional = arguments.length - Arguments.HIDDEN - keywords.length;
    Object[] args = Arrays.copyOfRange(arguments, Arguments.HIDDEN, Arguments.HIDDEN + positional);
    Object[] values =
        Arrays.copyOfRange(arguments, Arguments.HIDDEN + positional, arguments.length);
    return Calls.call(t, callee, args, keywords, values);
  }

  /**
   * A class whose instances are plain objects made by {@code object.__new__} and set up by a Python
   * {@code __init__}.
   */
  @TruffleBoundary(transferToInterpreterOnException = false)
  static boolean isPlainClass(
      PyThread t, PyType type, TypeLookup newLookup, TypeLookup initLookup) {
    return t.context().typeOf(t, type) == t.context().type(BuiltinType.TYPE)
        && type.layoutBase() == t.context().type(BuiltinType.OBJECT)
        && !type.isAbstract(t)
        && newLookup.definer() == t.context().type(BuiltinType.OBJECT)
        && initLookup.value() instanceof PyFunction;
  }

  @ExplodeLoop
  boolean receiverFits(PyThread t, BuiltinFunction f, Object[] arguments) {
    if (trusted
        || f.binding() == BuiltinFunction.Binding.NONE
        || f.binding() == BuiltinFunction.Binding.CLASS) {
      return true;
    }
    return arguments.length > Arguments.HIDDEN
        && isInstance(t, arguments[Arguments.HIDDEN], f.owner());
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static boolean isInstance(PyThread t, Object receiver, Object owner) {
    return !(owner instanceof PyType type) || t.context().typeOf(t, receiver).isSubtypeOf(t, type);
  }

  BindingPlan plan(PyFunction.Definition d, Object[] arguments) {
    return BindingPlan.of(d, arguments.length - Arguments.HIDDEN - keywords.length, keywords);
  }

  BindingPlan builtinPlan(BuiltinFunction f, Object[] arguments) {
    if (f.signature().isPositionalOnly() && keywords.length > 0) {
      return null;
    }
    return BindingPlan.of(f, arguments.length - Arguments.HIDDEN - keywords.length, keywords);
  }

  @NeverDefault
  DirectCallNode directCall(PyFunction.Definition d) {
    RootCallTarget target = d.code().target(tx);
    return DirectCallNode.create(target);
  }

  @NeverDefault
  InvokeNode inner() {
    return create(keywords, false, tx);
  }
}
