package io.orochi.python.modules.struct;

import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;

/** A {@code Struct}: a format that {@code __init__} sets. */
final class PyStruct extends PlainObject {
  private StructFormat format;

  PyStruct(PyThread t, Shape shape) {
    super(t, shape);
  }

  /** The format; RuntimeError before there is one. A full read barrier. */
  StructFormat format(PyThread t) {
    StructFormat f = read(t);
    if (f == null) {
      throw PyErrors.runtimeError("Struct object is not initialized");
    }
    return f;
  }

  private StructFormat read(PyThread t) {
    if (isPrivate()) {
      return format;
    }
    while (true) {
      long m = t.firstLook(this);
      StructFormat f = format;
      if (t.secondLook(this, m)) {
        return f;
      }
    }
  }

  void setFormat(PyThread t, StructFormat f) {
    long w = t.open(this);
    format = f;
    t.close(this, w);
  }

  private record StructSnapshot(Object plain, StructFormat format) {}

  @Override
  protected Object snapshot() {
    return new StructSnapshot(super.snapshot(), format);
  }

  @Override
  protected void restore(Object saved) {
    StructSnapshot s = (StructSnapshot) saved;
    super.restore(s.plain);
    format = s.format;
  }
}
