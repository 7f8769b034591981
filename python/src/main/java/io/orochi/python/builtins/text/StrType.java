package io.orochi.python.builtins.text;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.Formatting;
import io.orochi.python.runtime.Hashing;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.StrItems;
import io.orochi.python.runtime.StringIterator;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import io.orochi.python.runtime.Types;
import io.orochi.python.text.StrCase;
import io.orochi.python.text.StrOrder;
import io.orochi.python.text.StrRepr;
import io.orochi.python.text.StrSearch;
import io.orochi.python.text.StrShape;
import io.orochi.python.text.StrSplit;
import io.orochi.python.text.StrTests;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The class {@code str}: methods in the order of the library reference. */
public final class StrType implements TypeDefinition {
  @Override
  public BuiltinType type() {
    return BuiltinType.STR;
  }

  static TruffleString value(Object self) {
    return (TruffleString) BoxedValue.unbox(self);
  }

  /** The text of a str argument, or null. */
  static TruffleString textOrNull(Object o) {
    return BoxedValue.unbox(o) instanceof TruffleString s ? s : null;
  }

  /**
   * The text of a str argument; TypeError "name() argument must be str, not int" with the given
   * beginning.
   */
  static TruffleString text(PyThread t, Object o, String what) {
    TruffleString s = textOrNull(o);
    if (s == null) {
      throw PyErrors.typeError("%s must be str, not %s", what, typeName(t, o));
    }
    return s;
  }

  private static String typeName(PyThread t, Object o) {
    return o == PyNone.NONE ? "None" : Types.nameOf(t, o);
  }

  private static void mapping(
      TypeBuilder b, String name, Function<TruffleString, TruffleString> f) {
    b.def(name + "(self, /)", (t, self) -> f.apply(value(self)));
  }

  private static void test(TypeBuilder b, String name, Predicate<TruffleString> f) {
    b.node(name + "(self, /)", CharacterTestNode.of(f), (t, self) -> f.test(value(self)));
  }

  private static void comparison(TypeBuilder b, CompareOperator op) {
    b.def(
        op.method + "(self, value, /)",
        (t, self, o) -> {
          TruffleString other = textOrNull(o);
          if (other == null) {
            return PyNone.NOT_IMPLEMENTED;
          }
          TruffleString s = value(self);
          return switch (op) {
            case EQ -> Strings.equal(s, other);
            case NE -> !Strings.equal(s, other);
            case LT -> StrOrder.compare(s, other) < 0;
            case LE -> StrOrder.compare(s, other) <= 0;
            case GT -> StrOrder.compare(s, other) > 0;
            case GE -> StrOrder.compare(s, other) >= 0;
          };
        });
  }

  @Override
  public void define(TypeBuilder b) {
    b.newMethod(
        "(cls, object=NULL, encoding=NULL, errors=NULL)",
        (t, a) -> StrMaking.make(t, (PyType) a[0], a[1], a[2], a[3]));
    b.def("__repr__(self, /)", (t, self) -> StrRepr.repr(value(self)));
    b.def("__str__(self, /)", (t, self) -> value(self));
    b.def("__hash__(self, /)", (t, self) -> Hashing.of(value(self)));
    for (CompareOperator op : CompareOperator.values()) {
      comparison(b, op);
    }
    sequence(b);
    b.def(
        "__format__(self, format_spec, /)",
        (t, self, spec) ->
            Formatting.isStr(self, spec)
                ? Texts.str(t, self)
                : Formatting.ofStr(t, self, value(self), spec));
    b.def("__mod__(self, value, /)", (t, self, o) -> StrFormatting.percent(t, value(self), o));
    b.def(
        "__rmod__(self, value, /)",
        (t, self, o) ->
            textOrNull(o) == null
                ? PyNone.NOT_IMPLEMENTED
                : StrFormatting.percent(t, textOrNull(o), self));
    b.def("__getnewargs__(self, /)", (t, self) -> PyTuple.of(value(self)));
    b.def("__sizeof__(self, /)", (t, self) -> 49L + Strings.length(value(self)));
    mapping(b, "capitalize", StrCase::capitalize);
    mapping(b, "casefold", StrCase::casefold);
    search(b);
    b.def(
        "encode(self, /, encoding='utf-8', errors='strict')",
        (t, self, encoding, errors) -> StrMaking.encode(t, value(self), encoding, errors));
    b.def(
        "expandtabs(self, /, tabsize=8)",
        (t, self, n) -> StrShape.expandTabs(value(self), Indices.toLong(t, n)));
    b.defN(
        "format(self, /, *args, **kwargs)",
        (t, a) -> StrFormatting.format(t, value(a[0]), (PyTuple) a[1], (PyDict) a[2]));
    b.def(
        "format_map(self, mapping, /)", (t, self, m) -> StrFormatting.formatMap(t, value(self), m));
    test(b, "isalnum", StrTests::isAlnum);
    test(b, "isalpha", StrTests::isAlpha);
    test(b, "isascii", StrTests::isAscii);
    test(b, "isdecimal", StrTests::isDecimal);
    test(b, "isdigit", StrTests::isDigit);
    test(b, "isidentifier", StrTests::isIdentifier);
    test(b, "islower", StrCase::isLower);
    test(b, "isnumeric", StrTests::isNumeric);
    test(b, "isprintable", StrTests::isPrintable);
    test(b, "isspace", StrTests::isSpace);
    test(b, "istitle", StrCase::isTitle);
    test(b, "isupper", StrCase::isUpper);
    b.def("join(self, iterable, /)", (t, self, items) -> StrMaking.join(t, value(self), items));
    shape(b);
    mapping(b, "lower", StrCase::lower);
    split(b);
    mapping(b, "swapcase", StrCase::swapcase);
    mapping(b, "title", StrCase::title);
    b.def(
        "translate(self, table, /)",
        (t, self, table) -> StrTranslation.translate(t, value(self), table));
    b.staticMethod(
        "maketrans(x, y=NULL, z=NULL, /)", (t, a) -> StrTranslation.makeTable(t, a[0], a[1], a[2]));
    mapping(b, "upper", StrCase::upper);
  }

  private static void sequence(TypeBuilder b) {
    b.def("__len__(self, /)", (t, self) -> (long) Strings.length(value(self)));
    b.def("__getitem__(self, key, /)", (t, self, key) -> StrItems.get(t, value(self), key));
    b.def("__iter__(self, /)", (t, self) -> new StringIterator(t, value(self)));
    b.def(
        "__contains__(self, key, /)",
        (t, self, key) -> {
          TruffleString part = textOrNull(key);
          if (part == null) {
            throw PyErrors.typeError(
                "'in <string>' requires string as left operand, not %s", Types.nameOf(t, key));
          }
          return StrSearch.contains(value(self), part);
        });
    b.def(
        "__add__(self, value, /)",
        (t, self, o) -> {
          TruffleString other = textOrNull(o);
          if (other == null) {
            throw PyErrors.typeError(
                "can only concatenate str (not \"%s\") to str", Types.nameOf(t, o));
          }
          return Strings.concat(value(self), other);
        });
    b.def("__mul__(self, value, /)", (t, self, n) -> repeat(t, value(self), n));
    b.def("__rmul__(self, value, /)", (t, self, n) -> repeat(t, value(self), n));
  }

  private static Object repeat(PyThread t, TruffleString s, Object n) {
    Object count = Indices.indexOrNull(t, n);
    if (count == null) {
      throw PyErrors.typeError(
          "can't multiply sequence by non-int of type '%s'", Types.nameOf(t, n));
    }
    return StrShape.repeat(s, Indices.toLong(t, count));
  }

  /** Start or end of a range that a method searches: None and absence mean {@code fallback}. */
  static long bound(PyThread t, Object o, long fallback) {
    return Indices.clampedOr(t, o, fallback);
  }

  /** A search between two places. */
  private interface Search {
    long in(TruffleString s, TruffleString sub, long start, long end);
  }

  /** The places are looked at before what is searched for. */
  private static Object searched(PyThread t, Object[] a, Search search) {
    long start = bound(t, a[2], 0);
    long end = bound(t, a[3], Long.MAX_VALUE);
    return search.in(value(a[0]), argument(t, a[1]), start, end);
  }

  private static void search(TypeBuilder b) {
    b.defN("count(self, sub, start=NULL, end=NULL, /)", (t, a) -> searched(t, a, StrSearch::count));
    b.defN("find(self, sub, start=NULL, end=NULL, /)", (t, a) -> searched(t, a, StrSearch::find));
    b.defN("rfind(self, sub, start=NULL, end=NULL, /)", (t, a) -> searched(t, a, StrSearch::rfind));
    b.defN("index(self, sub, start=NULL, end=NULL, /)", (t, a) -> searched(t, a, StrSearch::index));
    b.defN(
        "rindex(self, sub, start=NULL, end=NULL, /)", (t, a) -> searched(t, a, StrSearch::rindex));
    b.defN(
        "startswith(self, prefix, start=NULL, end=NULL, /)", (t, a) -> affix(t, a, "startswith"));
    b.defN("endswith(self, suffix, start=NULL, end=NULL, /)", (t, a) -> affix(t, a, "endswith"));
    b.def(
        "removeprefix(self, prefix, /)",
        (t, self, p) -> StrSearch.removePrefix(value(self), text(t, p, "removeprefix() argument")));
    b.def(
        "removesuffix(self, suffix, /)",
        (t, self, p) -> StrSearch.removeSuffix(value(self), text(t, p, "removesuffix() argument")));
    b.def(
        "replace(self, old, new, count=-1, /)",
        (t, self, old, replacement, count) ->
            StrSearch.replace(
                value(self),
                text(t, old, "replace() argument 1"),
                text(t, replacement, "replace() argument 2"),
                Indices.toLong(t, count)));
  }

  private static TruffleString argument(PyThread t, Object o) {
    TruffleString s = textOrNull(o);
    if (s == null) {
      throw PyErrors.typeError("must be str, not %s", Types.nameOf(t, o));
    }
    return s;
  }

  private static TruffleString separator(PyThread t, Object o) {
    TruffleString s = textOrNull(o);
    if (s == null) {
      throw PyErrors.typeError("must be str or None, not %s", Types.nameOf(t, o));
    }
    return s;
  }

  private static Object affix(PyThread t, Object[] a, String method) {
    TruffleString s = value(a[0]);
    long start = bound(t, a[2], 0);
    long end = bound(t, a[3], Long.MAX_VALUE);
    boolean front = method.equals("startswith");
    if (BoxedValue.unbox(a[1]) instanceof PyTuple options) {
      for (Object o : options.items()) {
        TruffleString part = textOrNull(o);
        if (part == null) {
          throw PyErrors.typeError(
              "tuple for %s must only contain str, not %s", method, Types.nameOf(t, o));
        }
        if (front
            ? StrSearch.startsWith(s, part, start, end)
            : StrSearch.endsWith(s, part, start, end)) {
          return true;
        }
      }
      return false;
    }
    TruffleString part = textOrNull(a[1]);
    if (part == null) {
      throw PyErrors.typeError(
          "%s first arg must be str or a tuple of str, not %s", method, Types.nameOf(t, a[1]));
    }
    return front
        ? StrSearch.startsWith(s, part, start, end)
        : StrSearch.endsWith(s, part, start, end);
  }

  private static void shape(TypeBuilder b) {
    b.def(
        "center(self, width, fillchar=' ', /)",
        (t, self, w, fill) -> StrShape.center(value(self), Indices.toLong(t, w), fill(t, fill)));
    b.def(
        "ljust(self, width, fillchar=' ', /)",
        (t, self, w, fill) -> StrShape.ljust(value(self), Indices.toLong(t, w), fill(t, fill)));
    b.def(
        "rjust(self, width, fillchar=' ', /)",
        (t, self, w, fill) -> StrShape.rjust(value(self), Indices.toLong(t, w), fill(t, fill)));
    b.def(
        "zfill(self, width, /)", (t, self, w) -> StrShape.zfill(value(self), Indices.toLong(t, w)));
    b.def(
        "strip(self, chars=None, /)",
        (t, self, c) -> StrShape.strip(value(self), stripped(t, c, "strip")));
    b.def(
        "lstrip(self, chars=None, /)",
        (t, self, c) -> StrShape.lstrip(value(self), stripped(t, c, "lstrip")));
    b.def(
        "rstrip(self, chars=None, /)",
        (t, self, c) -> StrShape.rstrip(value(self), stripped(t, c, "rstrip")));
  }

  private static int fill(PyThread t, Object o) {
    TruffleString s = textOrNull(o);
    if (s == null) {
      throw PyErrors.typeError(
          "The fill character must be a unicode character, not %s", Types.nameOf(t, o));
    }
    if (Strings.length(s) != 1) {
      throw PyErrors.typeError("The fill character must be exactly one character long");
    }
    return Strings.codePointAt(s, 0);
  }

  private static TruffleString stripped(PyThread t, Object chars, String method) {
    if (chars == PyNone.NONE) {
      return null;
    }
    TruffleString s = textOrNull(chars);
    if (s == null) {
      throw PyErrors.typeError("%s arg must be None or str", method);
    }
    return s;
  }

  private static void split(TypeBuilder b) {
    b.def(
        "split(self, /, sep=None, maxsplit=-1)",
        (t, self, sep, max) -> {
          long n = Indices.toLong(t, max);
          return list(
              t,
              sep == PyNone.NONE
                  ? StrSplit.split(value(self), n)
                  : StrSplit.split(value(self), separator(t, sep), n));
        });
    b.def(
        "rsplit(self, /, sep=None, maxsplit=-1)",
        (t, self, sep, max) -> {
          long n = Indices.toLong(t, max);
          return list(
              t,
              sep == PyNone.NONE
                  ? StrSplit.rsplit(value(self), n)
                  : StrSplit.rsplit(value(self), separator(t, sep), n));
        });
    b.def(
        "splitlines(self, /, keepends=False)",
        (t, self, keep) -> list(t, StrSplit.splitLines(value(self), Truth.isTrue(t, keep))));
    b.def(
        "partition(self, sep, /)",
        (t, self, sep) -> PyTuple.of((Object[]) StrSplit.partition(value(self), argument(t, sep))));
    b.def(
        "rpartition(self, sep, /)",
        (t, self, sep) ->
            PyTuple.of((Object[]) StrSplit.rpartition(value(self), argument(t, sep))));
  }

  private static PyList list(PyThread t, List<TruffleString> parts) {
    return PyList.of(t, parts.toArray());
  }
}
