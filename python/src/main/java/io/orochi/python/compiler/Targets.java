package io.orochi.python.compiler;

import static io.orochi.python.compiler.Names.at;

import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import io.orochi.python.nodes.Expression;
import io.orochi.python.nodes.Statement;
import io.orochi.python.nodes.attribute.AssignAttributeStatement;
import io.orochi.python.nodes.attribute.DeleteAttributeStatement;
import io.orochi.python.nodes.iteration.UnpackNode;
import io.orochi.python.nodes.literal.ConstantNode;
import io.orochi.python.nodes.local.TemporaryNode;
import io.orochi.python.nodes.local.WriteLocalNode;
import io.orochi.python.nodes.subscript.AssignItemStatement;
import io.orochi.python.nodes.subscript.DeleteItemStatement;
import java.util.ArrayList;
import java.util.List;

/** What assignment, {@code del} and {@code for} do to their targets. */
final class Targets {
  private final Translation t;

  Targets(Translation t) {
    this.t = t;
  }

  /** Assigns the value, which is evaluated before the parts of the target. */
  Statement store(ExprTy target, Expression value) {
    return switch (target) {
      case ExprTy.Name n -> t.names.write(n.id, value, n);
      case ExprTy.Attribute a ->
          at(
              new AssignAttributeStatement(t.expressions.of(a.value), t.unit.mangle(a.attr), value),
              a);
      case ExprTy.Subscript s -> {
        Expression[] o = t.expressions.operands(s.value, s.slice);
        yield at(new AssignItemStatement(o[0], o[1], value), s);
      }
      case ExprTy.Tuple e -> unpack(e.elements, value, e);
      case ExprTy.List e -> unpack(e.elements, value, e);
      case ExprTy.Starred s -> store(s.value, value);
      default -> throw new IllegalArgumentException(target.getClass().getName());
    };
  }

  private Statement unpack(ExprTy[] elements, Expression value, SSTNode place) {
    ExprTy[] items = elements == null ? new ExprTy[0] : elements;
    int star = -1;
    for (int i = 0; i < items.length; i++) {
      if (items[i] instanceof ExprTy.Starred) {
        star = i;
      }
    }
    int first = items.length == 0 ? 0 : t.unit.temporaries(items.length);
    List<Statement> all = new ArrayList<>();
    all.add(at(new UnpackNode(value, first, items.length, star), place));
    for (int i = 0; i < items.length; i++) {
      List<Statement> outer = t.pending;
      t.pending = new ArrayList<>();
      Statement s = store(items[i], TemporaryNode.last(first + i));
      all.addAll(t.pending);
      t.pending = outer;
      all.add(s);
    }
    return t.generators.block(all);
  }

  Statement assign(StmtTy.Assign a) {
    if (a.targets.length == 1) {
      Statement direct = parallel(a.targets[0], a.value);
      if (direct != null) {
        return direct;
      }
      if (!t.expressions.suspends(a.targets[0])) {
        return store(a.targets[0], t.expressions.of(a.value));
      }
    }
    int slot = t.unit.temporary();
    List<Statement> all = new ArrayList<>();
    t.emit(new WriteLocalNode(slot, t.expressions.of(a.value)));
    for (ExprTy target : a.targets) {
      t.emit(store(target, new TemporaryNode(slot)));
    }
    all.addAll(t.pending);
    t.pending = new ArrayList<>();
    return t.generators.block(all);
  }

  /** {@code a, b = c, d} without making a tuple; null when the statement is not of that form. */
  private Statement parallel(ExprTy target, ExprTy value) {
    ExprTy[] targets =
        target instanceof ExprTy.Tuple p
            ? p.elements
            : target instanceof ExprTy.List l ? l.elements : null;
    if (targets == null
        || !(value instanceof ExprTy.Tuple v)
        || v.elements == null
        || v.elements.length != targets.length
        || t.expressions.suspends(target)
        || t.expressions.suspends(value)) {
      return null;
    }
    for (int i = 0; i < targets.length; i++) {
      if (targets[i] instanceof ExprTy.Starred || v.elements[i] instanceof ExprTy.Starred) {
        return null;
      }
    }
    List<Statement> all = new ArrayList<>();
    int first = t.unit.temporaries(targets.length);
    for (int i = 0; i < targets.length; i++) {
      all.add(new WriteLocalNode(first + i, t.expressions.of(v.elements[i])));
    }
    for (int i = 0; i < targets.length; i++) {
      all.add(store(targets[i], TemporaryNode.last(first + i)));
    }
    return t.generators.block(all);
  }

  Statement augmented(StmtTy.AugAssign a) {
    OperatorTy op = a.op;
    switch (a.target) {
      case ExprTy.Name n -> {
        if (t.expressions.suspends(a.value)) {
          Expression old = t.expressions.keep(t.names.read(n.id, n), n);
          return t.names.write(n.id, Augmented.value(op, old, t.expressions.of(a.value), a), n);
        }
        return Augmented.name(t, n, op, t.expressions.of(a.value), a);
      }
      case ExprTy.Attribute target -> {
        Expression object = t.expressions.of(target.value);
        if (t.expressions.suspends(a.value)) {
          int slot = t.unit.temporary();
          t.emit(new WriteLocalNode(slot, object));
          Expression old =
              t.expressions.keep(
                  Augmented.attribute(new TemporaryNode(slot), t.unit.mangle(target.attr), target),
                  target);
          Expression value = Augmented.value(op, old, t.expressions.of(a.value), a);
          return at(
              new AssignAttributeStatement(
                  new TemporaryNode(slot), t.unit.mangle(target.attr), value),
              a);
        }
        return Augmented.attribute(
            object, t.unit.mangle(target.attr), op, t.expressions.of(a.value), target, a);
      }
      case ExprTy.Subscript target -> {
        if (t.expressions.suspends(a.value)) {
          Expression[] o = t.expressions.operands(target.value, target.slice);
          int object = t.unit.temporary();
          int index = t.unit.temporary();
          t.emit(new WriteLocalNode(object, o[0]));
          t.emit(new WriteLocalNode(index, o[1]));
          Expression old =
              t.expressions.keep(
                  Augmented.item(new TemporaryNode(object), new TemporaryNode(index), target),
                  target);
          Expression value = Augmented.value(op, old, t.expressions.of(a.value), a);
          return at(
              new AssignItemStatement(new TemporaryNode(object), new TemporaryNode(index), value),
              a);
        }
        Expression[] o = t.expressions.operands(target.value, target.slice);
        return Augmented.item(o[0], o[1], op, t.expressions.of(a.value), target, a);
      }
      default -> throw new IllegalArgumentException(a.target.getClass().getName());
    }
  }

  Statement annotated(StmtTy.AnnAssign a) {
    List<Statement> all = new ArrayList<>();
    if (a.value != null) {
      Statement s = store(a.target, t.expressions.of(a.value));
      all.addAll(t.pending);
      t.pending = new ArrayList<>();
      all.add(s);
    } else if (a.target instanceof ExprTy.Attribute target) {
      all.add(
          new io.orochi.python.nodes.control.ExpressionStatement(t.expressions.of(target.value)));
    } else if (a.target instanceof ExprTy.Subscript target) {
      Expression[] o = t.expressions.operands(target.value, target.slice);
      all.add(new io.orochi.python.nodes.control.ExpressionStatement(o[0]));
      all.add(new io.orochi.python.nodes.control.ExpressionStatement(o[1]));
    }
    boolean evaluated = t.unit.kind == Unit.Kind.MODULE || t.unit.kind == Unit.Kind.CLASS;
    if (evaluated) {
      boolean simple = a.isSimple && a.target instanceof ExprTy.Name;
      if (simple) {
        String name = t.unit.mangle(((ExprTy.Name) a.target).id);
        all.add(
            at(
                new AssignItemStatement(
                    t.names.read("__annotations__", a),
                    new ConstantNode(io.orochi.python.runtime.Strings.of(name)),
                    t.functions.annotation(a.annotation)),
                a));
      } else if (!t.functions.annotationsAreText()) {
        all.add(
            new io.orochi.python.nodes.control.ExpressionStatement(t.expressions.of(a.annotation)));
      }
    }
    return t.generators.block(all);
  }

  Statement delete(ExprTy target) {
    return switch (target) {
      case ExprTy.Name n -> t.names.delete(n.id, false, n);
      case ExprTy.Attribute a ->
          at(new DeleteAttributeStatement(t.expressions.of(a.value), t.unit.mangle(a.attr)), a);
      case ExprTy.Subscript s -> {
        Expression[] o = t.expressions.operands(s.value, s.slice);
        yield at(new DeleteItemStatement(o[0], o[1]), s);
      }
      case ExprTy.Tuple e -> delete(e.elements);
      case ExprTy.List e -> delete(e.elements);
      default -> throw new IllegalArgumentException(target.getClass().getName());
    };
  }

  Statement delete(ExprTy[] targets) {
    List<Statement> all = new ArrayList<>();
    if (targets != null) {
      for (ExprTy target : targets) {
        all.add(delete(target));
      }
    }
    return t.generators.block(all);
  }
}
