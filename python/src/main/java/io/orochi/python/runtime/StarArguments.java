package io.orochi.python.runtime;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments of a call with stars, gathered in the order of the source. Confined to the call.
 */
public final class StarArguments {
  private final Object callee;
  private final List<Object> positional = new ArrayList<>();
  private final Map<String, Object> keywords = new LinkedHashMap<>();

  /** Arguments for {@code callee}, which error texts name. */
  public StarArguments(Object callee) {
    this.callee = callee;
  }

  public void add(Object value) {
    positional.add(value);
  }

  /** {@code *iterable}. */
  public void addAll(PyThread t, Object iterable) {
    if (!Iteration.isIterable(t, iterable)) {
      throw PyErrors.typeError(
          "%s argument after * must be an iterable, not %s",
          describe(t), t.context().typeOf(t, iterable).name());
    }
    for (Object v : Iteration.toArray(t, iterable)) {
      positional.add(v);
    }
  }

  public void addKeyword(PyThread t, String name, Object value) {
    if (keywords.putIfAbsent(name, value) != null) {
      throw PyErrors.typeError(
          "%s got multiple values for keyword argument '%s'", describe(t), name);
    }
  }

  /** {@code **mapping}. */
  public void addMapping(PyThread t, Object mapping) {
    Object[] keys;
    if (mapping instanceof PyDict) {
      keys = Iteration.toArray(t, mapping);
    } else {
      Object method = Attributes.getOrNull(t, mapping, "keys");
      if (method == null) {
        throw PyErrors.typeError(
            "%s argument after ** must be a mapping, not %s",
            describe(t), t.context().typeOf(t, mapping).name());
      }
      keys = Iteration.toArray(t, Calls.call(t, method));
    }
    for (Object key : keys) {
      Object value = Subscripts.get(t, mapping, key);
      if (!(BoxedValue.unbox(key) instanceof TruffleString name)) {
        throw PyErrors.typeError("keywords must be strings");
      }
      addKeyword(t, Strings.toJava(name), value);
    }
  }

  private String describe(PyThread t) {
    return CalleeText.of(t, callee);
  }

  public Object[] positional() {
    return positional.toArray();
  }

  public String[] names() {
    return keywords.keySet().toArray(String[]::new);
  }

  public Object[] values() {
    return keywords.values().toArray();
  }
}
