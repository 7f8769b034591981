package io.orochi.python.modules.symtable;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.compiler.Compiler;
import io.orochi.python.compiler.SymbolTable;
import io.orochi.python.modules.builtin.CodeFunctions;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Types;

/** The module {@code _symtable}. */
public final class SymtableModule implements ModuleDefinition {
  @Override
  public String name() {
    return "_symtable";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.def("symtable(source, filename, startstr, /)", SymtableModule::symtable);
    b.constant("USE", 16L);
    b.constant("DEF_GLOBAL", 1L);
    b.constant("DEF_NONLOCAL", 8L);
    b.constant("DEF_LOCAL", 2L);
    b.constant("DEF_PARAM", (long) SymbolTable.DEF_PARAM);
    b.constant("DEF_FREE", 32L);
    b.constant("DEF_FREE_CLASS", 64L);
    b.constant("DEF_IMPORT", 128L);
    b.constant("DEF_BOUND", 134L);
    b.constant("DEF_ANNOT", 256L);
    b.constant("TYPE_FUNCTION", (long) SymbolTable.FUNCTION);
    b.constant("TYPE_CLASS", (long) SymbolTable.CLASS);
    b.constant("TYPE_MODULE", (long) SymbolTable.MODULE);
    b.constant("TYPE_ANNOTATION", (long) SymbolTable.ANNOTATION);
    b.constant("TYPE_TYPE_VAR_BOUND", (long) SymbolTable.TYPE_VAR_BOUND);
    b.constant("TYPE_TYPE_ALIAS", (long) SymbolTable.TYPE_ALIAS);
    b.constant("TYPE_TYPE_PARAM", (long) SymbolTable.TYPE_PARAM);
    b.constant("LOCAL", 1L);
    b.constant("GLOBAL_EXPLICIT", 2L);
    b.constant("GLOBAL_IMPLICIT", 3L);
    b.constant("FREE", 4L);
    b.constant("CELL", 5L);
    b.constant("SCOPE_OFF", (long) SymbolTable.SCOPE_OFF);
    b.constant("SCOPE_MASK", 15L);
  }

  private static Object symtable(PyThread t, Object source, Object fileName, Object start) {
    if (!(BoxedValue.unbox(start) instanceof TruffleString mode)) {
      throw PyErrors.typeError("symtable() argument 3 must be str, not %s", Types.nameOf(t, start));
    }
    String name = CodeFunctions.fileName(t, fileName);
    Compiler.Mode m =
        switch (Strings.toJava(mode)) {
          case "exec" -> Compiler.Mode.EXEC;
          case "eval" -> Compiler.Mode.EVAL;
          case "single" -> Compiler.Mode.SINGLE;
          default ->
              throw PyErrors.valueError("symtable() arg 3 must be 'exec' or 'eval' or 'single'");
        };
    String text =
        CodeFunctions.text(t, source, name, "symtable() arg 1 must be a string or bytes object");
    return new SymbolTableEntry(t, Compiler.symbols(text, name, m));
  }
}
