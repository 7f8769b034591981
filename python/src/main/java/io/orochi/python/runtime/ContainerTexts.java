package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import io.orochi.framework.operation.Operation;
import java.util.function.Supplier;

/**
 * {@code repr} of containers, whose items may be or contain the container itself. In one go unless
 * guest code gives the items' texts.
 */
public final class ContainerTexts {
  private ContainerTexts() {}

  /**
   * Runs {@code body} unless the text of {@code o} is being made already by this thread: then gives
   * {@code recursive}.
   */
  @TruffleBoundary
  public static TruffleString guarded(
      PyThread t, Object o, String recursive, Supplier<TruffleString> body) {
    for (int i = t.reprActive.size() - 1; i >= 0; i--) {
      if (t.reprActive.get(i) == o) {
        return Strings.of(recursive);
      }
    }
    Recursion.enter(t, " while getting the repr of an object");
    t.reprActive.add(o);
    try {
      return body.get();
    } finally {
      t.reprActive.removeLast();
      Recursion.leave(t);
    }
  }

  private static TruffleStringBuilderUTF32 builder(String start) {
    TruffleStringBuilderUTF32 b = TruffleStringBuilder.createUTF32();
    b.appendStringUncached(Strings.of(start));
    return b;
  }

  private static TruffleString joined(PyThread t, String open, Object[] items, String close) {
    TruffleStringBuilderUTF32 b = builder(open);
    TruffleString comma = Strings.of(", ");
    for (int i = 0; i < items.length; i++) {
      if (i > 0) {
        b.appendStringUncached(comma);
      }
      b.appendStringUncached(Texts.repr(t, items[i]));
    }
    b.appendStringUncached(Strings.of(close));
    return b.toStringUncached();
  }

  public static TruffleString ofList(PyThread t, PyList list) {
    return Operation.atomically(
        t, () -> guarded(t, list, "[...]", () -> joined(t, "[", list.toArray(t), "]")));
  }

  public static TruffleString ofTuple(PyThread t, PyTuple tuple) {
    return guarded(
        t, tuple, "(...)", () -> joined(t, "(", tuple.items(), tuple.size() == 1 ? ",)" : ")"));
  }

  /** {@code {1: 2}}. */
  public static TruffleString ofDict(PyThread t, PyDict dict) {
    return Operation.atomically(
        t, () -> guarded(t, dict, "{...}", () -> ofEntries(t, dict.entries(t))));
  }

  private static TruffleString ofEntries(PyThread t, DictEntries entries) {
    TruffleStringBuilderUTF32 b = builder("{");
    for (int i = 0; i < entries.count(); i++) {
      if (i > 0) {
        b.appendStringUncached(Strings.of(", "));
      }
      b.appendStringUncached(Texts.repr(t, entries.keys()[i]));
      b.appendStringUncached(Strings.of(": "));
      b.appendStringUncached(Texts.repr(t, entries.values()[i]));
    }
    b.appendStringUncached(Strings.of("}"));
    return b.toStringUncached();
  }

  /** {@code {1, 2}}, {@code frozenset({1, 2})}; with the name of a derived class. */
  public static TruffleString ofSet(PyThread t, Object set) {
    String name = Types.nameOf(t, set);
    boolean plain = set instanceof PySet s && s.isExact();
    return Operation.atomically(
        t,
        () ->
            guarded(
                t,
                set,
                name + "(...)",
                () -> {
                  Object[] items = Sets.entries(t, set).keyArray();
                  if (items.length == 0) {
                    return Strings.of(name + "()");
                  }
                  return plain ? joined(t, "{", items, "}") : joined(t, name + "({", items, "})");
                }));
  }

  /** {@code name([a, b])}: dictionary views, deques. */
  public static TruffleString ofItems(
      PyThread t, Object o, String recursive, String open, Object[] items, String close) {
    return guarded(t, o, recursive, () -> joined(t, open, items, close));
  }
}
