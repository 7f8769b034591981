package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.python.nodes.function.PyRootNode;
import io.orochi.python.nodes.generator.GeneratorRootNode;
import io.orochi.python.nodes.local.Slots;
import java.util.ArrayList;
import java.util.List;

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
  public record Entry(CodeObject code, PyFunction function, Frame frame, Node location) {}

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
   * The local variables: of a function as a fresh dictionary, of a class body or module the
   * namespace itself.
   */
  @TruffleBoundary
  public static Object locals(PyThread t, Entry e) {
    Object[] a = e.frame().getArguments();
    if ((e.code().flags() & CodeObject.OPTIMIZED) == 0) {
      return a.length > LocalNames.ARGUMENT && !(a[LocalNames.ARGUMENT] instanceof Frame)
          ? a[LocalNames.ARGUMENT]
          : e.function().definition(t).globals();
    }
    PyDict d = PyDict.create(t);
    add(t, d, e.frame(), e.code().localNames());
    add(t, d, e.frame(), e.code().cellNames());
    add(t, d, e.frame(), e.code().freeNames());
    return d;
  }

  private static void add(PyThread t, PyDict d, Frame frame, String[] names) {
    FrameDescriptor descriptor = frame.getFrameDescriptor();
    for (String name : names) {
      for (int slot = 0; slot < descriptor.getNumberOfSlots(); slot++) {
        if (name.equals(descriptor.getSlotName(slot))) {
          Object v = Slots.read(frame, slot);
          if (v instanceof PyCell c) {
            v = c.read(t);
          }
          if (v != null) {
            d.putString(t, name, v);
          }
          break;
        }
      }
    }
  }

  /** The frame of a generator that is not running. */
  @TruffleBoundary
  public static PyFrame frame(PyThread t, PyGenerator g) {
    PyFunction f = (PyFunction) g.frame().getArguments()[1];
    Entry e = new Entry(g.code(), f, g.frame(), null);
    return new PyFrame(null, g.code(), f.definition(t).globals(), g.location(), locals(t, e));
  }

  /** What {@code sys._getframe(depth)} gives; null when the stack is not that deep. */
  @TruffleBoundary
  public static PyFrame frame(PyThread t, int depth) {
    List<Entry> all = entries(t, Integer.MAX_VALUE);
    PyFrame f = null;
    for (int i = all.size() - 1; i >= depth; i--) {
      Entry e = all.get(i);
      f =
          new PyFrame(
              f, e.code(), e.function().definition(t).globals(), e.location(), locals(t, e));
    }
    return f;
  }
}
