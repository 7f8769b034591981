package io.orochi.python.modules.json;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.python.runtime.DictEntries;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Texts;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments of a call to a function that has another name in error texts than where it is
 * defined. All are needed, and may be given by name.
 */
final class JsonArguments {
  private final String function;
  private final List<String> names;

  JsonArguments(String function, String... names) {
    this.function = function;
    this.names = List.of(names);
  }

  /** One value for each name; TypeError. */
  @TruffleBoundary
  Object[] bind(PyThread t, Object positional, Object keywords) {
    Object[] given = ((PyTuple) positional).items();
    DictEntries named = ((PyDict) keywords).entries(t);
    int n = given.length + named.count();
    if (n > names.size()) {
      throw PyErrors.typeError(
          "%s() takes at most %d %sargument%s (%d given)",
          function,
          names.size(),
          given.length == 0 ? "keyword " : "",
          names.size() == 1 ? "" : "s",
          n);
    }
    Object[] values = Arrays.copyOf(given, names.size());
    for (int i = 0; i < named.count(); i++) {
      String name = Texts.javaStr(t, named.keys()[i]);
      int place = names.indexOf(name);
      if (place >= given.length) {
        values[place] = named.values()[i];
      } else if (place >= 0 && missing(values) == names.size()) {
        throw PyErrors.typeError(
            "argument for %s() given by name ('%s') and position (%d)", function, name, place + 1);
      } else if (missing(values) == names.size()) {
        throw PyErrors.typeError("'%s' is an invalid keyword argument for %s()", name, function);
      }
    }
    int missing = missing(values);
    if (missing < names.size()) {
      throw PyErrors.typeError(
          "%s() missing required argument '%s' (pos %d)",
          function, names.get(missing), missing + 1);
    }
    return values;
  }

  private static int missing(Object[] values) {
    int i = 0;
    while (i < values.length && values[i] != null) {
      i++;
    }
    return i;
  }
}
