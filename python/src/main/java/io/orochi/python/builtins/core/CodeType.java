package io.orochi.python.builtins.core;

import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.CodeObject;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.Identities;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Signature;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import io.orochi.python.runtime.Types;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The class {@code code}: what a compiled body tells about itself. There is no bytecode. */
public final class CodeType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.CODE;
  }

  private static final String[] FIXED = {
    "co_argcount",
    "co_posonlyargcount",
    "co_kwonlyargcount",
    "co_nlocals",
    "co_stacksize",
    "co_code",
    "co_consts",
    "co_names",
    "co_varnames",
    "co_freevars",
    "co_cellvars",
    "co_linetable",
    "co_exceptiontable"
  };

  /** Where the parameters that cannot be replaced begin. */
  private static final int REPLACEABLE = 6;

  private static final String REPLACE =
      "replace(self, /, *, co_firstlineno=NULL, co_flags=NULL, co_name=NULL, co_qualname=NULL,"
          + " co_filename=NULL, "
          + String.join("=NULL, ", FIXED)
          + "=NULL)";

  @Override
  public void define(TypeBuilder b) {
    b.def(
        "__repr__(self, /)",
        (t, self) -> {
          CodeObject c = (CodeObject) self;
          return Strings.of(
              String.format(
                  "<code object %s at 0x%x, file \"%s\", line %d>",
                  c.name(), Identities.address(c), fileName(c), c.firstLine()));
        });
    b.computedMember("co_argcount", (t, self) -> (long) signature(self).positional(), null);
    b.computedMember(
        "co_posonlyargcount", (t, self) -> (long) signature(self).positionalOnly(), null);
    b.computedMember("co_kwonlyargcount", (t, self) -> (long) signature(self).keywordOnly(), null);
    b.computedMember("co_stacksize", (t, self) -> 0L, null);
    b.computedMember("co_flags", (t, self) -> (long) ((CodeObject) self).flags(), null);
    b.getter("co_nlocals", (t, self) -> (long) ((CodeObject) self).localNames().length);
    b.def(
        "__eq__(self, value, /)",
        (t, self, o) ->
            o instanceof CodeObject c ? ((CodeObject) self).isEqualTo(c) : PyNone.NOT_IMPLEMENTED);
    b.def("__hash__(self, /)", (t, self) -> ((CodeObject) self).equalityHash());
    b.computedMember("co_consts", (t, self) -> constants((CodeObject) self), null);
    b.computedMember("co_names", (t, self) -> names(((CodeObject) self).usedNames()), null);
    b.computedMember("co_filename", (t, self) -> Strings.of(fileName((CodeObject) self)), null);
    b.computedMember("co_name", (t, self) -> Strings.of(((CodeObject) self).name()), null);
    b.computedMember("co_qualname", (t, self) -> Strings.of(((CodeObject) self).qualname()), null);
    b.computedMember("co_firstlineno", (t, self) -> (long) ((CodeObject) self).firstLine(), null);
    b.def("co_positions(self, /)", (t, self) -> Iteration.iter(t, ((CodeObject) self).positions()));
    b.def("co_lines(self, /)", (t, self) -> Iteration.iter(t, lines((CodeObject) self)));
    b.defN(REPLACE, CodeType::replace);
    b.getter("co_varnames", (t, self) -> names(((CodeObject) self).localNames()));
    b.getter("co_cellvars", (t, self) -> names(((CodeObject) self).cellNames()));
    b.getter("co_freevars", (t, self) -> names(((CodeObject) self).freeNames()));
  }

  /**
   * Another code object with the same body: what says how it runs (its parameters, its constants)
   * cannot be replaced, since there is no bytecode that could go with it.
   */
  private static Object replace(PyThread t, Object[] a) {
    CodeObject c = (CodeObject) a[0];
    int i = 1;
    Object firstLine = a[i++];
    Object flags = a[i++];
    Object name = a[i++];
    Object qualname = a[i++];
    Object file = a[i++];
    for (; i < a.length; i++) {
      if (a[i] != null) {
        String attribute = FIXED[i - REPLACEABLE];
        Object now = Attributes.getOrNull(t, c, attribute);
        if (now == null || !Comparisons.equal(t, now, a[i])) {
          throw PyErrors.valueError("code.replace(): %s cannot be replaced here", attribute);
        }
      }
    }
    Source source = c.source();
    String newFile = text(t, "co_filename", file, fileName(c));
    if (source != null && !newFile.equals(fileName(c))) {
      source = Source.newBuilder(source.getLanguage(), source.getCharacters(), newFile).build();
    }
    return c.with(
        text(t, "co_name", name, c.name()),
        text(t, "co_qualname", qualname, c.qualname()),
        flags == null ? c.flags() : (int) Indices.toLong(t, flags),
        source,
        firstLine == null ? c.firstLine() : (int) Indices.toLong(t, firstLine));
  }

  private static String text(PyThread t, String name, Object given, String present) {
    if (given == null) {
      return present;
    }
    if (BoxedValue.unbox(given) instanceof TruffleString s) {
      return Strings.toJava(s);
    }
    throw PyErrors.typeError(
        "replace() argument '%s' must be str, not %s", name, Types.nameOf(t, given));
  }

  private static Signature signature(Object self) {
    return ((CodeObject) self).signature();
  }

  /** The docstring of a function or None first; code that is no function ends with None. */
  private static PyTuple constants(CodeObject c) {
    boolean isFunction = (c.flags() & CodeObject.OPTIMIZED) != 0;
    Set<Object> all = new LinkedHashSet<>();
    if (isFunction) {
      all.add(c.doc() == null ? PyNone.NONE : Strings.of(c.doc()));
    }
    all.addAll(List.of(c.constants()));
    if (!isFunction) {
      all.add(PyNone.NONE);
    }
    return PyTuple.of(all.toArray());
  }

  /** As there is no bytecode, each line is counted as one instruction. */
  private static PyTuple lines(CodeObject c) {
    int[] lines = c.lines();
    int start = c.startLine();
    int first = lines.length == 0 || lines[0] != start ? 1 : 0;
    Object[] all = new Object[first + lines.length];
    for (long i = 0; i < all.length; i++) {
      long line = i < first ? start : lines[(int) i - first];
      all[(int) i] = PyTuple.of(2 * i, 2 * i + 2, line);
    }
    return PyTuple.of(all);
  }

  private static PyTuple names(String[] names) {
    Object[] all = new Object[names.length];
    for (int i = 0; i < names.length; i++) {
      all[i] = Strings.of(names[i]);
    }
    return PyTuple.of(all);
  }

  /** The file name that tracebacks and {@code co_filename} show. */
  public static String fileName(CodeObject c) {
    Source s = c.source();
    return s == null ? "<string>" : s.getPath() != null ? s.getPath() : s.getName();
  }
}
