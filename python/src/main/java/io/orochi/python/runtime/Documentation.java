package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Docstrings of built-in functions and classes, from a file that is read when one is asked for. */
public final class Documentation {
  private static final class Texts {
    static final Map<String, String> ALL = read();

    private static Map<String, String> read() {
      Map<String, String> all = new HashMap<>();
      try (BufferedReader in =
          new BufferedReader(
              new InputStreamReader(
                  Documentation.class.getResourceAsStream("docs.txt"), StandardCharsets.UTF_8))) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          int space = line.indexOf(' ');
          if (space > 0 && !line.startsWith("#")) {
            all.put(line.substring(0, space), line.substring(space + 1).replace("\\n", "\n"));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return all;
    }
  }

  /** Classes whose methods do what those of others do. */
  private static final Map<String, List<String>> LIKE =
      Map.of(
          "bytes", List.of("str"),
          "bytearray", List.of("list", "str"),
          "frozenset", List.of("set"),
          "collections.OrderedDict", List.of("dict"),
          "range", List.of("tuple"),
          "array.array", List.of("list"));

  private Documentation() {}

  /**
   * The text for a name: {@code len}, {@code list}, {@code list.append}; where a method has none,
   * that for its name in any class. Null if there is neither.
   */
  @TruffleBoundary
  public static String of(String name) {
    String text = Texts.ALL.get(name);
    int dot = name.lastIndexOf('.');
    if (text != null || dot < 0) {
      return text;
    }
    String method = name.substring(dot + 1);
    if (method.startsWith("__")) {
      return Texts.ALL.get(method);
    }
    for (String like : LIKE.getOrDefault(name.substring(0, dot), List.of())) {
      text = Texts.ALL.get(like + "." + method);
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
