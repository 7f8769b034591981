package io.orochi.python.runtime;

import io.orochi.framework.object.ShapedObject;

/** The attribute {@code __dict__} of instances that have one. */
final class DictDescriptor {
  private DictDescriptor() {}

  /**
   * The descriptor.
   *
   * @param deletable whether {@code del o.__dict__} empties it, as in classes of guest code
   */
  static GetSetDescriptor of(PyType owner, boolean deletable) {
    return new GetSetDescriptor(
        "__dict__",
        owner,
        (t, self) -> InstanceDict.dict(t, (ShapedObject) self),
        (t, self, value) -> {
          if (value == null) {
            if (!deletable) {
              throw PyErrors.typeError("cannot delete __dict__");
            }
            InstanceDict.replace(t, (ShapedObject) self, PyDict.create(t));
            return null;
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
