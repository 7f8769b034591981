package io.orochi.python.modules.sys;

import io.orochi.framework.object.PlainObject;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;

/** {@code sys.implementation}. */
final class Implementation {
  private Implementation() {}

  static Object make(PyThread t, Object version, long hexVersion) {
    PlainObject o = new PlainObject(t, t.context().shape(BuiltinType.SIMPLE_NAMESPACE));
    o.put(t, "name", Strings.of("orochi"));
    o.put(t, "cache_tag", Strings.of("orochi-312"));
    o.put(t, "version", version);
    o.put(t, "hexversion", hexVersion);
    o.put(t, "_multiarch", Strings.of("x86_64-linux-gnu"));
    return o;
  }
}
