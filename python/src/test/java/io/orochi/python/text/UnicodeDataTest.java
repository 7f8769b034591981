package io.orochi.python.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every property and every case mapping of every character. */
class UnicodeDataTest {
  private static final int BEHIND_LAST = Character.MAX_CODE_POINT + 1;

  private static final Map<String, IntPredicate> PROPERTIES =
      Map.ofEntries(
          Map.entry("isalpha", UnicodeData::isAlpha),
          Map.entry("isdecimal", UnicodeData::isDecimal),
          Map.entry("isdigit", UnicodeData::isDigit),
          Map.entry("isnumeric", UnicodeData::isNumeric),
          Map.entry("isalnum", UnicodeData::isAlnum),
          Map.entry("isspace", UnicodeData::isSpace),
          Map.entry("isprintable", UnicodeData::isPrintable),
          Map.entry("isidentifier", c -> c == '_' || UnicodeData.isXidStart(c)),
          Map.entry("isxidcontinue", UnicodeData::isXidContinue),
          Map.entry("islower", UnicodeData::isLower),
          Map.entry("isupper", UnicodeData::isUpper),
          Map.entry("istitle", c -> UnicodeData.isTitle(c) || UnicodeData.isUpper(c)),
          Map.entry("iscased", UnicodeData::isCased),
          Map.entry("iscaseignorable", UnicodeData::isCaseIgnorable));

  @TestFactory
  Stream<DynamicTest> properties() {
    return Expected.lines("unicode").stream()
        .filter(line -> PROPERTIES.containsKey(line.get(0)))
        .map(
            line ->
                DynamicTest.dynamicTest(
                    (String) line.get(0),
                    () -> compare(PROPERTIES.get(line.get(0)), (List<?>) line.get(1))));
  }

  private static void compare(IntPredicate property, List<?> ranges) {
    StringBuilder wrong = new StringBuilder();
    int next = 0;
    boolean expected = false;
    for (int c = 0; c < BEHIND_LAST; c++) {
      if (next < ranges.size() && c == (long) ranges.get(next)) {
        expected = !expected;
        next++;
      }
      if (property.test(c) != expected && wrong.length() < 1000) {
        wrong.append(String.format(" %04X:%s", c, expected));
      }
    }
    assertEquals("", wrong.toString());
  }

  @Test
  void caseMappings() {
    Map<String, Map<Integer, int[]>> expected = new HashMap<>();
    for (List<Object> line : Expected.lines("unicode")) {
      if (line.size() == 3) {
        expected
            .computeIfAbsent((String) line.get(0), k -> new HashMap<>())
            .put(
                CodePoints.of((TruffleString) line.get(1))[0],
                CodePoints.of((TruffleString) line.get(2)));
      }
    }
    Map<String, CaseMapping> mappings =
        Map.of(
            "upper", CaseMapping.UPPER,
            "lower", CaseMapping.LOWER,
            "title", CaseMapping.TITLE,
            "casefold", CaseMapping.FOLD);
    mappings.forEach(
        (name, mapping) -> {
          for (int c = 0; c < BEHIND_LAST; c++) {
            CodePointBuilder out = new CodePointBuilder(3);
            mapping.append(out, c);
            assertArrayEquals(
                expected.get(name).getOrDefault(c, new int[] {c}),
                out.toArray(),
                name + " of " + Integer.toHexString(c));
          }
        });
  }
}
