package io.orochi.python.modules.sys;

import io.orochi.framework.object.PlainObject;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;

/** {@code sys.implementation}: what this interpreter is, as PEP 421 has it. */
final class Implementation {
  private Implementation() {}

  /**
   * A fresh namespace.
   *
   * @param version the value of {@code sys.version_info}: the implementation counts as the language does
   */
  static Object make(PyThread t, Object version, long hexVersion) {
    PlainObject made = new PlainObject(t, t.context().shape(BuiltinType.SIMPLE_NAMESPACE));
    made.put(t, "name", Strings.of("orochi"));
    made.put(t, "cache_tag", Strings.of("orochi-312"));
    made.put(t, "version", version);
    made.put(t, "hexversion", hexVersion);
    made.put(t, "_multiarch", Strings.of("x86_64-linux-gnu"));
    return made;
  }
}
