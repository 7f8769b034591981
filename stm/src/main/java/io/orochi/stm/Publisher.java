package io.orochi.stm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The walk that publishes an object with all that it reaches (dynamic escape analysis). It keeps a
 * list of work, so that a long chain does not overflow the Java stack. Used by one thread, for
 * objects private to that thread.
 *
 * <p>Each object is marked before its fields are visited: cycles end, and nothing is visited twice.
 * No memory ordering is needed within the walk: other threads find the objects only through a
 * reference that the caller stores afterwards and releases with the header of the object which
 * holds it.
 */
public final class Publisher {
  private final ArrayDeque<Publishable> pending = new ArrayDeque<>();

  /** Gets what is visited, when nothing is to be published; else null. */
  private final List<Object> listed;

  Publisher() {
    listed = null;
  }

  private Publisher(List<Object> listed) {
    this.listed = listed;
  }

  /**
   * What {@code o} refers to directly, as its fields are while this runs; for objects that other
   * threads change that means little without a second look.
   */
  public static List<Object> references(Publishable o) {
    List<Object> all = new ArrayList<>();
    o.publishFields(new Publisher(all));
    return all;
  }

  /**
   * Publishes {@code value} and, before the walk ends, all that it reaches. Values that need no
   * publication are ignored.
   */
  public void visit(Object value) {
    if (listed != null) {
      listed.add(value);
    } else if (value instanceof Publishable p && !p.isPublished()) {
      p.markPublished();
      pending.push(p);
    }
  }

  void publish(Object root) {
    visit(root);
    Publishable next;
    while ((next = pending.poll()) != null) {
      next.publishFields(this);
    }
  }

  static boolean needed(Object value) {
    return value instanceof Publishable p && !p.isPublished();
  }
}
