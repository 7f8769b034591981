package io.orochi.python.modules.builtin;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.compiler.CompileFlags;
import io.orochi.python.compiler.Compiler;
import io.orochi.python.compiler.SourceText;
import io.orochi.python.modules.ast.TreeMaker;
import io.orochi.python.modules.ast.TreeReader;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.CallStack;
import io.orochi.python.runtime.CodeObject;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleLoading;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyCell;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Truth;

/** {@code compile}, {@code exec}, {@code eval} and {@code locals}. */
public final class CodeFunctions {
  private CodeFunctions() {}

  public static void define(ModuleBuilder b) {
    b.defN(
        "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *,"
            + " _feature_version=-1)",
        CodeFunctions::compile);
    b.defN("exec(source, globals=None, locals=None, /, *, closure=None)", CodeFunctions::exec);
    b.defN("eval(source, globals=None, locals=None, /)", CodeFunctions::eval);
    b.def("locals()", CodeFunctions::locals);
  }

  private static Object locals(PyThread t) {
    CallStack.Entry e = CallStack.innermost(t);
    return e == null ? t.context().mainModule(t).dict() : CallStack.locals(t, e);
  }

  /** The name of a file, from str, bytes or a path. */
  public static String fileName(PyThread t, Object o) {
    Object plain = BoxedValue.unbox(o);
    if (plain instanceof TruffleString s) {
      return Strings.toJava(s);
    }
    if (plain instanceof PyBytes bytes) {
      return new String(bytes.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
    Object path = io.orochi.python.runtime.Calls.callSpecial(t, o, "__fspath__");
    if (path instanceof TruffleString s) {
      return Strings.toJava(s);
    }
    throw PyErrors.typeError(
        "expected str, bytes or os.PathLike object, not %s", t.context().typeOf(t, o).name());
  }

  private static Object compile(PyThread t, Object[] a) {
    String fileName = fileName(t, a[1]);
    if (!(BoxedValue.unbox(a[2]) instanceof TruffleString mode)) {
      throw PyErrors.typeError(
          "compile() argument 'mode' must be str, not %s", t.context().typeOf(t, a[2]).name());
    }
    long given = Indices.toLong(t, a[3]);
    if (!CompileFlags.areKnown(given)) {
      throw PyErrors.valueError("compile(): unrecognised flags");
    }
    long optimize = Indices.toLong(t, a[5]);
    if (optimize < -1 || optimize > 2) {
      throw PyErrors.valueError("compile(): invalid optimize value");
    }
    boolean onlyTree = (given & CompileFlags.ONLY_AST) != 0;
    Compiler.Mode m = mode(Strings.toJava(mode), onlyTree);
    int flags = (int) given;
    if (!Truth.isTrue(t, a[4])) {
      flags |= inheritedFlags(t);
    }
    int level = optimize < 0 ? t.context().optimize() : (int) optimize;
    if (TreeReader.isTree(t, a[0])) {
      return onlyTree ? a[0] : compileTree(t, a[0], fileName, m, flags, level);
    }
    String text = text(t, a[0], fileName, "compile() arg 1 must be a string, bytes or AST object");
    if (onlyTree) {
      Compiler.Tree tree = Compiler.parse(text, fileName, m, flags, (int) Indices.toLong(t, a[6]));
      return TreeMaker.make(t, tree.module(), tree.text());
    }
    return Compiler.compile(t.context().language(), text, fileName, m, flags, false, level);
  }

  private static Object compileTree(
      PyThread t, Object tree, String fileName, Compiler.Mode mode, int flags, int optimize) {
    String root =
        switch (mode) {
          case EXEC -> "Module";
          case EVAL -> "Expression";
          case SINGLE -> "Interactive";
          case FUNCTION_TYPE -> "FunctionType";
        };
    return Compiler.compile(
        t.context().language(), TreeReader.read(t, tree, root), fileName, mode, flags, optimize);
  }

  private static Compiler.Mode mode(String name, boolean onlyTree) {
    return switch (name) {
      case "exec" -> Compiler.Mode.EXEC;
      case "eval" -> Compiler.Mode.EVAL;
      case "single" -> Compiler.Mode.SINGLE;
      case "func_type" -> {
        if (!onlyTree) {
          throw PyErrors.valueError("compile() mode 'func_type' requires flag PyCF_ONLY_AST");
        }
        yield Compiler.Mode.FUNCTION_TYPE;
      }
      default ->
          throw PyErrors.valueError(
              onlyTree
                  ? "compile() mode must be 'exec', 'eval', 'single' or 'func_type'"
                  : "compile() mode must be 'exec', 'eval' or 'single'");
    };
  }

  /** Future features of the calling code. */
  private static int inheritedFlags(PyThread t) {
    CallStack.Entry e = CallStack.innermost(t);
    return e == null ? 0 : e.code().flags() & CompileFlags.FUTURES;
  }

  /**
   * A source, from str or bytes.
   *
   * @param otherwise the text of the TypeError for anything else
   */
  public static String text(PyThread t, Object source, String fileName, String otherwise) {
    Object plain = BoxedValue.unbox(source);
    if (plain instanceof TruffleString s) {
      return Strings.toJava(s);
    }
    byte[] bytes = io.orochi.python.runtime.Buffers.bytesOrNull(t, source);
    if (bytes == null) {
      throw PyErrors.typeError("%s", otherwise);
    }
    return SourceText.decode(bytes, fileName);
  }

  /** Where code runs. */
  private record Place(PyDict globals, Object locals) {}

  private static Place place(PyThread t, String function, Object globals, Object locals) {
    if (function.equals("eval")) {
      checkLocals(t, function, locals);
    }
    if (globals == PyNone.NONE) {
      checkLocals(t, function, locals);
      CallStack.Entry e = CallStack.innermost(t);
      if (e == null) {
        PyDict main = t.context().mainModule(t).dict();
        return new Place(main, locals == PyNone.NONE ? main : locals);
      }
      return new Place(
          e.function().definition(t).globals(),
          locals == PyNone.NONE ? CallStack.locals(t, e) : locals);
    }
    if (!(globals instanceof PyDict g)) {
      throw function.equals("eval")
          ? PyErrors.typeError(
              t.context().typeOf(t, globals).find(t, "__getitem__") != null
                  ? "globals must be a real dict; try eval(expr, {}, mapping)"
                  : "globals must be a dict")
          : PyErrors.typeError(
              "exec() globals must be a dict, not %s", t.context().typeOf(t, globals).name());
    }
    checkLocals(t, function, locals);
    return new Place(g, locals == PyNone.NONE ? g : locals);
  }

  private static void checkLocals(PyThread t, String function, Object locals) {
    if (locals != PyNone.NONE && t.context().typeOf(t, locals).find(t, "__getitem__") == null) {
      throw function.equals("eval")
          ? PyErrors.typeError("locals must be a mapping")
          : PyErrors.typeError(
              "locals must be a mapping or None, not %s", t.context().typeOf(t, locals).name());
    }
  }

  private static Object exec(PyThread t, Object[] a) {
    Place p = place(t, "exec", a[1], a[2]);
    PyCell[] closure = null;
    if (a[0] instanceof CodeObject code) {
      closure = closure(code, a[3]);
    } else if (a[3] != PyNone.NONE) {
      throw PyErrors.typeError("closure can only be used when source is a code object");
    }
    run(
        t,
        a[0],
        Compiler.Mode.EXEC,
        p,
        closure,
        "exec() arg 1 must be a string, bytes or code object");
    return PyNone.NONE;
  }

  private static PyCell[] closure(CodeObject code, Object given) {
    int n = code.freeNames().length;
    if (n == 0) {
      if (given != PyNone.NONE) {
        throw PyErrors.typeError("cannot use a closure with this code object");
      }
      return null;
    }
    if (!(given instanceof PyTuple cells) || cells.size() != n) {
      throw PyErrors.typeError("code object requires a closure of exactly length %d", n);
    }
    PyCell[] result = new PyCell[n];
    for (int i = 0; i < n; i++) {
      if (!(cells.get(i) instanceof PyCell c)) {
        throw PyErrors.typeError("code object requires a closure of exactly length %d", n);
      }
      result[i] = c;
    }
    return result;
  }

  private static Object eval(PyThread t, Object[] a) {
    Place p = place(t, "eval", a[1], a[2]);
    if (a[0] instanceof CodeObject code && code.freeNames().length > 0) {
      throw PyErrors.typeError("code object passed to eval() may not contain free variables");
    }
    return run(
        t,
        a[0],
        Compiler.Mode.EVAL,
        p,
        null,
        "eval() arg 1 must be a string, bytes or code object");
  }

  private static Object run(
      PyThread t, Object source, Compiler.Mode mode, Place p, PyCell[] closure, String otherwise) {
    if (p.globals.getString(t, "__builtins__") == null) {
      p.globals.putString(t, "__builtins__", t.context().builtinsModule());
    }
    p.globals.makeNamespace(t);
    // a dict of a class of its own is asked by its methods, as locals are
    boolean separate =
        p.locals != p.globals
            || !p.globals.isExact()
            || source instanceof CodeObject body && body.takesNamespace();
    CodeObject code;
    if (source instanceof CodeObject c) {
      code = separate ? c.withSeparateLocals() : c;
    } else {
      String text = text(t, source, "<string>", otherwise);
      if (mode == Compiler.Mode.EVAL) {
        text = text.replaceFirst("^[ \t]+", "");
      }
      code =
          Compiler.compile(
              t.context().language(),
              text,
              "<string>",
              mode,
              inheritedFlags(t),
              separate,
              t.context().optimize());
    }
    return ModuleLoading.run(t, code, p.globals, separate ? p.locals : null, closure);
  }
}
