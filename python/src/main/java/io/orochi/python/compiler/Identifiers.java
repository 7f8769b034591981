package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import io.orochi.python.compiler.grammar.Grammar;
import io.orochi.python.compiler.grammar.NodeClass;
import io.orochi.python.compiler.grammar.NodeField;
import java.lang.reflect.Array;
import java.text.Normalizer;

/**
 * Identifiers are compared in the normal form NFKC (reference manual 2.3), which the parser does
 * not give them.
 */
final class Identifiers {
  private Identifiers() {}

  /**
   * The tree with all identifiers in normal form: the same one if the text has nothing else.
   *
   * @param text what was parsed
   */
  static ModTy normal(ModTy tree, String text) {
    return isNormal(text) ? tree : (ModTy) node(tree);
  }

  private static boolean isNormal(String s) {
    return s.chars().allMatch(c -> c < 0x80) || Normalizer.isNormalized(s, Normalizer.Form.NFKC);
  }

  private static SSTNode node(SSTNode node) {
    NodeClass c = Grammar.of(node);
    Object[] values = new Object[c.fields.size() + 1];
    for (int i = 0; i < c.fields.size(); i++) {
      NodeField f = c.fields.get(i);
      Object v = f.get(node);
      values[i] = f.isMany() && v != null ? list((Object[]) v, f) : value(v, f);
    }
    values[values.length - 1] = node.getSourceRange();
    return (SSTNode) c.make(values);
  }

  private static Object list(Object[] values, NodeField f) {
    Object[] made = (Object[]) Array.newInstance(f.valueClass(), values.length);
    for (int i = 0; i < made.length; i++) {
      made[i] = value(values[i], f);
    }
    return made;
  }

  private static Object value(Object v, NodeField f) {
    return switch (v) {
      case SSTNode n -> node(n);
      case String s when f.type().equals("identifier") && !isNormal(s) ->
          Normalizer.normalize(s, Normalizer.Form.NFKC);
      case null, default -> v;
    };
  }
}
