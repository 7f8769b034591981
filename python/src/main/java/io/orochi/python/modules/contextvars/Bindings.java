package io.orochi.python.modules.contextvars;

import io.orochi.stm.Publisher;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Values of context variables. Immutable: a change gives another map, so copying a context is free.
 */
final class Bindings {
  static final Bindings EMPTY = new Bindings(Map.of());

  private final Map<ContextVar, Object> values; // variables compare by identity

  private Bindings(Map<ContextVar, Object> values) {
    this.values = values;
  }

  int size() {
    return values.size();
  }

  /** The value, or null when the variable has none. */
  Object get(ContextVar variable) {
    return values.get(variable);
  }

  Bindings with(ContextVar variable, Object value) {
    Map<ContextVar, Object> more = new LinkedHashMap<>(values);
    more.put(variable, value);
    return new Bindings(more);
  }

  Bindings without(ContextVar variable) {
    Map<ContextVar, Object> fewer = new LinkedHashMap<>(values);
    fewer.remove(variable);
    return new Bindings(fewer);
  }

  Map<ContextVar, Object> asMap() {
    return Collections.unmodifiableMap(values);
  }

  void publish(Publisher p) {
    values.forEach(
        (variable, value) -> {
          p.visit(variable);
          p.visit(value);
        });
  }
}
