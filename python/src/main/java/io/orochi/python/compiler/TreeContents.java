package io.orochi.python.compiler;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import io.orochi.python.nodes.PyNode;
import io.orochi.python.nodes.control.IfNode;
import io.orochi.python.nodes.function.MakeFunctionNode;
import io.orochi.python.nodes.generator.GeneratorRootNode;
import io.orochi.python.nodes.generator.ResumableIfNode;
import io.orochi.python.nodes.literal.ConstantNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a translated tree holds, in the order in which it is evaluated: its constants with the code
 * blocks nested in it, and the lines of its nodes. One look at one tree.
 */
final class TreeContents {
  /** Makes different values of types that compare equal: 1, 1.0 and True, 0.0 and -0.0. */
  private record Same(Class<?> type, Object value) {}

  private final Set<Same> seen = new HashSet<>();
  private final List<Object> constants = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();

  private TreeContents() {}

  private static TreeContents of(RootNode root) {
    TreeContents all = new TreeContents();
    all.visit(root instanceof GeneratorRootNode g ? g.resumed() : root);
    return all;
  }

  /** Constants and code blocks, each once. */
  static Object[] constants(RootNode root) {
    return of(root).constants.toArray();
  }

  /** The lines, one after the other; none twice in a row. */
  static int[] lines(RootNode root) {
    return of(root).lines.stream().mapToInt(Integer::intValue).toArray();
  }

  private void visit(Node node) {
    for (Node child : node.getChildren()) {
      visit(child);
    }
    if (node instanceof ConstantNode c) {
      add(c.value());
    } else if (node instanceof MakeFunctionNode f) {
      add(f.code());
    }
    // the condition of an `if` has the line of the whole; nothing runs there afterwards
    if (node instanceof PyNode p && !(node instanceof IfNode || node instanceof ResumableIfNode)) {
      line(p.startLine());
    }
  }

  private void add(Object value) {
    if (seen.add(new Same(value.getClass(), value))) {
      constants.add(value);
    }
  }

  private void line(int line) {
    if (line > 0 && (lines.isEmpty() || lines.getLast() != line)) {
      lines.add(line);
    }
  }
}
