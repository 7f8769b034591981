package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.FrameDescriptor;
import io.orochi.framework.mode.TransactionalCopies;
import io.orochi.python.compiler.tree.CompiledTree;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.function.FunctionRootNode;
import io.orochi.python.nodes.function.PrologueNode;
import io.orochi.python.nodes.generator.GeneratorBody;
import io.orochi.python.nodes.generator.GeneratorRootNode;
import io.orochi.python.runtime.CodeObject;
import java.util.function.Function;
import java.util.function.Supplier;

/** Translates a code block when it is first run, and copies the tree for transactions. */
final class TreeBody implements CodeObject.Body {
  private final Unit unit;
  private final SSTNode[] parts;
  private final Function<Translation, Expression> translate;
  private final Supplier<CodeObject> separateLocals;
  private CodeObject separate;

  /**
   * A body.
   *
   * @param parts what it is made of
   * @param separateLocals makes the same module code for locals that are not its globals; null when
   *     this is that, or no module code
   */
  TreeBody(
      Unit unit,
      SSTNode[] parts,
      Function<Translation, Expression> translate,
      Supplier<CodeObject> separateLocals) {
    this.unit = unit;
    this.parts = parts;
    this.translate = translate;
    this.separateLocals = separateLocals;
  }

  @Override
  public RootCallTarget plain(CodeObject code) {
    int[] cells = unit.cellSlots(code);
    PrologueNode prologue =
        new PrologueNode(
            unit.parameterSlots(code), unit.parameterIsCell(code), cells, unit.freeSlots());
    Expression body = translate.apply(new Translation(unit));
    FrameDescriptor descriptor = unit.frame.build();
    if (unit.generator) {
      return new GeneratorRootNode(
              unit.compilation.language(),
              descriptor,
              code,
              prologue,
              new GeneratorBody(
                  unit.compilation.language(), descriptor, code, unit.resultSlot, body))
          .getCallTarget();
    }
    return new FunctionRootNode(
            unit.compilation.language(), descriptor, code, unit.resultSlot, prologue, body)
        .getCallTarget();
  }

  @Override
  public RootCallTarget transactional(CodeObject code, RootCallTarget plain) {
    if (plain.getRootNode() instanceof GeneratorRootNode) {
      return plain; // only makes the generator; the body has trees of its own
    }
    return TransactionalCopies.of((FunctionRootNode) plain.getRootNode()).getCallTarget();
  }

  @Override
  public String[] names() {
    return UsedNames.of(parts, unit);
  }

  @Override
  public Object[] constants(RootCallTarget plain) {
    return TreeContents.constants(plain.getRootNode());
  }

  @Override
  public int[] lines(RootCallTarget plain) {
    return TreeContents.lines(plain.getRootNode());
  }

  @Override
  public boolean isSame(CodeObject.Body other) {
    return other instanceof TreeBody b
        && unit.kind == b.unit.kind
        && unit.compilation.optimize() == b.unit.compilation.optimize()
        && unit.compilation.interactive() == b.unit.compilation.interactive()
        && NodeEquality.equal(parts, b.parts);
  }

  @Override
  public byte[] bytes() {
    Compilation c = unit.compilation;
    return unit.parent != null || unit.separateLocals || c.interactive()
        ? null
        : new CompiledTree(c.module(), c.futures(), c.source().getName()).bytes();
  }

  @Override
  public boolean takesNamespace() {
    return separateLocals == null;
  }

  @Override
  public synchronized CodeObject withSeparateLocals(CodeObject code) {
    if (separateLocals == null) {
      return code;
    }
    if (separate == null) {
      separate = separateLocals.get();
    }
    return separate;
  }
}
