package io.orochi.python.compiler;

import static io.orochi.python.compiler.Names.at;

import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.control.BlockExpression;
import io.orochi.python.nodes.function.SetupAnnotationsNode;
import io.orochi.python.nodes.literal.ConstantNode;
import io.orochi.python.nodes.local.CellNode;
import io.orochi.python.nodes.local.NamespaceNode;
import io.orochi.python.nodes.local.WriteCellNode;
import io.orochi.python.nodes.local.WriteNamespaceNode;
import io.orochi.python.nodes.name.ReadGlobalNode;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.Strings;
import java.util.ArrayList;
import java.util.List;

/** What module and class bodies do beside their statements. */
final class ModuleBodies {
  private ModuleBodies() {}

  static Expression module(Translation t, StmtTy[] body) {
    List<Statement> all = new ArrayList<>();
    if (body.length > 0) {
      String doc = Blocks.docstring(body, t.unit.compilation);
      if (doc != null) {
        all.add(t.names.write("__doc__", new ConstantNode(Strings.of(doc)), body[0]));
      }
      if (annotates(body)) {
        all.add(new SetupAnnotationsNode());
      }
      all.add(t.statements.block(body));
    }
    return new BlockExpression(t.generators.block(all), new ConstantNode(PyNone.NONE));
  }

  static Expression classBody(Translation t, StmtTy.ClassDef c, String doc) {
    List<Statement> all = new ArrayList<>();
    all.add(new WriteNamespaceNode("__module__", at(new ReadGlobalNode("__name__"), c), false));
    all.add(
        new WriteNamespaceNode(
            "__qualname__", new ConstantNode(Strings.of(t.unit.qualname)), false));
    if (doc != null) {
      all.add(new WriteNamespaceNode("__doc__", new ConstantNode(Strings.of(doc)), false));
    }
    if (t.unit.scope.needsClassDict()) {
      all.add(new WriteCellNode(t.unit.cellSlot("__classdict__"), new NamespaceNode()));
    }
    if (c.typeParams != null && c.typeParams.length > 0) {
      all.add(new WriteNamespaceNode("__type_params__", t.names.read(".type_params", c), false));
    }
    if (annotates(c.body)) {
      all.add(new SetupAnnotationsNode());
    }
    all.add(t.statements.block(c.body));
    Expression result = new ConstantNode(PyNone.NONE);
    if (t.unit.scope.needsClassDict()) {
      int slot = t.unit.cellSlot("__classdict__");
      all.add(new WriteNamespaceNode("__classdictcell__", new CellNode(slot), false));
    }
    if (t.unit.scope.needsClassClosure()) {
      int slot = t.unit.cellSlot("__class__");
      all.add(new WriteNamespaceNode("__classcell__", new CellNode(slot), false));
      result = new CellNode(slot);
    }
    return new BlockExpression(t.generators.block(all), result);
  }

  /** Whether a statement of the block itself has an annotation. */
  private static boolean annotates(SSTNode[] body) {
    for (SSTNode s : body) {
      if (annotates(s)) {
        return true;
      }
    }
    return false;
  }

  private static boolean annotates(SSTNode node) {
    if (node instanceof StmtTy.AnnAssign) {
      return true;
    }
    if (!(node instanceof StmtTy)
            && !(node instanceof com.oracle.graal.python.pegparser.sst.ExceptHandlerTy)
            && !(node instanceof com.oracle.graal.python.pegparser.sst.MatchCaseTy)
        || node instanceof StmtTy.FunctionDef
        || node instanceof StmtTy.AsyncFunctionDef
        || node instanceof StmtTy.ClassDef) {
      return false;
    }
    boolean[] found = {false};
    Children.of(node, c -> found[0] |= annotates(c));
    return found[0];
  }
}
