package io.orochi.framework.object;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.BranchProfile;
import io.orochi.framework.thread.GuestThread;

/** The class of an object, as one read; of public objects of one shape without a barrier. */
public final class GuestClassNode extends Node {
  /** The shape of the first public objects, and what is assumed of it. */
  private record Cached(Shape shape, StableSite site) {}

  @CompilationFinal private Cached cached;
  private final BranchProfile seenPublic = BranchProfile.create();

  public Object execute(GuestThread t, ShapedObject o) {
    if (o.isPrivate()) {
      return o.shape.guestClass();
    }
    seenPublic.enter();
    Cached c = cached;
    if (c != null && o.shape == c.shape && c.site.isStable()) {
      return c.shape.guestClass();
    }
    while (true) {
      long m = t.firstLook(o);
      Shape shape = o.shape;
      if (t.secondLook(o, m)) {
        if (c == null && CompilerDirectives.inInterpreter()) {
          cached = new Cached(shape, new StableSite(shape));
        }
        return shape.guestClass();
      }
    }
  }
}
