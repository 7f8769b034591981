package io.orochi.python.nodes.tracing;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.NodeUtil;
import com.oracle.truffle.api.nodes.RootNode;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.PyNode;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.control.BlockExpression;
import io.orochi.python.nodes.control.Condition;
import io.orochi.python.nodes.exception.HandlerNode;
import io.orochi.python.nodes.generator.Resumable;
import java.util.ArrayList;
import java.util.List;

/** Puts the nodes of this package into a tree. */
public final class TracedTree {
  private TracedTree() {}

  /** Has the code of a root say its lines; it may be running. Any thread. */
  @TruffleBoundary
  public static void prepare(RootNode root) {
    List<PyNode> places = new ArrayList<>();
    find(root, places);
    for (PyNode n : places) {
      n.atomic(() -> wrap(n));
    }
  }

  private static void find(Node node, List<PyNode> places) {
    for (Node child : node.getChildren()) {
      if (child instanceof PyNode n && n.startLine() > 0 && isPlace(node, n)) {
        places.add(n);
      }
      find(child, places);
    }
  }

  /** Whether a line may begin at a node: conditions and values only as a whole. */
  private static boolean isPlace(Node parent, PyNode n) {
    return n instanceof Statement && !(parent instanceof HandlerNode h && !h.isBody(n))
        || n instanceof Condition && !(parent instanceof Condition)
        || n instanceof Expression
            && !(n instanceof BlockExpression)
            && (parent instanceof BlockExpression || parent instanceof RootNode);
  }

  private static void wrap(PyNode n) {
    Node parent = n.getParent();
    PyNode traced =
        switch (n) {
          case Condition c -> new TracedCondition(c);
          case Expression e -> new TracedExpression(e);
          case Statement s when s instanceof Resumable -> new TracedResumable(s);
          case Statement s -> new TracedStatement(s);
          default -> throw new IllegalArgumentException(n.toString());
        };
    // another thread may have been here; some places take nodes of one class only
    if (!isTraced(parent) && NodeUtil.isReplacementSafe(parent, n, traced)) {
      traced.setPosition(n.startLine(), n.startColumn(), n.endLine(), n.endColumn());
      n.replace(traced);
    }
  }

  private static boolean isTraced(Node n) {
    return n instanceof TracedStatement
        || n instanceof TracedResumable
        || n instanceof TracedCondition
        || n instanceof TracedExpression;
  }
}
