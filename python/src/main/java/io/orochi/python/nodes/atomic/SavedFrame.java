package io.orochi.python.nodes.atomic;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.python.nodes.local.Slots;
import io.orochi.python.runtime.PyThread;

/** Saves what a block that is a transaction finds again when it is undone. */
final class SavedFrame extends Node {
  @CompilationFinal private int slots = -1;

  /** The frame's slots, and the state of the thread. */
  private record Saved(Object[] values, PyThread.AtomicState thread) {}

  @ExplodeLoop
  Object save(VirtualFrame frame, PyThread t) {
    if (slots < 0) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      slots = frame.getFrameDescriptor().getNumberOfSlots();
    }
    Object[] values = new Object[slots];
    for (int i = 0; i < slots; i++) {
      values[i] = Slots.read(frame, i);
    }
    return new Saved(values, t.saveForAtomic());
  }

  @ExplodeLoop
  void restore(VirtualFrame frame, PyThread t, Object saved) {
    Saved s = (Saved) saved;
    for (int i = 0; i < slots; i++) {
      if (s.values[i] == null) {
        Slots.clear(frame, i);
      } else {
        Slots.write(frame, i, s.values[i]);
      }
    }
    t.restoreForAtomic(s.thread);
  }
}
