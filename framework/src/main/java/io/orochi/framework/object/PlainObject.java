package io.orochi.framework.object;

import io.orochi.framework.thread.GuestThread;
import io.orochi.stm.Publisher;

/** An object whose first attributes live in fixed fields: four references and four primitives. */
public class PlainObject extends ShapedObject {
  Object o0;
  Object o1;
  Object o2;
  Object o3;
  long p0;
  long p1;
  long p2;
  long p3;

  public PlainObject(GuestThread t, Shape shape) {
    super(t, shape);
  }

  public PlainObject(Shape shape) {
    super(shape);
  }

  /** The fixed fields, and behind {@code shaped} the rest. */
  private static final class PlainSnapshot {
    final ShapeSnapshot shaped;
    final Object o0;
    final Object o1;
    final Object o2;
    final Object o3;
    final long p0;
    final long p1;
    final long p2;
    final long p3;

    PlainSnapshot(PlainObject o) {
      shaped = new ShapeSnapshot(o);
      o0 = o.o0;
      o1 = o.o1;
      o2 = o.o2;
      o3 = o.o3;
      p0 = o.p0;
      p1 = o.p1;
      p2 = o.p2;
      p3 = o.p3;
    }
  }

  @Override
  protected Object snapshot() {
    return new PlainSnapshot(this);
  }

  @Override
  protected void restore(Object saved) {
    PlainSnapshot s = (PlainSnapshot) saved;
    o0 = s.o0;
    o1 = s.o1;
    o2 = s.o2;
    o3 = s.o3;
    p0 = s.p0;
    p1 = s.p1;
    p2 = s.p2;
    p3 = s.p3;
    s.shaped.restore(this);
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(o0);
    p.visit(o1);
    p.visit(o2);
    p.visit(o3);
    super.publishFields(p);
  }
}
