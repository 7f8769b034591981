package io.orochi.python.text;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Strings;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The methods of str against CPython's answers. */
class StrTest {
  @FunctionalInterface
  private interface Search {
    Object apply(TruffleString s, TruffleString sub, long start, long end);
  }

  private static TruffleString s(Object value) {
    return (TruffleString) value;
  }

  private static long n(Object value) {
    return (long) value;
  }

  private static Expected.Function search(Search f) {
    return a -> f.apply(s(a[0]), s(a[1]), n(a[2]), n(a[3]));
  }

  private static Expected.Function one(Function<TruffleString, Object> f) {
    return a -> f.apply(s(a[0]));
  }

  private static Expected.Function test(Predicate<TruffleString> f) {
    return a -> f.test(s(a[0]));
  }

  private static Expected.Function two(BiFunction<TruffleString, TruffleString, Object> f) {
    return a -> f.apply(s(a[0]), s(a[1]));
  }

  private static int fill(Object value) {
    return Strings.codePointAt(s(value), 0);
  }

  @SuppressWarnings("unchecked")
  @TestFactory
  Stream<DynamicTest> str() {
    return new Expected("str")
        .with("find", search(StrSearch::find))
        .with("rfind", search(StrSearch::rfind))
        .with("index", search(StrSearch::index))
        .with("rindex", search(StrSearch::rindex))
        .with("count", search(StrSearch::count))
        .with("startswith", search(StrSearch::startsWith))
        .with("endswith", search(StrSearch::endsWith))
        .with("replace", a -> StrSearch.replace(s(a[0]), s(a[1]), s(a[2]), n(a[3])))
        .with("removeprefix", two(StrSearch::removePrefix))
        .with("removesuffix", two(StrSearch::removeSuffix))
        .with("split", a -> StrSplit.split(s(a[0]), s(a[1]), n(a[2])))
        .with("rsplit", a -> StrSplit.rsplit(s(a[0]), s(a[1]), n(a[2])))
        .with("split_blank", a -> StrSplit.split(s(a[0]), n(a[1])))
        .with("rsplit_blank", a -> StrSplit.rsplit(s(a[0]), n(a[1])))
        .with("splitlines", a -> StrSplit.splitLines(s(a[0]), (boolean) a[1]))
        .with("partition", two(StrSplit::partition))
        .with("rpartition", two(StrSplit::rpartition))
        .with("join", a -> StrSplit.join(s(a[0]), (List<TruffleString>) a[1]))
        .with("strip", two(StrShape::strip))
        .with("lstrip", two(StrShape::lstrip))
        .with("rstrip", two(StrShape::rstrip))
        .with("center", a -> StrShape.center(s(a[0]), n(a[1]), fill(a[2])))
        .with("ljust", a -> StrShape.ljust(s(a[0]), n(a[1]), fill(a[2])))
        .with("rjust", a -> StrShape.rjust(s(a[0]), n(a[1]), fill(a[2])))
        .with("zfill", a -> StrShape.zfill(s(a[0]), n(a[1])))
        .with("expandtabs", a -> StrShape.expandTabs(s(a[0]), n(a[1])))
        .with("repeat", a -> StrShape.repeat(s(a[0]), n(a[1])))
        .with("slice", a -> StrShape.slice(s(a[0]), (int) n(a[1]), (int) n(a[2]), (int) n(a[3])))
        .with("compare", a -> Integer.signum(StrOrder.compare(s(a[0]), s(a[1]))))
        .with("upper", one(StrCase::upper))
        .with("lower", one(StrCase::lower))
        .with("title", one(StrCase::title))
        .with("casefold", one(StrCase::casefold))
        .with("capitalize", one(StrCase::capitalize))
        .with("swapcase", one(StrCase::swapcase))
        .with("islower", test(StrCase::isLower))
        .with("isupper", test(StrCase::isUpper))
        .with("istitle", test(StrCase::isTitle))
        .with("isalpha", test(StrTests::isAlpha))
        .with("isalnum", test(StrTests::isAlnum))
        .with("isdigit", test(StrTests::isDigit))
        .with("isspace", test(StrTests::isSpace))
        .with("isascii", test(StrTests::isAscii))
        .with("isdecimal", test(StrTests::isDecimal))
        .with("isnumeric", test(StrTests::isNumeric))
        .with("isprintable", test(StrTests::isPrintable))
        .with("isidentifier", test(StrTests::isIdentifier))
        .with("repr", one(StrRepr::repr))
        .with("ascii", one(StrRepr::ascii))
        .tests();
  }
}
