package io.orochi.python.builtins.bytes;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.builtins.memory.MemoryViewType;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BytesIterator;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.Encodings;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyByteArray;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;
import io.orochi.python.text.BytesCase;
import io.orochi.python.text.BytesHex;
import io.orochi.python.text.BytesSearch;
import io.orochi.python.text.BytesShape;
import io.orochi.python.text.BytesSplit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The methods that {@code bytes} and {@code bytearray} share; results are of the class of the
 * receiver.
 */
final class BytesMethods {
  /** Makes the result: an object of the class whose methods these are. */
  interface Result {
    Object of(PyThread t, byte[] bytes);
  }

  private final TypeBuilder b;
  private final Result result;

  private BytesMethods(TypeBuilder b, Result result) {
    this.b = b;
    this.result = result;
  }

  static void define(TypeBuilder b, Result result) {
    BytesMethods m = new BytesMethods(b, result);
    m.sequence();
    m.tests();
    m.search();
    m.shape();
    m.split();
    m.text();
  }

  private static byte[] value(PyThread t, Object self) {
    return Buffers.bytesOrNull(t, self);
  }

  private void mapping(String name, Function<byte[], byte[]> f) {
    b.def(name + "(self, /)", (t, self) -> result.of(t, f.apply(value(t, self))));
  }

  private void test(String name, Predicate<byte[]> f) {
    b.def(name + "(self, /)", (t, self) -> f.test(value(t, self)));
  }

  private void sequence() {
    for (CompareOperator op : CompareOperator.values()) {
      b.def(
          op.method + "(self, value, /)",
          (t, self, o) -> {
            // bytes compare with bytes only, bytearray with whatever has a buffer
            boolean comparable =
                self instanceof PyByteArray || BoxedValue.unbox(o) instanceof PyBytes;
            byte[] other = comparable ? Buffers.bytesOrNull(t, o) : null;
            if (other == null) {
              if (op == CompareOperator.EQ || op == CompareOperator.NE) {
                BytesWarnings.compared(t, self, o);
              }
              return PyNone.NOT_IMPLEMENTED;
            }
            int sign = Arrays.compareUnsigned(value(t, self), other);
            return switch (op) {
              case LT -> sign < 0;
              case LE -> sign <= 0;
              case EQ -> sign == 0;
              case NE -> sign != 0;
              case GT -> sign > 0;
              case GE -> sign >= 0;
            };
          });
    }
    b.def(
        "__len__(self, /)",
        (t, self) -> (long) (self instanceof PyByteArray a ? a.size(t) : value(t, self).length));
    b.def("__buffer__(self, flags, /)", (t, self, flags) -> MemoryViewType.make(t, self));
    b.def(
        "__iter__(self, /)",
        (t, self) ->
            new BytesIterator(t, self instanceof PyByteArray ? self : BoxedValue.unbox(self)));
    b.def(
        "__contains__(self, key, /)",
        (t, self, key) -> {
          if (Buffers.bytesOrNull(t, key) == null && Indices.indexOrNull(t, key) == null) {
            throw Buffers.required(t, key);
          }
          return BytesSearch.find(value(t, self), BytesArguments.part(t, key), 0, Long.MAX_VALUE)
              >= 0;
        });
    b.def(
        "__add__(self, value, /)",
        (t, self, o) -> {
          byte[] other = Buffers.bytesOrNull(t, o);
          if (other == null) {
            throw PyErrors.typeError(
                "can't concat %s to %s", Types.nameOf(t, o), Types.nameOf(t, self));
          }
          return result.of(t, BytesShape.concat(value(t, self), other));
        });
    b.def("__mul__(self, value, /)", (t, self, n) -> repeat(t, self, n));
    b.def("__rmul__(self, value, /)", (t, self, n) -> repeat(t, self, n));
    b.def(
        "__mod__(self, value, /)",
        (t, self, o) -> result.of(t, BytesFormatting.percent(t, value(t, self), o)));
    b.def(
        "__rmod__(self, value, /)",
        (t, self, o) ->
            t.context().typeOf(t, o).isSubtypeOf(t, b.type())
                ? result.of(t, BytesFormatting.percent(t, value(t, o), self))
                : PyNone.NOT_IMPLEMENTED);
  }

  private Object repeat(PyThread t, Object self, Object n) {
    return result.of(t, BytesShape.repeat(value(t, self), Repetition.count(t, n)));
  }

  private void tests() {
    test("isalnum", BytesCase::isAlnum);
    test("isalpha", BytesCase::isAlpha);
    test("isascii", BytesCase::isAscii);
    test("isdigit", BytesCase::isDigit);
    test("islower", BytesCase::isLower);
    test("isspace", BytesCase::isSpace);
    test("istitle", BytesCase::isTitle);
    test("isupper", BytesCase::isUpper);
    mapping("capitalize", BytesCase::capitalize);
    mapping("lower", BytesCase::lower);
    mapping("swapcase", BytesCase::swapcase);
    mapping("title", BytesCase::title);
    mapping("upper", BytesCase::upper);
  }

  /** A search for a part in a range. */
  private interface Search {
    int apply(byte[] bytes, byte[] part, long start, long end);
  }

  private void searching(String name, Search f) {
    b.defN(
        name + "(self, sub, start=NULL, end=NULL, /)",
        (t, a) ->
            (long)
                f.apply(
                    value(t, a[0]),
                    BytesArguments.part(t, a[1]),
                    BytesArguments.bound(t, a[2], 0),
                    BytesArguments.bound(t, a[3], Long.MAX_VALUE)));
  }

  private void search() {
    searching("count", BytesSearch::count);
    searching("find", BytesSearch::find);
    searching("index", BytesSearch::index);
    searching("rfind", BytesSearch::rfind);
    searching("rindex", BytesSearch::rindex);
    b.defN(
        "startswith(self, prefix, start=NULL, end=NULL, /)", (t, a) -> affix(t, a, "startswith"));
    b.defN("endswith(self, suffix, start=NULL, end=NULL, /)", (t, a) -> affix(t, a, "endswith"));
    b.def(
        "removeprefix(self, prefix, /)",
        (t, self, p) ->
            result.of(t, BytesSearch.removePrefix(value(t, self), BytesArguments.like(t, p))));
    b.def(
        "removesuffix(self, suffix, /)",
        (t, self, p) ->
            result.of(t, BytesSearch.removeSuffix(value(t, self), BytesArguments.like(t, p))));
    b.def(
        "replace(self, old, new, count=-1, /)",
        (t, self, old, replacement, count) ->
            result.of(
                t,
                BytesSearch.replace(
                    value(t, self),
                    BytesArguments.like(t, old),
                    BytesArguments.like(t, replacement),
                    Indices.toLong(t, count))));
    b.def(
        "translate(self, table, /, delete=NULL)",
        (t, self, table, delete) -> {
          byte[] map = table == PyNone.NONE ? null : BytesArguments.like(t, table);
          if (map != null && map.length != 256) {
            throw PyErrors.valueError("translation table must be 256 characters long");
          }
          byte[] dropped = delete == null ? new byte[0] : BytesArguments.like(t, delete);
          return result.of(t, BytesShape.translate(value(t, self), map, dropped));
        });
    b.staticMethod(
        "maketrans(frm, to, /)",
        (t, a) -> {
          byte[] from = BytesArguments.like(t, a[0]);
          byte[] to = BytesArguments.like(t, a[1]);
          if (from.length != to.length) {
            throw PyErrors.valueError("maketrans arguments must have same length");
          }
          byte[] table = new byte[256];
          for (int i = 0; i < 256; i++) {
            table[i] = (byte) i;
          }
          for (int i = 0; i < from.length; i++) {
            table[from[i] & 0xff] = to[i];
          }
          return new PyBytes(table);
        });
  }

  private Object affix(PyThread t, Object[] a, String method) {
    byte[] bytes = value(t, a[0]);
    long start = BytesArguments.bound(t, a[2], 0);
    long end = BytesArguments.bound(t, a[3], Long.MAX_VALUE);
    boolean front = method.equals("startswith");
    Object[] options =
        BoxedValue.unbox(a[1]) instanceof PyTuple tuple ? tuple.items() : new Object[] {a[1]};
    boolean single = !(BoxedValue.unbox(a[1]) instanceof PyTuple);
    for (Object o : options) {
      byte[] part = Buffers.bytesOrNull(t, o);
      if (part == null) {
        throw single
            ? PyErrors.typeError(
                "%s first arg must be bytes or a tuple of bytes, not %s",
                method, Types.nameOf(t, o))
            : Buffers.required(t, o);
      }
      if (front
          ? BytesSearch.startsWith(bytes, part, start, end)
          : BytesSearch.endsWith(bytes, part, start, end)) {
        return true;
      }
    }
    return false;
  }

  private void shape() {
    b.def(
        "center(self, width, fillchar=NULL, /)",
        (t, self, w, fill) ->
            result.of(
                t,
                BytesShape.center(value(t, self), Indices.toLong(t, w), fill(t, fill, "center"))));
    b.def(
        "ljust(self, width, fillchar=NULL, /)",
        (t, self, w, fill) ->
            result.of(
                t, BytesShape.ljust(value(t, self), Indices.toLong(t, w), fill(t, fill, "ljust"))));
    b.def(
        "rjust(self, width, fillchar=NULL, /)",
        (t, self, w, fill) ->
            result.of(
                t, BytesShape.rjust(value(t, self), Indices.toLong(t, w), fill(t, fill, "rjust"))));
    b.def(
        "zfill(self, width, /)",
        (t, self, w) -> result.of(t, BytesShape.zfill(value(t, self), Indices.toLong(t, w))));
    b.def(
        "expandtabs(self, /, tabsize=8)",
        (t, self, n) -> result.of(t, BytesShape.expandTabs(value(t, self), Indices.toLong(t, n))));
    b.def(
        "strip(self, bytes=None, /)",
        (t, self, c) -> result.of(t, BytesShape.strip(value(t, self), chars(t, c))));
    b.def(
        "lstrip(self, bytes=None, /)",
        (t, self, c) -> result.of(t, BytesShape.lstrip(value(t, self), chars(t, c))));
    b.def(
        "rstrip(self, bytes=None, /)",
        (t, self, c) -> result.of(t, BytesShape.rstrip(value(t, self), chars(t, c))));
  }

  private static byte fill(PyThread t, Object o, String method) {
    return o == null ? (byte) ' ' : BytesArguments.fill(t, o, method);
  }

  private static byte[] chars(PyThread t, Object c) {
    return c == PyNone.NONE ? null : BytesArguments.like(t, c);
  }

  private void split() {
    b.def(
        "split(self, /, sep=None, maxsplit=-1)",
        (t, self, sep, max) -> {
          long n = Indices.toLong(t, max);
          byte[] v = value(t, self);
          return list(
              t,
              sep == PyNone.NONE
                  ? BytesSplit.split(v, n)
                  : BytesSplit.split(v, BytesArguments.like(t, sep), n));
        });
    b.def(
        "rsplit(self, /, sep=None, maxsplit=-1)",
        (t, self, sep, max) -> {
          long n = Indices.toLong(t, max);
          byte[] v = value(t, self);
          return list(
              t,
              sep == PyNone.NONE
                  ? BytesSplit.rsplit(v, n)
                  : BytesSplit.rsplit(v, BytesArguments.like(t, sep), n));
        });
    b.def(
        "splitlines(self, /, keepends=False)",
        (t, self, keep) -> list(t, BytesSplit.splitLines(value(t, self), Truth.isTrue(t, keep))));
    b.def(
        "partition(self, sep, /)",
        (t, self, sep) ->
            tuple(t, BytesSplit.partition(value(t, self), BytesArguments.like(t, sep))));
    b.def(
        "rpartition(self, sep, /)",
        (t, self, sep) ->
            tuple(t, BytesSplit.rpartition(value(t, self), BytesArguments.like(t, sep))));
    b.def(
        "join(self, iterable_of_bytes, /)",
        (t, self, items) -> result.of(t, join(t, value(t, self), items)));
  }

  private static byte[] join(PyThread t, byte[] separator, Object items) {
    if (!Iteration.isIterable(t, items)) {
      throw PyErrors.typeError("can only join an iterable");
    }
    Object[] all = Iteration.toArrayUnasked(t, items);
    List<byte[]> pieces = new ArrayList<>(all.length);
    for (int i = 0; i < all.length; i++) {
      byte[] piece = Buffers.bytesOrNull(t, all[i]);
      if (piece == null) {
        throw PyErrors.typeError(
            "sequence item %d: expected a bytes-like object, %s found", i, Types.nameOf(t, all[i]));
      }
      pieces.add(piece);
    }
    return BytesSplit.join(separator, pieces);
  }

  private PyList list(PyThread t, List<byte[]> parts) {
    return PyList.of(t, parts.stream().map(p -> result.of(t, p)).toArray());
  }

  private PyTuple tuple(PyThread t, byte[][] parts) {
    return PyTuple.of(Arrays.stream(parts).map(p -> result.of(t, p)).toArray());
  }

  private void text() {
    b.def(
        "decode(self, /, encoding='utf-8', errors='strict')",
        (t, self, encoding, errors) ->
            Encodings.decode(
                t, value(t, self), name(t, encoding, "encoding"), name(t, errors, "errors")));
    b.def(
        "hex(self, /, sep=NULL, bytes_per_sep=1)",
        (t, self, sep, group) -> HexText.of(t, value(t, self), sep, group));
    b.classMethod(
        "fromhex(cls, string, /)",
        (t, a) -> {
          if (!(BoxedValue.unbox(a[1]) instanceof TruffleString s)) {
            throw PyErrors.typeError(
                "fromhex() argument must be str, not %s", Types.nameOf(t, a[1]));
          }
          Object made = result.of(t, BytesHex.fromHex(s));
          return a[0] == b.type() ? made : Calls.call(t, a[0], made);
        });
  }

  private static String name(PyThread t, Object o, String parameter) {
    if (BoxedValue.unbox(o) instanceof TruffleString s) {
      return Strings.toJava(s);
    }
    throw PyErrors.typeError(
        "decode() argument '%s' must be str, not %s", parameter, Types.nameOf(t, o));
  }
}
