package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import io.orochi.framework.mode.ModalTargets;
import java.util.Arrays;
import java.util.Objects;

/**
 * The compiled body of a function, class or module. Immutable but for its call targets, which are
 * made at first use: PLAIN, for code outside transactions, from the syntax tree; TX, for code
 * inside, as a copy of the specialised PLAIN tree.
 */
public final class CodeObject implements BuiltinType.Typed {
  /** Makes the call targets; implemented by the compiler. */
  public interface Body {
    RootCallTarget plain(CodeObject code);

    /** A copy of the PLAIN target's tree with transactional barriers. */
    RootCallTarget transactional(CodeObject code, RootCallTarget plain);

    /** The same module code for a run with locals that are not its globals; other code as it is. */
    CodeObject withSeparateLocals(CodeObject code);

    /** What {@link CodeObject#takesNamespace} gives for code that is no function. */
    boolean takesNamespace();

    /** What {@link CodeObject#bytes} gives. */
    byte[] bytes();

    /** The names that are looked up by name. */
    String[] names();

    /** The constants of a tree and the code nested in it, as {@code co_consts} has them. */
    Object[] constants(RootCallTarget plain);

    /** The lines of a tree in the order in which it is evaluated, none twice in a row. */
    int[] lines(RootCallTarget plain);

    /** Whether both do the same at the same places of their sources. */
    boolean isSame(Body other);
  }

  /** Bits of {@code co_flags} that the runtime itself tests. */
  public static final int OPTIMIZED = 1;

  public static final int NEWLOCALS = 2;
  public static final int VARARGS = 4;
  public static final int VARKEYWORDS = 8;
  public static final int NESTED = 16;
  public static final int GENERATOR = 32;
  public static final int COROUTINE = 128;

  /** A generator that {@code types.coroutine} has made awaitable. */
  public static final int ITERABLE_COROUTINE = 256;

  public static final int ASYNC_GENERATOR = 512;

  private final String name;
  private final String qualname;
  private final Signature signature;
  private final int flags;
  private final Source source;
  private final int firstLine;
  private final String[] localNames;
  private final String[] cellNames;
  private final String[] freeNames;
  private final String doc;
  private final Body body;
  private final CodePlaces places;
  private final ModalTargets targets;

  public CodeObject(
      String name,
      String qualname,
      Signature signature,
      int flags,
      Source source,
      int firstLine,
      String[] localNames,
      String[] cellNames,
      String[] freeNames,
      String doc,
      Body body) {
    this.name = name;
    this.qualname = qualname;
    this.signature = signature;
    this.flags = flags;
    this.source = source;
    this.firstLine = firstLine;
    this.localNames = localNames;
    this.cellNames = cellNames;
    this.freeNames = freeNames;
    this.doc = doc;
    this.body = body;
    this.targets =
        new ModalTargets(() -> body.plain(this), plain -> body.transactional(this, plain));
    this.places = new CodePlaces(this);
  }

  /**
   * The same code under other names, flags or places.
   *
   * @param newSource the same text; its name or path is the new file name
   */
  public CodeObject with(
      String newName, String newQualname, int newFlags, Source newSource, int newFirstLine) {
    return new CodeObject(
        newName,
        newQualname,
        signature,
        newFlags,
        newSource,
        newFirstLine,
        localNames,
        cellNames,
        freeNames,
        doc,
        body);
  }

  /** What stands for the instruction at a place: {@code tb_lasti}, {@code f_lasti}. */
  public long instruction(TracebackPlace place) {
    return places.instruction(place);
  }

  /** The items of {@code co_positions()}, by instruction. */
  public PyTuple positions() {
    return places.positions();
  }

  /** The target for the mode. */
  public RootCallTarget target(boolean transactional) {
    return targets.get(transactional);
  }

  /**
   * This code for a run with locals that are not its globals ({@code exec(code, globals, locals)}).
   */
  public CodeObject withSeparateLocals() {
    return body.withSeparateLocals(this);
  }

  /**
   * Whether it finds the namespace that it binds names in among its arguments: a class body, or
   * module code {@link #withSeparateLocals}.
   */
  public boolean takesNamespace() {
    return (flags & OPTIMIZED) == 0 && body.takesNamespace();
  }

  /**
   * The module's tree in the form of {@code compiler.tree.CompiledTree}; null for code that is no
   * whole module or has no such form.
   */
  @TruffleBoundary
  public byte[] bytes() {
    return body.bytes();
  }

  public String name() {
    return name;
  }

  public String qualname() {
    return qualname;
  }

  public Signature signature() {
    return signature;
  }

  public int flags() {
    return flags;
  }

  public boolean isGenerator() {
    return (flags & (GENERATOR | COROUTINE | ASYNC_GENERATOR)) != 0;
  }

  /** The names that its code looks up by name, in the order of their use; found anew each time. */
  @TruffleBoundary
  public String[] usedNames() {
    return body.names();
  }

  /** The constants that it holds and the code nested in it; found anew each time. */
  @TruffleBoundary
  public Object[] constants() {
    return body.constants(target(false));
  }

  /** The lines that it comes to, in the order of evaluation; found anew each time. */
  @TruffleBoundary
  public int[] lines() {
    return body.lines(target(false));
  }

  /** Whether guest code takes both for equal: everything but the name of the file. */
  @TruffleBoundary
  public boolean isEqualTo(CodeObject c) {
    return this == c
        || name.equals(c.name)
            && qualname.equals(c.qualname)
            && flags == c.flags
            && firstLine == c.firstLine
            && signature.positionalOnly() == c.signature.positionalOnly()
            && signature.positional() == c.signature.positional()
            && Arrays.equals(localNames, c.localNames)
            && Arrays.equals(cellNames, c.cellNames)
            && Arrays.equals(freeNames, c.freeNames)
            && body.isSame(c.body);
  }

  /** A hash that fits {@link #isEqualTo}. */
  public long equalityHash() {
    return Objects.hash(
        name, qualname, flags, firstLine, Arrays.hashCode(localNames), Arrays.hashCode(freeNames));
  }

  /** The source; its name or path is the file name of tracebacks. */
  public Source source() {
    return source;
  }

  public int firstLine() {
    return firstLine;
  }

  /** The line where it begins to run: 0 for a module. */
  public int startLine() {
    return CodePlaces.start(this);
  }

  /** Names of the local variables, parameters first. */
  public String[] localNames() {
    return localNames;
  }

  /** Local names that nested functions use. */
  public String[] cellNames() {
    return cellNames;
  }

  /** Names taken from enclosing functions, in the order of {@link PyFunction#closure()}. */
  public String[] freeNames() {
    return freeNames;
  }

  public String doc() {
    return doc;
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.CODE;
  }
}
