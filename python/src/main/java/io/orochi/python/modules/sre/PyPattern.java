package io.orochi.python.modules.sre;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.stm.Publisher;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A compiled pattern. Immutable but for programs that are made at first use, which no guest sees.
 */
final class PyPattern extends ShapedObject {
  /** The str or bytes that it was made from. */
  final Object source;

  final boolean isBytes;
  final int flags;
  final int groups;

  /** Names of the groups by number, null for one without. */
  final String[] names;

  /** Numbers of the groups by name; never changed. */
  final PyDict groupIndex;

  private final String text;
  private final AtomicReferenceArray<CallTarget> programs =
      new AtomicReferenceArray<>(MatchingMode.values().length);

  PyPattern(
      PyThread t,
      Shape shape,
      Object source,
      String text,
      boolean isBytes,
      int flags,
      String[] names) {
    super(t, shape);
    this.source = source;
    this.text = text;
    this.isBytes = isBytes;
    this.flags = flags;
    this.groups = names.length - 1;
    this.names = names;
    this.groupIndex = PyDict.create(t);
    for (int i = 1; i < names.length; i++) {
      if (names[i] != null) {
        groupIndex.putString(t, names[i], (long) i);
      }
    }
  }

  /**
   * The spans of the groups as {@link RegexRoot} gives them, or null when there is no match.
   *
   * @param from where it may begin
   * @param to where the text ends
   */
  int[] match(PyThread t, MatchingMode mode, Subject subject, int from, int to) {
    return from > to ? null : (int[]) program(t, mode).call(subject.input(), from, to);
  }

  private CallTarget program(PyThread t, MatchingMode mode) {
    CallTarget program = programs.get(mode.ordinal());
    if (program != null) {
      return program;
    }
    Object regex = RegexEngine.parse(t, text, isBytes, flags, mode);
    if (regex == null) {
      throw PyErrors.runtimeError("the pattern cannot be matched in this way");
    }
    return useProgram(t, mode, regex);
  }

  @TruffleBoundary
  CallTarget useProgram(PyThread t, MatchingMode mode, Object regex) {
    CallTarget program = new RegexRoot(t.context().language(), regex, groups).getCallTarget();
    programs.set(mode.ordinal(), program); // a race makes it twice
    return program;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(source);
    p.visit(groupIndex);
  }
}
