package io.orochi.framework.log;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;

/**
 * A line of a program, as reports name it. Made from the node that a thread was at, which may be of
 * any language.
 *
 * @param file the path, or what stands for it
 * @param line from 1; 0 if it is not known
 * @param function the qualified name, or an empty string
 * @param text the line itself without spaces around it, or an empty string
 */
record Place(String file, int line, String function, String text) {
  private static final int LONGEST = 200;

  /** The place of a location, null if it has none. */
  static Place of(Object location) {
    Object at = location instanceof Access a ? a.node() : location;
    if (!(at instanceof Node node)) {
      return null;
    }
    SourceSection section = node.getEncapsulatingSourceSection();
    RootNode root = node.getRootNode();
    if (section == null && root != null) {
      section = root.getSourceSection();
    }
    if (section == null) {
      return null;
    }
    Source source = section.getSource();
    String file = source.getPath() != null ? source.getPath() : source.getName();
    String function = root == null ? null : root.getQualifiedName();
    int line = section.isAvailable() ? section.getStartLine() : 0;
    return new Place(file, line, function == null ? "" : function, text(source, line));
  }

  private static String text(Source source, int line) {
    if (line < 1 || !source.hasCharacters() || line > source.getLineCount()) {
      return "";
    }
    String text = source.getCharacters(line).toString().strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
