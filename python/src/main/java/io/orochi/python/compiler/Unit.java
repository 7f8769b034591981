package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.scope.Scope;
import com.oracle.graal.python.pegparser.scope.Scope.DefUse;
import com.oracle.graal.python.pegparser.scope.ScopeEnvironment;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import io.orochi.python.runtime.CodeObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One code block while it is translated: where each of its names lives. List, set and dictionary
 * comprehensions of a function or module are translated into the frame of their surroundings (PEP
 * 709); while one is, its own names hide those of the block.
 */
final class Unit {
  /** What kind of block it is. */
  enum Kind {
    MODULE,
    CLASS,
    FUNCTION,
    LAMBDA,
    GENERATOR_EXPRESSION,
    TYPE_PARAMETERS
  }

  /** Where a name lives. */
  sealed interface Variable {}

  /**
   * In the namespace of the class around the scope of type parameters, whose cell is in {@code
   * slot}; else where {@code otherwise} says.
   */
  record InClass(int slot, Variable otherwise) implements Variable {}

  /** In a frame slot. */
  record Local(int slot) implements Variable {}

  /** In a cell that a frame slot holds; {@code free}: it belongs to an enclosing function. */
  record Shared(int slot, boolean free) implements Variable {}

  /** In the module or among the built-in names. */
  record Global() implements Variable {}

  /**
   * In the namespace of a class body, or of module code that runs with separate locals; then in the
   * cell, or global when {@code cellSlot} is -1.
   */
  record Named(int cellSlot) implements Variable {}

  /** Names of a comprehension that is translated in place. */
  private record Inlined(Scope scope, Map<String, Variable> variables) {}

  final Compilation compilation;
  final Unit parent;
  final Scope scope;
  final Kind kind;
  final String className;
  final String qualname;
  final boolean generator;

  /** Whether module names go through a namespace that is not the module's. */
  final boolean separateLocals;

  final FrameDescriptor.Builder frame = FrameDescriptor.newBuilder();
  final int resultSlot;
  final List<String> cellNames = new ArrayList<>();
  final List<String> freeNames = new ArrayList<>();

  /** Names of parameters and other local variables; set when the code object is made. */
  List<String> localNames = List.of();

  /** Whether the block is an asynchronous generator. */
  boolean asyncGenerator;

  /** The first parameter, or null. */
  String firstParameter;

  private final Map<String, Variable> variables = new HashMap<>();
  private final List<Inlined> inlined = new ArrayList<>();

  Unit(
      Compilation compilation,
      Unit parent,
      Scope scope,
      Kind kind,
      String className,
      String qualname,
      boolean generator,
      boolean separateLocals,
      SSTNode[] body) {
    this.compilation = compilation;
    this.parent = parent;
    this.scope = scope;
    this.kind = kind;
    this.className = className;
    this.qualname = qualname;
    this.generator = generator;
    this.separateLocals = separateLocals;
    this.resultSlot = generator ? temporaries(2) : temporary();
    frame.info(temporary()); // of the frame object, when there is one
    declare(body);
  }

  private void declare(SSTNode[] body) {
    Set<String> cells = new LinkedHashSet<>(sorted(DefUse.Cell));
    if (kind == Kind.CLASS) {
      if (scope.needsClassClosure()) {
        cells.add("__class__");
      }
      if (scope.needsClassDict()) {
        cells.add("__classdict__");
      }
    } else if (inlinesComprehensions()) {
      cells.removeIf(name -> !isCaptured(name, body));
    }
    for (String name : cells) {
      cellNames.add(name);
      variables.put(name, new Shared(slot(name), false));
    }
    for (String name : sorted(DefUse.Free, DefUse.DefFreeClass)) {
      freeNames.add(name);
      variables.put(name, new Shared(slot(name), true));
    }
  }

  private Set<String> sorted(DefUse... uses) {
    Set<String> names = new TreeSet<>();
    for (DefUse use : uses) {
      names.addAll(scope.getSymbolsByType(EnumSet.of(use), 0).keySet());
    }
    return names;
  }

  /** Whether comprehensions are translated into this block's frame. */
  boolean inlinesComprehensions() {
    return kind != Kind.TYPE_PARAMETERS && !scope.canSeeClassScope();
  }

  /** Whether a nested function, not only a comprehension in place, uses the variable. */
  private boolean isCaptured(String name, SSTNode[] body) {
    return isCaptured(name, scope, comprehensions(body));
  }

  private static boolean isCaptured(String name, Scope outer, Set<Scope> inPlace) {
    for (Scope child : outer.getChildren()) {
      EnumSet<DefUse> use = child.getUseOfName(name);
      if (use == null || !use.contains(DefUse.Free) && !use.contains(DefUse.DefFreeClass)) {
        continue;
      }
      if (!inPlace.contains(child) || isCaptured(name, child, inPlace)) {
        return true;
      }
    }
    return false;
  }

  /** Scopes of the comprehensions of this block that are translated in place. */
  private Set<Scope> comprehensions(SSTNode[] body) {
    Set<Scope> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (SSTNode n : body) {
      collect(n, found);
    }
    return found;
  }

  private void collect(SSTNode node, Set<Scope> found) {
    switch (node) {
      case ExprTy.ListComp c -> found.add(compilation.scopes().lookupScope(c));
      case ExprTy.SetComp c -> found.add(compilation.scopes().lookupScope(c));
      case ExprTy.DictComp c -> found.add(compilation.scopes().lookupScope(c));
      default -> {}
    }
    Children.of(node, n -> collect(n, found));
  }

  private int slot(String name) {
    return frame.addSlot(FrameSlotKind.Illegal, name, null);
  }

  /** A fresh slot without a name. */
  int temporary() {
    return frame.addSlot(FrameSlotKind.Illegal, null, null);
  }

  /** The first of several fresh consecutive slots. */
  int temporaries(int count) {
    return frame.addSlots(count, FrameSlotKind.Illegal);
  }

  /** The name as it is known at run time: private names of classes are mangled. */
  String mangle(String name) {
    return className == null ? name : ScopeEnvironment.mangle(className, name);
  }

  /** Where the (mangled) name lives at this point of the translation. */
  Variable find(String name) {
    for (int i = inlined.size() - 1; i >= 0; i--) {
      Inlined c = inlined.get(i);
      Variable v = c.variables.get(name);
      if (v != null) {
        return v;
      }
      EnumSet<DefUse> use = c.scope.getUseOfName(name);
      if (use != null && use.contains(DefUse.Local)) {
        v = new Local(comprehensionSlot(name));
        c.variables.put(name, v);
        return v;
      }
      if (use != null
          && (use.contains(DefUse.GlobalExplicit) || use.contains(DefUse.GlobalImplicit))) {
        return global(use.contains(DefUse.GlobalExplicit));
      }
    }
    Variable known = variables.get(name);
    EnumSet<DefUse> use = scope.getUseOfName(name);
    if (kind == Kind.CLASS && !inlined.isEmpty()) {
      // a comprehension does not see what the class body binds
      return known == null || name.equals("__class__") ? new Global() : known;
    }
    if (kind == Kind.CLASS) {
      if (use == null) {
        return new Named(-1);
      }
      if (use.contains(DefUse.GlobalExplicit)) {
        return new Global();
      }
      // a name bound in the class body is not the variable that its methods take from further out
      if (use.contains(DefUse.Free) && known instanceof Shared s) {
        return use.contains(DefUse.DefNonLocal) ? s : new Named(s.slot);
      }
      return new Named(-1);
    }
    boolean global =
        use == null || use.contains(DefUse.GlobalImplicit) && !use.contains(DefUse.GlobalExplicit);
    if (kind == Kind.TYPE_PARAMETERS
        && scope.canSeeClassScope()
        && !name.equals("__classdict__")
        && (global || known instanceof Shared s && s.free)
        && variables.get("__classdict__") instanceof Shared d) {
      return new InClass(d.slot, known != null ? known : new Global());
    }
    if (known != null) {
      return known;
    }
    if (kind == Kind.MODULE) {
      return global(use != null && use.contains(DefUse.GlobalExplicit));
    }
    if (use != null && (use.contains(DefUse.Local) || use.contains(DefUse.Cell))) {
      Variable v = new Local(slot(name));
      variables.put(name, v);
      return v;
    }
    return new Global();
  }

  private Variable global(boolean explicit) {
    return !explicit && kind == Kind.MODULE && separateLocals ? new Named(-1) : new Global();
  }

  /** Per value of a call its slot. */
  int[] parameterSlots(CodeObject code) {
    String[] names = Blocks.parameterNames(code.signature());
    int[] slots = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      slots[i] =
          switch (variables.computeIfAbsent(names[i], n -> new Local(slot(n)))) {
            case Local l -> l.slot;
            case Shared s -> s.slot;
            default -> throw new IllegalStateException(names[0]);
          };
    }
    return slots;
  }

  /** Per value of a call whether its slot holds a cell. */
  boolean[] parameterIsCell(CodeObject code) {
    String[] names = Blocks.parameterNames(code.signature());
    boolean[] result = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      result[i] = variables.get(names[i]) instanceof Shared;
    }
    return result;
  }

  /** Slots of the cells of variables that are no parameters. */
  int[] cellSlots(CodeObject code) {
    Set<String> parameters = Set.of(Blocks.parameterNames(code.signature()));
    return cellNames.stream()
        .filter(n -> !parameters.contains(n))
        .mapToInt(n -> ((Shared) variables.get(n)).slot)
        .toArray();
  }

  /** Slots for the cells of the closure, in its order. */
  int[] freeSlots() {
    return freeNames.stream().mapToInt(n -> ((Shared) variables.get(n)).slot).toArray();
  }

  /** The cell of a name that a nested block takes from here. */
  int cellSlot(String name) {
    for (int i = inlined.size() - 1; i >= 0; i--) {
      if (inlined.get(i).variables.get(name) instanceof Shared s) {
        return s.slot;
      }
    }
    return ((Shared) variables.get(name)).slot;
  }

  /**
   * Starts the translation of a comprehension in place.
   *
   * @return slots in which fresh cells must be made each time that it runs
   */
  int[] enterComprehension(Scope comprehension) {
    Map<String, Variable> own = new HashMap<>();
    List<Integer> cells = new ArrayList<>();
    for (String name : comprehension.getSymbolsByType(EnumSet.of(DefUse.Cell), 0).keySet()) {
      int slot = comprehensionSlot(name);
      own.put(name, new Shared(slot, false));
      cells.add(slot);
    }
    inlined.add(new Inlined(comprehension, own));
    return cells.stream().mapToInt(Integer::intValue).toArray();
  }

  /** A slot that says by its information which variable it holds while a comprehension runs. */
  private int comprehensionSlot(String name) {
    return frame.addSlot(FrameSlotKind.Illegal, null, name);
  }

  /** The slots of the variables of the comprehension that is being translated in place. */
  int[] comprehensionSlots() {
    return inlined.isEmpty()
        ? new int[0]
        : inlined.getLast().variables.values().stream().mapToInt(Unit::slotOf).sorted().toArray();
  }

  private static int slotOf(Variable v) {
    return v instanceof Shared s ? s.slot : ((Local) v).slot;
  }

  void leaveComprehension() {
    inlined.removeLast();
  }

  /** Whether a comprehension is being translated in place. */
  boolean inComprehension() {
    return !inlined.isEmpty();
  }

  /**
   * The names of local variables that are no parameters, in the order in which they are first
   * bound.
   */
  static List<String> boundNames(SSTNode[] body, Unit unit) {
    Set<String> names = new LinkedHashSet<>();
    for (SSTNode n : body) {
      bound(n, names, unit);
    }
    return new ArrayList<>(names);
  }

  private static void bound(SSTNode node, Set<String> names, Unit unit) {
    switch (node) {
      case ExprTy.Name n -> {
        if (n.context != com.oracle.graal.python.pegparser.sst.ExprContextTy.Load) {
          names.add(unit.mangle(n.id));
        }
      }
      case StmtTy.FunctionDef f -> names.add(unit.mangle(f.name));
      case StmtTy.AsyncFunctionDef f -> names.add(unit.mangle(f.name));
      case StmtTy.ClassDef c -> names.add(unit.mangle(c.name));
      case com.oracle.graal.python.pegparser.sst.AliasTy a ->
          names.add(unit.mangle(a.asName != null ? a.asName : a.name.split("\\.")[0]));
      case ExprTy.Lambda l -> {}
      case ExprTy.GeneratorExp g -> {}
      case com.oracle.graal.python.pegparser.sst.ExceptHandlerTy.ExceptHandler h -> {
        if (h.name != null) {
          names.add(unit.mangle(h.name));
        }
        Children.of(h, c -> bound(c, names, unit));
      }
      case PatternTy.MatchAs a -> {
        Children.of(a, c -> bound(c, names, unit));
        add(a.name, names, unit);
      }
      case PatternTy.MatchStar s -> add(s.name, names, unit);
      case PatternTy.MatchMapping m -> {
        Children.of(m, c -> bound(c, names, unit));
        add(m.rest, names, unit);
      }
      default -> Children.of(node, c -> bound(c, names, unit));
    }
  }

  private static void add(String name, Set<String> names, Unit unit) {
    if (name != null) {
      names.add(unit.mangle(name));
    }
  }
}
