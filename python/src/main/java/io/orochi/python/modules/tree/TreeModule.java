package io.orochi.python.modules.tree;

import io.orochi.python.compiler.Compiler;
import io.orochi.python.compiler.tree.CompiledTree;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.CodeObject;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;

/** The module {@code _orochi_tree}: code objects of whole modules as bytes, for {@code marshal}. */
public final class TreeModule implements ModuleDefinition {
  @Override
  public String name() {
    return "_orochi_tree";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.def("dumps(code, /)", TreeModule::dumps);
    b.def("loads(data, /)", TreeModule::loads);
  }

  private static Object dumps(PyThread t, Object code) {
    byte[] bytes = code instanceof CodeObject c ? c.bytes() : null;
    if (bytes == null) {
      throw PyErrors.valueError("unmarshallable object");
    }
    return new PyBytes(bytes);
  }

  private static Object loads(PyThread t, Object data) {
    CompiledTree tree = CompiledTree.of(Buffers.bytesOf(t, data), 0);
    if (tree == null) {
      throw PyErrors.valueError("bad marshal data (invalid reference)");
    }
    return Compiler.compile(t.context().language(), tree, tree.fileName(), t.context().optimize());
  }
}
