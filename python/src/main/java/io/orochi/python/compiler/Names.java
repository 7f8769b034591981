package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.PyNode;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.literal.ConstantNode;
import io.orochi.python.nodes.local.DeleteCellNode;
import io.orochi.python.nodes.local.DeleteLocalNode;
import io.orochi.python.nodes.local.ReadCellNode;
import io.orochi.python.nodes.local.ReadClassDictNode;
import io.orochi.python.nodes.local.ReadLocalNode;
import io.orochi.python.nodes.local.ReadNamespaceNode;
import io.orochi.python.nodes.local.WriteCellNode;
import io.orochi.python.nodes.local.WriteLocalNode;
import io.orochi.python.nodes.local.WriteNamespaceNode;
import io.orochi.python.nodes.name.ReadGlobalNode;
import io.orochi.python.nodes.name.WriteGlobalNode;

/** Reading, binding and deleting names of one code block. */
final class Names {
  private final Unit unit;

  Names(Unit unit) {
    this.unit = unit;
  }

  /** Gives a node its place. */
  static <N extends PyNode> N at(N node, SSTNode place) {
    SourceRange r = place.getSourceRange();
    node.setPosition(r.startLine, r.startColumn, r.endLine, r.endColumn);
    return node;
  }

  /**
   * Gives a node that reads an attribute or calls a method the place of {@code place}; where that
   * begins on another line than the attribute's name, from the name on, as CPython does.
   */
  static <N extends PyNode> N atName(N node, SSTNode place, ExprTy.Attribute a) {
    SourceRange r = place.getSourceRange();
    SourceRange name = a.getSourceRange();
    if (r.startLine == name.endLine) {
      return at(node, place);
    }
    int start = name.endColumn - a.attr.codePointCount(0, a.attr.length());
    node.setPosition(name.endLine, Math.max(start, 0), r.endLine, r.endColumn);
    return node;
  }

  Expression read(String id, SSTNode place) {
    if (id.equals("__debug__")) {
      return at(new ConstantNode(unit.compilation.optimize() == 0), place);
    }
    String name = unit.mangle(id);
    return at(
        switch (unit.find(name)) {
          case Unit.Local v -> new ReadLocalNode(v.slot(), name);
          case Unit.Shared v -> new ReadCellNode(v.slot(), name, v.free());
          case Unit.Global v -> new ReadGlobalNode(name);
          case Unit.InClass v ->
              new ReadClassDictNode(
                  v.slot(),
                  name,
                  v.otherwise() instanceof Unit.Shared s
                      ? at(new ReadCellNode(s.slot(), name, s.free()), place)
                      : at(new ReadGlobalNode(name), place));
          case Unit.Named v ->
              new ReadNamespaceNode(
                  name,
                  v.cellSlot() < 0
                      ? at(new ReadGlobalNode(name), place)
                      : at(new ReadCellNode(v.cellSlot(), name, true), place));
        },
        place);
  }

  Statement write(String id, Expression value, SSTNode place) {
    String name = unit.mangle(id);
    return at(
        switch (unit.find(name)) {
          case Unit.Local v -> new WriteLocalNode(v.slot(), value);
          case Unit.Shared v -> new WriteCellNode(v.slot(), value);
          case Unit.Global v -> new WriteGlobalNode(name, value, false);
          case Unit.InClass v -> throw new IllegalStateException(name);
          case Unit.Named v -> new WriteNamespaceNode(name, value, false);
        },
        place);
  }

  /** Deletes; {@code silent}: an unbound name is no error. */
  Statement delete(String id, boolean silent, SSTNode place) {
    String name = unit.mangle(id);
    return at(
        switch (unit.find(name)) {
          case Unit.Local v -> new DeleteLocalNode(v.slot(), name, silent);
          case Unit.Shared v -> new DeleteCellNode(v.slot(), name, v.free(), silent);
          case Unit.Global v -> new WriteGlobalNode(name, null, silent);
          case Unit.InClass v -> throw new IllegalStateException(name);
          case Unit.Named v -> new WriteNamespaceNode(name, null, silent);
        },
        place);
  }
}
