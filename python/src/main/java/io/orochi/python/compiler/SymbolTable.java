package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.scope.Scope;
import com.oracle.graal.python.pegparser.scope.Scope.DefUse;
import com.oracle.graal.python.pegparser.scope.ScopeEnvironment;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.TypeParamTy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the compiler knows of the names of one block, in CPython's numbers.
 *
 * @param type {@link #FUNCTION} …
 * @param line where the block begins; 0 for a module
 * @param varnames the parameters
 * @param symbols for each name the bits of {@code DEF_…}, and the scope above them
 */
public record SymbolTable(
    String name,
    int type,
    boolean nested,
    int line,
    List<String> varnames,
    Map<String, Integer> symbols,
    List<SymbolTable> children) {
  public static final int FUNCTION = 0;
  public static final int CLASS = 1;
  public static final int MODULE = 2;
  public static final int ANNOTATION = 3;
  public static final int TYPE_VAR_BOUND = 4;
  public static final int TYPE_ALIAS = 5;
  public static final int TYPE_PARAM = 6;

  public static final int DEF_PARAM = 4;

  /** By how many bits the scope is shifted. */
  public static final int SCOPE_OFF = 12;

  /** What a block is, and where it begins. */
  private record Block(int type, int line, boolean isInlined) {}

  static SymbolTable of(ModTy module, ScopeEnvironment scopes) {
    Map<Scope, Block> blocks = new HashMap<>();
    collect(module, scopes, blocks);
    blocks.put(scopes.getTopScope(), new Block(MODULE, 0, false));
    return of(scopes.getTopScope(), blocks);
  }

  private static void collect(SSTNode node, ScopeEnvironment scopes, Map<Scope, Block> blocks) {
    TypeParamTy[] parameters =
        switch (node) {
          case StmtTy.FunctionDef f -> f.typeParams;
          case StmtTy.AsyncFunctionDef f -> f.typeParams;
          case StmtTy.ClassDef c -> c.typeParams;
          case StmtTy.TypeAlias a -> a.typeParams;
          default -> null;
        };
    if (parameters != null) {
      put(blocks, scopes.lookupScope(parameters), TYPE_PARAM, node, false);
    }
    int type =
        switch (node) {
          case StmtTy.ClassDef c -> CLASS;
          case StmtTy.TypeAlias a -> TYPE_ALIAS;
          case TypeParamTy.TypeVar v -> TYPE_VAR_BOUND;
          case StmtTy.FunctionDef f -> FUNCTION;
          case StmtTy.AsyncFunctionDef f -> FUNCTION;
          case ExprTy.Lambda l -> FUNCTION;
          case ExprTy.GeneratorExp g -> FUNCTION;
          case ExprTy.ListComp g -> FUNCTION;
          case ExprTy.SetComp g -> FUNCTION;
          case ExprTy.DictComp g -> FUNCTION;
          default -> ANNOTATION;
        };
    boolean isInlined =
        node instanceof ExprTy.ListComp
            || node instanceof ExprTy.SetComp
            || node instanceof ExprTy.DictComp;
    put(blocks, scopes.lookupScope(node), type, node, isInlined);
    Children.of(node, child -> collect(child, scopes, blocks));
  }

  private static void put(
      Map<Scope, Block> blocks, Scope scope, int type, SSTNode node, boolean isInlined) {
    if (scope != null) {
      blocks.put(scope, new Block(type, node.getSourceRange().startLine, isInlined));
    }
  }

  private static SymbolTable of(Scope scope, Map<Scope, Block> blocks) {
    Block block = blocks.get(scope);
    Map<String, Integer> symbols = new TreeMap<>();
    for (String name : scope.getSymbolsByType(EnumSet.allOf(DefUse.class), 0).keySet()) {
      symbols.put(name, bits(scope.getUseOfName(name)));
    }
    List<SymbolTable> children = new ArrayList<>();
    for (Scope child : scope.getChildren()) {
      SymbolTable table = of(child, blocks);
      if (blocks.get(child).isInlined) { // its names and blocks are those of this block
        table.symbols.forEach(
            (name, bits) -> {
              if ((bits & DEF_PARAM) == 0) {
                symbols.putIfAbsent(name, bits);
              }
            });
        children.addAll(table.children);
      } else {
        children.add(table);
      }
    }
    return new SymbolTable(
        name(scope),
        block.type,
        scope.isNested(),
        block.line,
        List.copyOf(scope.getVarnames()),
        symbols,
        children);
  }

  private static String name(Scope scope) {
    String name = scope.getName();
    return name == null ? "top" : name.equals("genexp") ? "genexpr" : name;
  }

  private static int bits(EnumSet<DefUse> uses) {
    int bits = 0;
    for (DefUse use : uses) {
      bits |=
          switch (use) {
            case DefGlobal -> 1;
            case DefLocal -> 2;
            case DefParam -> DEF_PARAM;
            case DefNonLocal -> 8;
            case Use -> 16;
            case DefFree -> 32;
            case DefFreeClass -> 64;
            case DefImport -> 128;
            case DefAnnot -> 256;
            case DefCompIter -> 512;
            case DefTypeParam -> 1024;
            case Local -> 1 << SCOPE_OFF;
            case GlobalExplicit -> 2 << SCOPE_OFF;
            case GlobalImplicit -> 3 << SCOPE_OFF;
            case Free -> 4 << SCOPE_OFF;
            case Cell -> 5 << SCOPE_OFF;
          };
    }
    return bits;
  }
}
