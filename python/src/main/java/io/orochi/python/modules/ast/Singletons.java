package io.orochi.python.modules.ast;

import io.orochi.framework.object.PlainObject;
import io.orochi.python.compiler.grammar.Grammar;
import io.orochi.python.compiler.grammar.NodeClass;
import io.orochi.python.runtime.PyContext;
import java.util.HashMap;
import java.util.Map;

/**
 * The one instance of each class without fields ({@code Load}, {@code Add} …) that trees of the
 * parser refer to. One for each context; its map does not change.
 */
final class Singletons {
  private final Map<NodeClass, PlainObject> all = new HashMap<>();

  private Singletons(PyContext c) {
    for (NodeClass k : Grammar.CLASSES.values()) {
      if (k.constant != null) {
        PlainObject made = new PlainObject(c.shape(NodeType.of(k)));
        c.addRoot(made);
        all.put(k, made);
      }
    }
  }

  static Singletons of(PyContext c) {
    return c.extension(Singletons.class, Singletons::new);
  }

  PlainObject get(NodeClass c) {
    return all.get(c);
  }
}
