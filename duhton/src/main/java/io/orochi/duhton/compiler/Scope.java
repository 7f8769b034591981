package io.orochi.duhton.compiler;

import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import io.orochi.duhton.reader.Form;
import io.orochi.duhton.runtime.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that may be known locally in a function: its parameters, and whatever stands behind
 * {@code setq} and {@code defun} anywhere in it. No other code can add a name to its frame. Outside
 * of functions there is none.
 */
final class Scope {
  private final Map<String, Integer> variables = new HashMap<>();
  private final Map<String, Integer> functions = new HashMap<>();
  private final FrameDescriptor.Builder frame = FrameDescriptor.newBuilder();
  private final boolean global;

  private Scope(boolean global) {
    this.global = global;
  }

  /** The scope outside of functions. */
  static Scope ofProgram() {
    return new Scope(true);
  }

  /** The scope of a function; its parameters have the first slots. */
  static Scope ofFunction(Object[] parameters, List<Form> body) {
    Scope scope = new Scope(false);
    for (Object parameter : parameters) {
      int slot = scope.frame.addSlot(FrameSlotKind.Illegal, parameter, null);
      if (parameter instanceof Symbol s) {
        scope.variables.put(s.name(), slot);
      }
    }
    body.forEach(scope::collect);
    return scope;
  }

  private void collect(Form form) {
    if (form instanceof Form.Sequence call) {
      List<Form> arguments = call.arguments();
      if (call.head().datum() instanceof Symbol head) {
        if (head.name().equals("setq")) {
          for (int i = 0; i < arguments.size(); i += 2) {
            addName(variables, arguments.get(i), FrameSlotKind.Illegal);
          }
        } else if (head.name().equals("defun") && !arguments.isEmpty()) {
          addName(functions, arguments.getFirst(), FrameSlotKind.Object);
        }
      }
      call.items().forEach(this::collect);
    }
  }

  private void addName(Map<String, Integer> names, Form form, FrameSlotKind kind) {
    if (form.datum() instanceof Symbol s) {
      names.computeIfAbsent(s.name(), name -> frame.addSlot(kind, name, null));
    }
  }

  boolean isGlobal() {
    return global;
  }

  /** The slot of a variable, or -1. */
  int variable(String name) {
    return variables.getOrDefault(name, -1);
  }

  /** The slot of a function, or -1. */
  int function(String name) {
    return functions.getOrDefault(name, -1);
  }

  /** The frame; when no name is added any more. */
  FrameDescriptor descriptor() {
    return frame.build();
  }
}
