package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.scope.Scope.DefUse;
import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that a block looks up by name: globals, attributes, modules; in a module or a class its
 * own names too. In the order in which they are used, as {@code co_names} has them.
 */
final class UsedNames {
  private static final EnumSet<DefUse> IN_FRAME =
      EnumSet.of(DefUse.Cell, DefUse.Free, DefUse.DefFreeClass);

  private final Unit unit;
  private final Set<String> names = new LinkedHashSet<>();

  /** Variables of the comprehensions that are being looked at, which are in the frame too. */
  private final Set<String> inComprehension = new HashSet<>();

  private UsedNames(Unit unit) {
    this.unit = unit;
  }

  static String[] of(SSTNode[] body, Unit unit) {
    UsedNames used = new UsedNames(unit);
    if (unit.kind == Unit.Kind.CLASS) {
      used.names.add("__name__");
      used.names.add("__module__");
      used.names.add("__qualname__");
    }
    used.all(body);
    return used.names.toArray(String[]::new);
  }

  private void all(SSTNode[] nodes) {
    if (nodes != null) {
      for (SSTNode n : nodes) {
        visit(n);
      }
    }
  }

  private void visit(SSTNode node) {
    switch (node) {
      case null -> {}
      case ExprTy.Name n -> name(n.id);
      case ExprTy.Attribute a -> {
        visit(a.value);
        names.add(unit.mangle(a.attr));
      }
      case StmtTy.Assign a -> {
        visit(a.value);
        all(a.targets);
      }
      case StmtTy.AnnAssign a -> {
        visit(a.value);
        visit(a.target);
        if (unit.kind == Unit.Kind.MODULE || unit.kind == Unit.Kind.CLASS) {
          visit(a.annotation);
          names.add("__annotations__");
        }
      }
      case StmtTy.For f -> loop(f.iter, f.target, f.body, f.orElse);
      case StmtTy.AsyncFor f -> loop(f.iter, f.target, f.body, f.orElse);
      case ComprehensionTy c -> loop(c.iter, c.target, c.ifs, null);
      case StmtTy.FunctionDef f -> function(f.decoratorList, f.args, f.returns, f.name);
      case StmtTy.AsyncFunctionDef f -> function(f.decoratorList, f.args, f.returns, f.name);
      case StmtTy.ClassDef c -> {
        all(c.decoratorList);
        all(c.bases);
        all(c.keywords);
        name(c.name);
      }
      case ExprTy.Lambda l -> defaults(l.args);
      case ExprTy.GeneratorExp g -> visit(g.generators[0].iter);
      case ExprTy.ListComp c -> comprehension(c.generators, c.element);
      case ExprTy.SetComp c -> comprehension(c.generators, c.element);
      case ExprTy.DictComp c -> comprehension(c.generators, c.key, c.value);
      case StmtTy.Import i -> {
        for (AliasTy a : i.names) {
          names.add(a.name);
          String[] parts = a.name.split("\\.");
          if (a.asName == null) {
            name(parts[0]);
          } else {
            names.addAll(List.of(parts).subList(1, parts.length));
            name(a.asName);
          }
        }
      }
      case StmtTy.ImportFrom i -> {
        names.add(i.module == null ? "" : i.module);
        for (AliasTy a : i.names) {
          if (!a.name.equals("*")) {
            names.add(a.name);
            name(a.asName != null ? a.asName : a.name);
          }
        }
      }
      default -> Children.of(node, this::visit);
    }
  }

  private void loop(SSTNode iter, SSTNode target, SSTNode[] body, SSTNode[] orElse) {
    visit(iter);
    visit(target);
    all(body);
    all(orElse);
  }

  private void comprehension(ComprehensionTy[] generators, SSTNode... values) {
    List<String> added = new ArrayList<>();
    for (ComprehensionTy c : generators) {
      for (String name : Unit.boundNames(new SSTNode[] {c.target}, unit)) {
        if (inComprehension.add(name)) {
          added.add(name);
        }
      }
    }
    all(generators);
    all(values);
    added.forEach(inComprehension::remove);
  }

  private void function(SSTNode[] decorators, ArgumentsTy args, SSTNode returns, String name) {
    all(decorators);
    defaults(args);
    if (args != null) {
      for (ArgTy[] some :
          new ArgTy[][] {
            args.posOnlyArgs, args.args, {args.varArg}, args.kwOnlyArgs, {args.kwArg}
          }) {
        if (some != null) {
          for (ArgTy a : some) {
            visit(a == null ? null : a.annotation);
          }
        }
      }
    }
    visit(returns);
    name(name);
  }

  private void defaults(ArgumentsTy args) {
    if (args != null) {
      all(args.defaults);
      all(args.kwDefaults);
    }
  }

  /** A name is looked up by name unless it is a local variable of the frame. */
  private void name(String name) {
    String mangled = unit.mangle(name);
    EnumSet<DefUse> use = unit.scope.getUseOfName(mangled);
    if (use == null
        || inComprehension.contains(mangled)
        || use.stream().anyMatch(IN_FRAME::contains)) {
      return;
    }
    boolean ownsNames = unit.kind == Unit.Kind.MODULE || unit.kind == Unit.Kind.CLASS;
    if (ownsNames || !use.contains(DefUse.Local)) {
      names.add(mangled);
    }
  }
}
