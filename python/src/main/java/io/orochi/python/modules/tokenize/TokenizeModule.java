package io.orochi.python.modules.tokenize;

import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;

/** The module {@code _tokenize}. */
public final class TokenizeModule implements ModuleDefinition {
  @Override
  public String name() {
    return "_tokenize";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.type(TokenizerIterator.TYPE);
  }
}
