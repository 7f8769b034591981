package io.orochi.duhton.runtime;

import io.orochi.framework.mode.ModalTargets;

/**
 * A user function. Immutable: each {@code defun} in the text of a program makes one, however often
 * it runs, as functions remember nothing of where they were defined.
 *
 * @param parameters what stands in the list of parameters: symbols, if it is right
 * @param targets the code
 */
public record Function(String name, Object[] parameters, ModalTargets targets) {
  @Override
  public String toString() {
    return name;
  }
}
