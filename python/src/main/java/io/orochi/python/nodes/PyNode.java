package io.orochi.python.nodes;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;

/**
 * A node of a syntax tree, with its place in the source: lines from 1, columns from 0 in code
 * points, the end exclusive.
 */
public abstract class PyNode extends Node {
  private int startLine;
  private int startColumn;
  private int endLine;
  private int endColumn;

  /** Sets the place; once, by the compiler. */
  public final void setPosition(int line, int column, int lastLine, int lastColumn) {
    startLine = line;
    startColumn = column;
    endLine = lastLine;
    endColumn = lastColumn;
  }

  /** 0 when the node has no place of its own. */
  public final int startLine() {
    return startLine;
  }

  public final int startColumn() {
    return startColumn;
  }

  public final int endLine() {
    return endLine;
  }

  public final int endColumn() {
    return endColumn;
  }

  @Override
  public SourceSection getSourceSection() {
    RootNode root = getRootNode();
    SourceSection whole = root == null ? null : root.getSourceSection();
    if (startLine == 0 || whole == null) {
      return null;
    }
    Source source = whole.getSource();
    if (!source.hasCharacters() || endLine > source.getLineCount()) {
      return null;
    }
    return source.createSection(startLine, startColumn + 1, endLine, Math.max(endColumn, 1));
  }
}
