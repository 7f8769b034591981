package io.orochi.python.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.runtime.BindingPlan;
import io.orochi.python.runtime.BuiltinBody;
import io.orochi.python.runtime.PyThread;

/**
 * Calls built-in functions from compiled code: one boundary for each number of parameters, so that
 * neither an array is made nor the kind of the body asked for at run time.
 */
final class BuiltinCalls {
  private BuiltinCalls() {}

  /**
   * Calls a body.
   *
   * @param body a constant of the call site
   */
  static Object call(PyThread t, BuiltinBody body, BindingPlan plan, Object[] arguments) {
    assert t.holdsNothingOpen("a built-in function is called");
    return switch (body) {
      case BuiltinBody.F0 f -> call0(t, f);
      case BuiltinBody.F1 f -> call1(t, f, plan.builtinArgument(t, arguments, 0));
      case BuiltinBody.F2 f ->
          call2(t, f, plan.builtinArgument(t, arguments, 0), plan.builtinArgument(t, arguments, 1));
      case BuiltinBody.F3 f ->
          call3(
              t,
              f,
              plan.builtinArgument(t, arguments, 0),
              plan.builtinArgument(t, arguments, 1),
              plan.builtinArgument(t, arguments, 2));
      case BuiltinBody.F4 f -> callArray(t, f, plan.bindBuiltin(t, arguments));
      case BuiltinBody.FN f -> callArray(t, f, plan.bindBuiltin(t, arguments));
    };
  }

  // built-ins raise as a matter of course, so compiled code handles their exceptions

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object call0(PyThread t, BuiltinBody.F0 f) {
    return f.call(t);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object call1(PyThread t, BuiltinBody.F1 f, Object a) {
    return f.call(t, a);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object call2(PyThread t, BuiltinBody.F2 f, Object a, Object b) {
    return f.call(t, a, b);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object call3(PyThread t, BuiltinBody.F3 f, Object a, Object b, Object c) {
    return f.call(t, a, b, c);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static Object callArray(PyThread t, BuiltinBody f, Object[] all) {
    return f.invoke(t, all);
  }
}
