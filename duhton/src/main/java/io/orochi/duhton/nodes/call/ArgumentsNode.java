package io.orochi.duhton.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.duhton.compiler.Compiler;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.reader.Form;
import io.orochi.duhton.runtime.DuhtonError;
import io.orochi.duhton.runtime.Function;
import io.orochi.duhton.runtime.Symbol;

/** The arguments of a call of a user function: values, from left to right. */
public final class ArgumentsNode extends Node {
  private final String name;
  @Children private final DuhtonNode[] arguments;

  public ArgumentsNode(Compiler compiler, Form.Sequence call) {
    name = ((Symbol) call.head().datum()).name();
    arguments = compiler.compileAll(call.arguments());
  }

  /** How many there are. */
  int count() {
    return arguments.length;
  }

  /** Whether they suit a function: then {@link #values} does without any check. */
  boolean fit(Function f) {
    for (Object parameter : f.parameters()) {
      if (!(parameter instanceof Symbol)) {
        return false;
      }
    }
    return f.parameters().length == arguments.length;
  }

  /** The thread and the values, for a function that they {@link #fit}. */
  @ExplodeLoop
  Object[] values(VirtualFrame frame) {
    Object[] values = new Object[arguments.length + 1];
    values[0] = DuhtonNode.thread(frame);
    for (int i = 0; i < arguments.length; i++) {
      values[i + 1] = arguments[i].execute(frame);
    }
    return values;
  }

  /** Evaluates what comes before the fault, for a function that they do not fit. */
  @ExplodeLoop
  DuhtonError fail(VirtualFrame frame, Function f) {
    Object[] parameters = f.parameters();
    for (int i = 0; i < arguments.length; i++) {
      if (i == parameters.length) {
        return new DuhtonError("call to '" + name + "': too many arguments", this);
      }
      arguments[i].executeVoid(frame);
      if (!(parameters[i] instanceof Symbol)) {
        return DuhtonError.wrongType("DuSymbol_Id", "symbol", parameters[i], this);
      }
    }
    return new DuhtonError("call to '" + name + "': not enough arguments", this);
  }
}
