package io.orochi.python.modules.polyglot;

import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.PyThread;
import io.orochi.stm.Publisher;

/** An object of another language, or one of its members as a function. */
final class ForeignObject extends ShapedObject {
  private final Object value;
  private final String member;

  ForeignObject(PyThread t, Object value, String member) {
    super(t, t.context().shape(ForeignType.OBJECT));
    this.value = value;
    this.member = member;
  }

  Object value() {
    return value;
  }

  /** The member that a call invokes, or null. */
  String member() {
    return member;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(value);
  }
}
