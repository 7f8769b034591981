package io.orochi.python.traceback;

import com.oracle.truffle.api.nodes.Node;
import io.orochi.python.nodes.PyNode;
import io.orochi.python.runtime.TracebackPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line under a source line that marks what failed: {@code ~~^~~}. */
final class Carets {
  /** What stands between the operands of an operator; not so in {@code f(*a)}. */
  private static final Pattern OPERATOR =
      Pattern.compile("[\\s)]*([-+*/%@&|^]|\\*\\*|//|<<|>>)[\\s(]*");

  private Carets() {}

  /**
   * The marks for a line that is shown without its leading white space; null when there are none.
   *
   * @param line the whole line
   */
  static String of(String line, TracebackPlace place, Node node) {
    if (place.startLine() == 0 || place.endLine() == 0) {
      return null;
    }
    int[] codes = line.codePoints().toArray();
    int indent = 0;
    while (indent < codes.length && isBlank(codes[indent])) {
      indent++;
    }
    int stripped = codes.length;
    while (stripped > indent && isBlank(codes[stripped - 1])) {
      stripped--;
    }
    int start = place.startColumn();
    boolean oneLine = place.endLine() == place.startLine();
    int end = oneLine ? Math.min(place.endColumn(), codes.length) : stripped;
    if (start < indent || start >= end) {
      return null;
    }
    int[] anchors = oneLine ? anchors(codes, place, node) : null;
    if (anchors == null && end - start == stripped - indent) {
      return null; // the whole line
    }
    StringBuilder b = new StringBuilder();
    for (int i = indent; i < end; i++) {
      if (i < start) {
        b.append(' ');
      } else if (anchors == null) {
        b.append('^');
      } else {
        b.append(i >= anchors[0] && i < anchors[1] ? '^' : '~');
      }
    }
    return b.toString();
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  /**
   * First and last column (exclusive) of the operator or subscript; null for any other expression.
   */
  private static int[] anchors(int[] line, TracebackPlace place, Node node) {
    Node n = node;
    while (n != null && !(n instanceof PyNode p && p.startLine() > 0)) {
      n = n.getParent();
    }
    if (n == null) {
      return null;
    }
    List<PyNode> operands = new ArrayList<>();
    collect(n, operands);
    if (operands.size() != 2) {
      return null;
    }
    PyNode left = operands.get(0);
    PyNode right = operands.get(1);
    if (left.startLine() != place.startLine()
        || right.endLine() != place.startLine()
        || left.endLine() != right.startLine()
        || right.startColumn() < left.endColumn()
        || right.endColumn() > line.length) {
      return null;
    }
    String between = new String(line, left.endColumn(), right.startColumn() - left.endColumn());
    Matcher operator = OPERATOR.matcher(between);
    if (operator.matches()) {
      return new int[] {
        left.endColumn() + operator.start(1), left.endColumn() + operator.end(1) // all are ASCII
      };
    }
    if (between.strip().equals("[")) {
      return new int[] {left.endColumn(), right.endColumn() + 1};
    }
    return null;
  }

  /** The operands: the nearest nodes below that have places of their own. */
  private static void collect(Node n, List<PyNode> operands) {
    for (Node child : n.getChildren()) {
      if (child instanceof PyNode p && p.startLine() > 0) {
        operands.add(p);
      } else if (child != null) {
        collect(child, operands);
      }
    }
  }
}
