package io.orochi.python.text;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.number.Complex;
import io.orochi.python.number.FloatHex;
import io.orochi.python.number.Ints;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.Strings;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Compares Java functions with what CPython answered; see src/test/scripts/expected.py. */
public final class Expected {
  /** A function under test: gets the arguments, returns what Python would return. */
  @FunctionalInterface
  public interface Function {
    Object apply(Object[] arguments);
  }

  /** What a call raised. */
  record Raised(String type, Object arguments) {}

  private static final int NEAR_ULPS = 4;

  private final Map<String, Function> functions = new LinkedHashMap<>();
  private final Set<String> near = new HashSet<>();
  private final String file;

  public Expected(String file) {
    this.file = file;
  }

  public Expected with(String name, Function function) {
    functions.put(name, function);
    return this;
  }

  /** As {@link #with}, for floats whose last bits depend on the version of the C library. */
  public Expected nearly(String name, Function function) {
    near.add(name);
    return with(name, function);
  }

  /** One test for each function in the file; a function that is not given fails. */
  public Stream<DynamicTest> tests() {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (String line : rawLines(file)) {
      lines
          .computeIfAbsent(line.substring(0, line.indexOf('\t')), k -> new ArrayList<>())
          .add(line);
    }
    return lines.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> compare(e.getKey(), e.getValue())));
  }

  /** The lines of a file, each as the function's name, the arguments and the result. */
  static List<List<Object>> lines(String file) {
    List<List<Object>> result = new ArrayList<>();
    for (String line : rawLines(file)) {
      String[] parts = line.split("\t", -1);
      List<Object> values = new ArrayList<>();
      values.add(parts[0]);
      for (int i = 1; i < parts.length; i++) {
        values.add(read(parts[i]));
      }
      result.add(values);
    }
    return result;
  }

  private static List<String> rawLines(String file) {
    try (InputStream in = Expected.class.getResourceAsStream("/expected/" + file + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void compare(String name, List<String> lines) {
    Function function = functions.get(name);
    if (function == null) {
      throw new AssertionError("nothing is compared with " + name);
    }
    List<String> wrong = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split("\t", -1);
      Object[] arguments = new Object[parts.length - 2];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = read(parts[i + 1]);
      }
      Object expected = read(parts[parts.length - 1]);
      Object actual;
      try {
        actual = function.apply(arguments);
      } catch (PyException e) {
        actual = new Raised(e.lazyType().name(), Arrays.asList(e.lazyArgs()));
      } catch (CodecException e) {
        actual =
            new Raised(
                e.isDecoding() ? "UnicodeDecodeError" : "UnicodeEncodeError",
                Arrays.asList(
                    Strings.of(e.encoding()),
                    e.object(),
                    (long) e.start(),
                    (long) e.end(),
                    Strings.of(e.reason())));
      } catch (RuntimeException | AssertionError e) {
        actual = e + " at " + Arrays.toString(Arrays.copyOf(e.getStackTrace(), 4));
      }
      boolean good = near.contains(name) ? near(expected, actual) : same(expected, actual);
      if (!good) {
        wrong.add(line + "\n    got " + show(actual));
      }
    }
    if (!wrong.isEmpty()) {
      throw new AssertionError(
          wrong.size()
              + " of "
              + lines.size()
              + " differ:\n"
              + String.join("\n", wrong.subList(0, Math.min(wrong.size(), 12))));
    }
  }

  private static boolean near(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y && !x.equals(y)) {
      return Math.abs(x - y) <= NEAR_ULPS * Math.ulp(x);
    }
    return a instanceof Complex x && b instanceof Complex y
        ? near(x.real(), y.real()) && near(x.imag(), y.imag())
        : same(a, b);
  }

  private static boolean same(Object a, Object b) {
    if (a instanceof Long x && b instanceof Integer y) {
      return x == (long) y;
    }
    if (a instanceof TruffleString x && b instanceof String y) {
      return Strings.toJava(x).equals(y);
    }
    if (a instanceof TruffleString x && b instanceof TruffleString y) {
      return Arrays.equals(CodePoints.of(x), CodePoints.of(y));
    }
    if (a instanceof List<?> x && b instanceof Object[] y) {
      return same(x, Arrays.asList(y));
    }
    if (a instanceof List<?> x && b instanceof double[] y) {
      return same(x, Arrays.stream(y).boxed().toList());
    }
    if (a instanceof List<?> x && b instanceof List<?> y) {
      if (x.size() != y.size()) {
        return false;
      }
      for (int i = 0; i < x.size(); i++) {
        if (!same(x.get(i), y.get(i))) {
          return false;
        }
      }
      return true;
    }
    if (a instanceof Raised x && b instanceof Raised y) {
      return x.type.equals(y.type) && same(x.arguments, y.arguments);
    }
    if (a instanceof byte[] x && b instanceof byte[] y) {
      return Arrays.equals(x, y);
    }
    return a == null ? b == null : a.equals(b);
  }

  private static String show(Object value) {
    return switch (value) {
      case null -> "None";
      case byte[] b -> "b" + HexFormat.of().formatHex(b);
      case Object[] a -> show(Arrays.asList(a));
      case double[] a -> Arrays.toString(a);
      case List<?> l -> l.stream().map(Expected::show).toList().toString();
      case Raised r -> "!" + r.type + show(r.arguments);
      case Double d -> "f" + Double.toHexString(d) + " (" + d + ")";
      case TruffleString s -> Strings.toJava(StrRepr.ascii(s));
      default -> value.toString();
    };
  }

  /** Reads one value in the notation of the files. */
  static Object read(String text) {
    Reader reader = new Reader(text);
    Object value = reader.value();
    if (reader.at != text.length()) {
      throw new AssertionError("cannot read " + text);
    }
    return value;
  }

  private static final class Reader {
    private final String s;
    private int at;

    Reader(String s) {
      this.s = s;
    }

    private String token() {
      int from = at;
      while (at < s.length() && ",]".indexOf(s.charAt(at)) < 0) {
        at++;
      }
      return s.substring(from, at);
    }

    Object value() {
      char c = s.charAt(at);
      if (c == '"') {
        return string();
      }
      if (c == '[') {
        return list();
      }
      if (c == '!') {
        int from = at + 1;
        at = s.indexOf('[', at);
        return new Raised(s.substring(from, at), list());
      }
      if (c == 'c') {
        at++;
        double real = number(token());
        at++;
        return new Complex(real, number(token()));
      }
      String token = token();
      return switch (c) {
        case 'N' -> null;
        case 'T' -> true;
        case 'F' -> false;
        case 'f' -> number(token.substring(1));
        case 'b' -> HexFormat.of().parseHex(token, 1, token.length());
        case 'x' -> Ints.normalise(new BigInteger(token.substring(1), 16));
        default -> Ints.normalise(new BigInteger(token));
      };
    }

    private static double number(String token) {
      return FloatHex.fromHex(Strings.of(token));
    }

    private List<Object> list() {
      List<Object> result = new ArrayList<>();
      at++;
      while (s.charAt(at) != ']') {
        result.add(value());
        if (s.charAt(at) == ',') {
          at++;
        }
      }
      at++;
      return result;
    }

    private TruffleString string() {
      CodePointBuilder out = new CodePointBuilder(s.length());
      for (at++; s.charAt(at) != '"'; at++) {
        char c = s.charAt(at);
        if (c != '\\') {
          out.append(c);
          continue;
        }
        c = s.charAt(++at);
        int digits = c == 'u' ? 4 : c == 'U' ? 8 : 0;
        out.append(digits == 0 ? c : Integer.parseInt(s, at + 1, at + 1 + digits, 16));
        at += digits;
      }
      at++;
      return out.toTruffleString();
    }
  }
}
