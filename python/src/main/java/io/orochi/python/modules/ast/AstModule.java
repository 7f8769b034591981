package io.orochi.python.modules.ast;

import io.orochi.python.compiler.CompileFlags;
import io.orochi.python.compiler.grammar.Grammar;
import io.orochi.python.compiler.grammar.NodeClass;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;

/** The module {@code _ast}. */
public final class AstModule implements ModuleDefinition {
  @Override
  public String name() {
    return "_ast";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.type(NodeType.AST);
    for (NodeClass c : Grammar.CLASSES.values()) {
      b.type(NodeType.of(c));
    }
    b.constant("PyCF_ALLOW_TOP_LEVEL_AWAIT", (long) CompileFlags.ALLOW_TOP_LEVEL_AWAIT);
    b.constant("PyCF_ONLY_AST", (long) CompileFlags.ONLY_AST);
    b.constant("PyCF_TYPE_COMMENTS", (long) CompileFlags.TYPE_COMMENTS);
  }
}
