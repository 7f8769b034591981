package io.orochi.duhton.nodes.data;

import com.oracle.truffle.api.frame.VirtualFrame;
import io.orochi.duhton.nodes.DuhtonNode;
import io.orochi.duhton.runtime.Cons;

/** {@code cons}. */
public final class MakeConsNode extends DuhtonNode {
  @Child private DuhtonNode car;
  @Child private DuhtonNode cdr;

  public MakeConsNode(DuhtonNode car, DuhtonNode cdr) {
    this.car = car;
    this.cdr = cdr;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return new Cons(car.execute(frame), cdr.execute(frame));
  }
}
