package io.orochi.python.modules;

import java.util.Map;
import java.util.function.Supplier;

/** The registry of modules written in Java; nothing of a module is loaded before its first import. */
public final class BuiltinModules {
  private static final Map<String, Supplier<ModuleDefinition>> ALL =
      Map.ofEntries();

  private BuiltinModules() {}

  /** The definition, or null when there is no such module. */
  public static ModuleDefinition find(String name) {
    Supplier<ModuleDefinition> s = ALL.get(name);
    return s == null ? null : s.get();
  }

  /** All names, for {@code sys.builtin_module_names}. */
  public static Iterable<String> names() {
    return ALL.keySet();
  }
}
