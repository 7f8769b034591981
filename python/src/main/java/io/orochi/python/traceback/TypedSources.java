package io.orochi.python.traceback;

import io.orochi.python.runtime.PyThread;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** The texts that were typed at a prompt, which are in no file. Thread-safe. */
public final class TypedSources {
  private final ConcurrentHashMap<String, List<String>> lines = new ConcurrentHashMap<>();

  /** The ones of the thread's context. */
  public static TypedSources of(PyThread t) {
    return t.context().extension(TypedSources.class, c -> new TypedSources());
  }

  /** Keeps a text under the name that its code objects have. */
  public void put(String name, String text) {
    lines.put(name, List.of(text.split("\n", -1)));
  }

  /** The lines of a text; null when nothing of that name was typed. */
  List<String> get(String name) {
    return lines.get(name);
  }
}
