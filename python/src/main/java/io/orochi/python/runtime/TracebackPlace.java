package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.python.OrochiOptions;
import io.orochi.python.nodes.PyNode;

/**
 * Where in the source a node is: lines from 1, columns from 0 in code points, the end exclusive; 0
 * as line when nobody knows.
 */
public record TracebackPlace(int startLine, int startColumn, int endLine, int endColumn) {
  /** The place of a traceback entry. */
  public static TracebackPlace of(PyTraceback tb) {
    return tb.place();
  }

  /**
   * The place of a node, or of the nearest one around it that has a place; else the first line of
   * the code.
   */
  @TruffleBoundary
  public static TracebackPlace of(CodeObject code, Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n instanceof PyNode p && p.startLine() > 0) {
        if (PyContext.get(null).env().getOptions().get(OrochiOptions.NoDebugRanges)) {
          return new TracebackPlace(p.startLine(), 0, 0, 0);
        }
        return new TracebackPlace(p.startLine(), p.startColumn(), p.endLine(), p.endColumn());
      }
    }
    return new TracebackPlace(code.firstLine(), 0, 0, 0);
  }
}
