package io.orochi.python.runtime;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** Keys that are no strings: an error, but only when all arguments were evaluated. */
  private final List<Object> strange = new ArrayList<>();

  /** Arguments for {@code callee}, which error texts name. */
  public StarArguments(Object callee) {
    this.callee = callee;
  }

  public void add(Object value) {
    positional.add(value);
  }

  /** {@code *iterable} among other positional arguments. */
  public void addAll(PyThread t, Object iterable) {
    if (!Iteration.claimsToIterate(t, iterable)) {
      throw PyErrors.typeError(
          "Value after * must be an iterable, not %s", t.context().typeOf(t, iterable).name());
    }
    append(t, iterable);
  }

  /** {@code *iterable}, the only positional argument. */
  public void addLone(PyThread t, Object iterable) {
    if (!Iteration.claimsToIterate(t, iterable)) {
      throw PyErrors.typeError(
          "%s argument after * must be an iterable, not %s",
          describe(t), t.context().typeOf(t, iterable).name());
    }
    append(t, iterable);
  }

  private void append(PyThread t, Object iterable) {
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
    Object[] items = Iteration.inOneGo(t, mapping, () -> keysAndValues(t, mapping));
    int n = items.length / 2;
    for (int i = 0; i < n; i++) {
      if (!(BoxedValue.unbox(items[i]) instanceof TruffleString name)) {
        addStrange(t, items[i]);
        continue;
      }
      addKeyword(t, Strings.toJava(name), items[n + i]);
    }
  }

  private void addStrange(PyThread t, Object key) {
    for (Object k : strange) {
      if (Comparisons.same(t, k, key)) {
        throw PyErrors.typeError(
            "%s got multiple values for keyword argument '%s'",
            describe(t), Strings.toJava((TruffleString) Texts.str(t, key)));
      }
    }
    strange.add(key);
  }

  /** Raises TypeError unless all keywords are strings. To be asked before the call. */
  public void checkKeywords() {
    if (!strange.isEmpty()) {
      throw PyErrors.typeError("keywords must be strings");
    }
  }

  /** The keys, then their values. */
  private Object[] keysAndValues(PyThread t, Object mapping) {
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
    Object[] items = Arrays.copyOf(keys, 2 * keys.length, Object[].class);
    for (int i = 0; i < keys.length; i++) {
      items[keys.length + i] = Subscripts.get(t, mapping, keys[i]);
    }
    return items;
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
