package io.orochi.python.runtime;

import io.orochi.framework.object.ShapedObject;

/** The attribute {@code __dict__} of instances that have one. */
final class DictDescriptor {
  private DictDescriptor() {}

  static GetSetDescriptor of(PyType owner) {
    return new GetSetDescriptor(
        "__dict__",
        owner,
        (t, self) -> InstanceDict.dict(t, (ShapedObject) self),
        (t, self, value) -> {
          if (value == null) {
            throw PyErrors.typeError("cannot delete __dict__");
          }
          if (!(value instanceof PyDict d)) {
            throw PyErrors.typeError(
                "__dict__ must be set to a dictionary, not a '%s'",
                t.context().typeOf(t, value).name());
          }
          InstanceDict.replace(t, (ShapedObject) self, d);
          return null;
        });
  }
}
