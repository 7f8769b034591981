package io.orochi.python.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.number.Ints;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.BytesIterator;
import io.orochi.python.runtime.CursorIterator;
import io.orochi.python.runtime.DictIterator;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.Lengths;
import io.orochi.python.runtime.ListIterator;
import io.orochi.python.runtime.ListReverseIterator;
import io.orochi.python.runtime.LongRangeIterator;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyRange;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.RangeIterator;
import io.orochi.python.runtime.SequenceIterator;
import io.orochi.python.runtime.SetIterator;
import io.orochi.python.runtime.StringIterator;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TupleIterator;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.TypeDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The classes of the iterators over built-in collections. */
final class CollectionIterators {
  private CollectionIterators() {}

  private record Definition(BuiltinType type, Consumer<TypeBuilder> how) implements TypeDefinition {
    @Override
    public void define(TypeBuilder b) {
      Iterators.define(b);
      how.accept(b);
    }
  }

  static List<TypeDefinition> definitions() {
    List<TypeDefinition> all = new ArrayList<>();
    all.add(new Definition(BuiltinType.LIST_ITERATOR, CollectionIterators::list));
    all.add(new Definition(BuiltinType.LIST_REVERSE_ITERATOR, CollectionIterators::listReverse));
    all.add(new Definition(BuiltinType.TUPLE_ITERATOR, CollectionIterators::tuple));
    all.add(new Definition(BuiltinType.STR_ITERATOR, CollectionIterators::string));
    all.add(new Definition(BuiltinType.STR_ASCII_ITERATOR, CollectionIterators::string));
    all.add(new Definition(BuiltinType.BYTES_ITERATOR, CollectionIterators::bytes));
    all.add(new Definition(BuiltinType.BYTEARRAY_ITERATOR, CollectionIterators::bytes));
    all.add(new Definition(BuiltinType.RANGE_ITERATOR, CollectionIterators::range));
    all.add(new Definition(BuiltinType.LONG_RANGE_ITERATOR, CollectionIterators::longRange));
    all.add(new Definition(BuiltinType.SEQUENCE_ITERATOR, CollectionIterators::sequence));
    all.add(new Definition(BuiltinType.SET_ITERATOR, CollectionIterators::set));
    for (BuiltinType type :
        new BuiltinType[] {
          BuiltinType.DICT_KEY_ITERATOR,
          BuiltinType.DICT_VALUE_ITERATOR,
          BuiltinType.DICT_ITEM_ITERATOR,
          BuiltinType.DICT_REVERSE_KEY_ITERATOR,
          BuiltinType.DICT_REVERSE_VALUE_ITERATOR,
          BuiltinType.DICT_REVERSE_ITEM_ITERATOR
        }) {
      all.add(new Definition(type, CollectionIterators::dict));
    }
    return all;
  }

  private static long position(PyThread t, Object self) {
    return ((CursorIterator) self).position(t);
  }

  /**
   * {@code __setstate__}: an index, clamped to where the iterator can be; an exhausted one stays
   * exhausted.
   */
  private static void setState(TypeBuilder b, Limit limit) {
    b.def(
        "__setstate__(self, object, /)",
        (t, self, state) -> {
          long at =
              self instanceof RangeIterator || self instanceof LongRangeIterator
                  ? Indices.toLong(t, state)
                  : Reductions.index(t, state);
          if (position(t, self) >= 0) {
            ((CursorIterator) self).move(t, Math.min(Math.max(0, at), limit.of(t, self)));
          }
          return PyNone.NONE;
        });
  }

  private interface Limit {
    long of(PyThread t, Object self);
  }

  private static PyTuple reduce(PyThread t, Object self, Object collection, Object empty) {
    long at = position(t, self);
    return at < 0
        ? Reductions.call(t, "iter", empty)
        : Reductions.callWithState(t, "iter", at, collection);
  }

  private static void list(TypeBuilder b) {
    b.def(
        "__length_hint__(self, /)",
        (t, self) -> {
          long at = position(t, self);
          return at < 0 ? 0L : Math.max(0L, ((ListIterator) self).list().size(t) - at);
        });
    b.def(
        "__reduce__(self, /)",
        (t, self) -> reduce(t, self, ((ListIterator) self).list(), PyList.of(t)));
    setState(b, (t, self) -> ((ListIterator) self).list().size(t));
  }

  private static void listReverse(TypeBuilder b) {
    b.def(
        "__length_hint__(self, /)",
        (t, self) -> {
          long left = position(t, self) + 1;
          return ((ListReverseIterator) self).list().size(t) < left ? 0L : left;
        });
    b.def(
        "__reduce__(self, /)",
        (t, self) -> {
          long at = position(t, self);
          return at < 0
              ? Reductions.call(t, "iter", PyList.of(t))
              : Reductions.callWithState(t, "reversed", at, ((ListReverseIterator) self).list());
        });
    b.def(
        "__setstate__(self, object, /)",
        (t, self, state) -> {
          long at = Reductions.index(t, state);
          if (position(t, self) >= 0) {
            ((CursorIterator) self)
                .move(
                    t,
                    Math.max(-1, Math.min(at, ((ListReverseIterator) self).list().size(t) - 1L)));
          }
          return PyNone.NONE;
        });
  }

  private static void tuple(TypeBuilder b) {
    b.def(
        "__length_hint__(self, /)",
        (t, self) -> {
          long at = position(t, self);
          return at < 0 ? 0L : ((TupleIterator) self).tuple().size() - at;
        });
    b.def(
        "__reduce__(self, /)",
        (t, self) -> reduce(t, self, ((TupleIterator) self).tuple(), PyTuple.EMPTY));
    setState(b, (t, self) -> ((TupleIterator) self).tuple().size());
  }

  private static void string(TypeBuilder b) {
    b.def(
        "__length_hint__(self, /)",
        (t, self) -> {
          long at = position(t, self);
          return at < 0 ? 0L : Strings.length(((StringIterator) self).string()) - at;
        });
    TruffleString empty = Strings.EMPTY;
    b.def(
        "__reduce__(self, /)",
        (t, self) -> reduce(t, self, ((StringIterator) self).string(), empty));
    setState(b, (t, self) -> Strings.length(((StringIterator) self).string()));
  }

  private static void bytes(TypeBuilder b) {
    b.def(
        "__length_hint__(self, /)",
        (t, self) -> {
          long at = position(t, self);
          return at < 0 ? 0L : Math.max(0L, ((BytesIterator) self).size(t) - at);
        });
    b.def(
        "__reduce__(self, /)",
        (t, self) -> reduce(t, self, ((BytesIterator) self).source(), PyTuple.EMPTY));
    setState(b, (t, self) -> ((BytesIterator) self).size(t));
  }

  private static void range(TypeBuilder b) {
    b.def(
        "__length_hint__(self, /)",
        (t, self) -> {
          long at = position(t, self);
          return at < 0 ? 0L : ((RangeIterator) self).length() - at;
        });
    b.def(
        "__reduce__(self, /)",
        (t, self) -> {
          RangeIterator r = (RangeIterator) self;
          long at = position(t, self) < 0 ? r.length() : position(t, self);
          Object start =
              Ints.add((Object) r.start(), Ints.multiply((Object) at, (Object) r.step()));
          Object stop =
              Ints.add((Object) r.start(), Ints.multiply((Object) r.length(), (Object) r.step()));
          return Reductions.callWithState(
              t, "iter", PyNone.NONE, PyRange.of(start, stop, r.step()));
        });
    setState(b, (t, self) -> ((RangeIterator) self).length());
  }

  private static void longRange(TypeBuilder b) {
    b.def(
        "__length_hint__(self, /)",
        (t, self) -> {
          long at = position(t, self);
          return at < 0 ? 0L : Ints.subtract(((LongRangeIterator) self).length(), (Object) at);
        });
    b.def(
        "__reduce__(self, /)",
        (t, self) -> {
          LongRangeIterator r = (LongRangeIterator) self;
          Object at = position(t, self) < 0 ? r.length() : (Object) position(t, self);
          Object start = Ints.add(r.start(), Ints.multiply(at, r.step()));
          Object stop = Ints.add(r.start(), Ints.multiply(r.length(), r.step()));
          return Reductions.callWithState(
              t, "iter", PyNone.NONE, PyRange.of(start, stop, r.step()));
        });
    setState(b, (t, self) -> Long.MAX_VALUE);
  }

  private static void sequence(TypeBuilder b) {
    b.def(
        "__length_hint__(self, /)",
        (t, self) -> {
          long at = position(t, self);
          if (at < 0) {
            return 0L;
          }
          long n = Lengths.lengthOrMinusOne(t, ((SequenceIterator) self).sequence());
          return n < 0 ? PyNone.NOT_IMPLEMENTED : (Object) Math.max(0L, n - at);
        });
    b.def(
        "__reduce__(self, /)",
        (t, self) -> reduce(t, self, ((SequenceIterator) self).sequence(), PyTuple.EMPTY));
    setState(b, (t, self) -> Long.MAX_VALUE);
  }

  private static void set(TypeBuilder b) {
    b.def("__length_hint__(self, /)", (t, self) -> ((SetIterator) self).lengthHint(t));
    b.def(
        "__reduce__(self, /)",
        (t, self) -> Reductions.iterOf(t, ((SetIterator) self).remaining(t)));
  }

  private static void dict(TypeBuilder b) {
    b.def("__length_hint__(self, /)", (t, self) -> ((DictIterator) self).lengthHint(t));
    b.def(
        "__reduce__(self, /)",
        (t, self) -> Reductions.iterOf(t, ((DictIterator) self).remaining(t)));
  }
}
