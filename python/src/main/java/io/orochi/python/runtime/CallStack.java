package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import io.orochi.python.nodes.function.PyRootNode;
import io.orochi.python.nodes.generator.GeneratorRootNode;
import io.orochi.python.nodes.local.Slots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The guest frames on the Java stack of the calling thread. Walking them is slow: for what is
 * rarely asked.
 */
public final class CallStack {
  private CallStack() {}

  /**
   * A running frame.
   *
   * @param frame where its local variables are
   * @param location the call that it is waiting for, or null
   */
  public record Entry(CodeObject code, PyFunction function, Frame frame, Node location) {
    /** The line of the location, or 0. */
    public long line() {
      SourceSection place = location == null ? null : location.getEncapsulatingSourceSection();
      return place == null ? 0 : place.getStartLine();
    }
  }

  /** The innermost frame, or null. */
  @TruffleBoundary
  public static Entry innermost(PyThread t) {
    List<Entry> all = entries(t, 1);
    return all.isEmpty() ? null : all.get(0);
  }

  /** The frames from the innermost outwards, at most {@code limit}. */
  @TruffleBoundary
  public static List<Entry> entries(PyThread t, int limit) {
    List<Entry> all = new ArrayList<>();
    Truffle.getRuntime()
        .iterateFrames(
            (FrameInstance i) -> {
              Entry e = entry(t, i);
              if (e != null) {
                all.add(e);
              }
              return all.size() >= limit ? all : null;
            });
    return all;
  }

  private static Entry entry(PyThread t, FrameInstance i) {
    if (!(i.getCallTarget() instanceof RootCallTarget target)
        || !(target.getRootNode() instanceof PyRootNode root)
        || root instanceof GeneratorRootNode) {
      return null;
    }
    Frame f = i.getFrame(FrameInstance.FrameAccess.READ_ONLY);
    Object[] a = f.getArguments();
    if (a.length < 2 || a[0] != t || !(a[1] instanceof PyFunction function)) {
      return null;
    }
    Node location = i.getCallNode();
    if (location == null && t.callSite() != null && t.callSite().getRootNode() == root) {
      location = t.callSite();
    }
    return new Entry(root.code(), function, f, location);
  }

  /**
   * The local variables of the innermost frame: of a function as the dictionary that its frame has,
   * of a class body or module the namespace itself.
   *
   * @param e the innermost frame
   */
  @TruffleBoundary
  public static Object locals(PyThread t, Entry e) {
    Object[] a = e.frame().getArguments();
    if ((e.code().flags() & CodeObject.OPTIMIZED) == 0) {
      Object namespace =
          a.length > LocalNames.ARGUMENT && !(a[LocalNames.ARGUMENT] instanceof Frame)
              ? a[LocalNames.ARGUMENT]
              : e.function().definition(t).globals();
      return namespace(t, namespace, e.frame());
    }
    PyFrame present = PyFrame.orNull(e.frame());
    return (present != null ? present : frame(t, 0)).locals(t);
  }

  /**
   * A namespace itself; while a comprehension runs in its frame, a copy with the variables of that.
   *
   * @param frame null when it runs no more
   */
  static Object namespace(PyThread t, Object namespace, Frame frame) {
    if (frame == null) {
      return namespace;
    }
    PyDict copy = null;
    FrameDescriptor d = frame.getFrameDescriptor();
    for (int slot = 0; slot < d.getNumberOfSlots(); slot++) {
      Object v = d.getSlotInfo(slot) instanceof String ? value(t, frame, slot) : null;
      if (v != null) {
        if (copy == null) {
          copy = PyDict.create(t);
          Calls.callMethod(t, copy, "update", namespace);
        }
        copy.putString(t, (String) d.getSlotInfo(slot), v);
      }
    }
    return copy == null ? namespace : copy;
  }

  /** Makes {@code dict} say what the variables of a function are now. */
  static void update(PyThread t, PyDict dict, Frame frame, CodeObject code) {
    add(t, dict, frame, code.localNames());
    add(t, dict, frame, code.cellNames());
    add(t, dict, frame, code.freeNames());
    FrameDescriptor d = frame.getFrameDescriptor();
    Set<String> gone = new HashSet<>(); // variables of comprehensions, which may share a name
    for (int slot = 0; slot < d.getNumberOfSlots(); slot++) {
      if (d.getSlotInfo(slot) instanceof String name && value(t, frame, slot) == null) {
        gone.add(name);
      }
    }
    for (String[] names : new String[][] {code.localNames(), code.cellNames(), code.freeNames()}) {
      gone.removeAll(Arrays.asList(names));
    }
    for (int slot = 0; slot < d.getNumberOfSlots(); slot++) {
      if (d.getSlotInfo(slot) instanceof String name) {
        Object v = value(t, frame, slot);
        if (v != null) {
          dict.putString(t, name, v);
          gone.remove(name);
        }
      }
    }
    for (String name : gone) {
      dict.deleteString(t, name);
    }
  }

  /** Makes the variables of a function what {@code dict} says. */
  static void store(PyThread t, PyDict dict, MaterializedFrame frame, CodeObject code) {
    for (String[] names : new String[][] {code.localNames(), code.cellNames(), code.freeNames()}) {
      for (String name : names) {
        int slot = slot(frame.getFrameDescriptor(), name);
        Object v = dict.getString(t, name);
        Object now = slot < 0 ? v : value(t, frame, slot);
        if (v == now || v != null && v.equals(now)) {
          continue;
        }
        if (Slots.read(frame, slot) instanceof PyCell c) {
          c.write(t, v);
        } else {
          Slots.write(frame, slot, v);
        }
      }
    }
  }

  private static int slot(FrameDescriptor d, String name) {
    for (int slot = 0; slot < d.getNumberOfSlots(); slot++) {
      if (name.equals(d.getSlotName(slot))) {
        return slot;
      }
    }
    return -1;
  }

  private static void add(PyThread t, PyDict d, Frame frame, String[] names) {
    FrameDescriptor descriptor = frame.getFrameDescriptor();
    for (String name : names) {
      for (int slot = 0; slot < descriptor.getNumberOfSlots(); slot++) {
        if (name.equals(descriptor.getSlotName(slot))) {
          Object v = value(t, frame, slot);
          if (v != null) {
            d.putString(t, name, v);
          } else {
            d.deleteString(t, name);
          }
          break;
        }
      }
    }
  }

  private static Object value(PyThread t, Frame frame, int slot) {
    Object v = Slots.read(frame, slot);
    return v instanceof PyCell c ? c.read(t) : v;
  }

  /** The frame of a generator. */
  @TruffleBoundary
  public static PyFrame frame(PyThread t, PyGenerator g) {
    if (g.state(t) != PyGenerator.State.RUNNING) {
      PyFrame f = PyFrame.of(t, g.frame(), g.code());
      f.belongsTo(g);
      return f;
    }
    return search(
        t,
        (e, i) -> {
          Object[] a = e.frame().getArguments();
          return a.length > 2 && a[2] == g.frame() ? made(t, e, i) : null;
        });
  }

  /** What {@code sys._getframe(depth)} gives; null when the stack is not that deep. */
  @TruffleBoundary
  public static PyFrame frame(PyThread t, int depth) {
    int[] left = {depth};
    return search(t, (e, i) -> left[0]-- == 0 ? made(t, e, i) : null);
  }

  /** The guest frame outside of {@code f}, if that runs on this thread; else null. */
  @TruffleBoundary
  static PyFrame caller(PyThread t, PyFrame f) {
    boolean[] found = {false};
    return search(
        t,
        (e, i) -> {
          if (found[0]) {
            return made(t, e, i);
          }
          found[0] = PyFrame.orNull(e.frame()) == f;
          return null;
        });
  }

  /** The tree that runs {@code f} on this thread, or null. */
  @TruffleBoundary
  static RootNode root(PyThread t, PyFrame f) {
    return search(
        t,
        (e, i) ->
            PyFrame.orNull(e.frame()) == f
                ? ((RootCallTarget) i.getCallTarget()).getRootNode()
                : null);
  }

  /** Where {@code f} runs on this thread, or null. */
  @TruffleBoundary
  static Entry find(PyThread t, PyFrame f) {
    return search(t, (e, i) -> PyFrame.orNull(e.frame()) == f ? e : null);
  }

  private static <T> T search(PyThread t, BiFunction<Entry, FrameInstance, T> question) {
    return Truffle.getRuntime()
        .iterateFrames(
            i -> {
              Entry e = entry(t, i);
              return e == null ? null : question.apply(e, i);
            });
  }

  /** The frame object of a frame, which then must hold it: the code goes on in the interpreter. */
  private static PyFrame made(PyThread t, Entry e, FrameInstance i) {
    PyFrame present = PyFrame.orNull(e.frame());
    return present != null
        ? present
        : PyFrame.of(t, i.getFrame(FrameInstance.FrameAccess.MATERIALIZE), e.code());
  }
}
