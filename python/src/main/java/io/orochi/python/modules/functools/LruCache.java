package io.orochi.python.modules.functools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.PlainObject;
import io.orochi.framework.object.Shape;
import io.orochi.framework.operation.Operation;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoundMethod;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.DictEnds;
import io.orochi.python.runtime.DictEntries;
import io.orochi.python.runtime.Dicts;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Hashing;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The wrapper that {@code functools.lru_cache} makes. The cache is a dictionary whose order is that
 * of use. Hits and misses are counted per group of threads, so that transactions which only find
 * what they look for do not conflict.
 */
final class LruCache extends PlainObject {
  static final ExtensionType TYPE =
      ExtensionType.of("functools._lru_cache_wrapper", Layout.PLAIN, LruCache::define).withDict();

  private static final int STRIPES = 16;

  /** Separates positional from keyword arguments in a key. */
  private final Object mark;

  private final Object function;

  /** -1: without limit. */
  private final long limit;

  private final boolean typed;
  private final Object infoType;
  private final PyDict cache;
  private final Counters[] counters = new Counters[STRIPES];

  private LruCache(
      PyThread t, Shape shape, Object function, long limit, boolean typed, Object infoType) {
    super(t, shape);
    this.function = function;
    this.limit = limit;
    this.typed = typed;
    this.infoType = infoType;
    this.mark = new PlainObject(t, t.context().shape(BuiltinType.OBJECT));
    this.cache = new PyDict(t);
    for (int i = 0; i < STRIPES; i++) {
      counters[i] = new Counters(t);
    }
  }

  /** Hits and misses of some threads. */
  private static final class Counters extends TxObject {
    private record Counts(long hits, long misses) {}

    private long hits;
    private long misses;

    Counters(PyThread t) {
      super(t);
    }

    void add(PyThread t, int hit, int miss) {
      long w = t.open(this);
      hits += hit;
      misses += miss;
      t.close(this, w);
    }

    void clear(PyThread t) {
      long w = t.open(this);
      hits = 0;
      misses = 0;
      t.close(this, w);
    }

    Counts read(PyThread t) {
      if (isPrivate()) {
        return new Counts(hits, misses);
      }
      while (true) {
        long m = t.firstLook(this);
        Counts c = new Counts(hits, misses);
        if (t.secondLook(this, m)) {
          return c;
        }
      }
    }

    @Override
    protected Object snapshot() {
      return new Counts(hits, misses);
    }

    @Override
    protected void restore(Object saved) {
      hits = ((Counts) saved).hits;
      misses = ((Counts) saved).misses;
    }

    @Override
    public void publishFields(Publisher p) {}
  }

  private static void define(TypeBuilder b) {
    b.newMethod("(cls, user_function, maxsize, typed, cache_info_type)", LruCache::make);
    b.defN(
        "__call__(self, /, *args, **kwargs)",
        (t, a) -> ((LruCache) a[0]).call(t, (PyTuple) a[1], (PyDict) a[2]));
    b.def(
        "__get__(self, instance, owner=None, /)",
        (t, self, instance, owner) ->
            instance == PyNone.NONE ? self : new BoundMethod(self, instance));
    b.def("cache_info(self, /)", (t, self) -> ((LruCache) self).info(t));
    b.def("cache_clear(self, /)", (t, self) -> ((LruCache) self).clear(t));
    b.def("__reduce__(self, /)", (t, self) -> Attributes.get(t, self, "__qualname__"));
    b.def("__copy__(self, /)", (t, self) -> self);
    b.def("__deepcopy__(self, memo, /)", (t, self, memo) -> self);
    b.dict();
  }

  private static Object make(PyThread t, Object[] a) {
    if (!Calls.isCallable(t, a[1])) {
      throw PyErrors.typeError("the first argument must be callable");
    }
    long limit = -1;
    if (a[2] != PyNone.NONE) {
      if (Indices.indexOrNull(t, a[2]) == null) {
        throw PyErrors.typeError("maxsize should be integer or None");
      }
      limit = Math.max(0, Indices.toLong(t, a[2]));
    }
    return new LruCache(
        t, ((PyType) a[0]).instanceShape(), a[1], limit, Truth.isTrue(t, a[3]), a[4]);
  }

  private Counters mine(PyThread t) {
    return counters[(int) (t.ident & STRIPES - 1)];
  }

  @TruffleBoundary
  private Object call(PyThread t, PyTuple args, PyDict keywords) {
    if (limit == 0) {
      mine(t).add(t, 0, 1);
      return Dicts.call(t, function, args.items(), keywords);
    }
    Object key = key(t, args, keywords);
    long hash = Hashing.hash(t, key); // once, however slow it is
    Object found =
        Operation.atomically(
            t,
            () -> {
              Object v = cache.getOrNull(t, key, hash);
              if (v != null && limit > 0) {
                DictEnds.move(t, cache, key, hash, true);
              }
              mine(t).add(t, v == null ? 0 : 1, v == null ? 1 : 0);
              return v;
            });
    if (found != null) {
      return found;
    }
    Object result = Dicts.call(t, function, args.items(), keywords);
    Operation.atomically(
        t,
        () -> {
          // the function may have filled the cache with this very key
          if (limit < 0) {
            cache.put(t, key, hash, result);
          } else if (cache.getOrNull(t, key, hash) == null) {
            cache.put(t, key, hash, result);
            if (cache.size(t) > limit) {
              DictEnds.popOrNull(t, cache, true);
            }
          }
          return null;
        });
    return result;
  }

  private Object key(PyThread t, PyTuple args, PyDict keywords) {
    DictEntries named = keywords.entries(t);
    if (!typed && named.count() == 0) {
      if (args.size() == 1
          && (args.get(0) instanceof TruffleString || args.get(0) instanceof Long)) {
        return args.get(0);
      }
      return args;
    }
    List<Object> parts = new ArrayList<>(List.of(args.items()));
    if (named.count() > 0) {
      parts.add(mark);
      for (int i = 0; i < named.count(); i++) {
        parts.add(named.keys()[i]);
        parts.add(named.values()[i]);
      }
    }
    if (typed) {
      for (Object arg : args.items()) {
        parts.add(t.context().typeOf(t, arg));
      }
      for (int i = 0; i < named.count(); i++) {
        parts.add(t.context().typeOf(t, named.values()[i]));
      }
    }
    return PyTuple.of(parts.toArray());
  }

  private Object info(PyThread t) {
    long[] n =
        Operation.atomically(
            t,
            () -> {
              long hits = 0;
              long misses = 0;
              for (Counters c : counters) {
                Counters.Counts now = c.read(t);
                hits += now.hits;
                misses += now.misses;
              }
              return new long[] {hits, misses, cache.size(t)};
            });
    return Calls.call(t, infoType, n[0], n[1], limit < 0 ? PyNone.NONE : (Object) limit, n[2]);
  }

  private Object clear(PyThread t) {
    return Operation.atomically(
        t,
        () -> {
          for (Counters c : counters) {
            c.clear(t);
          }
          cache.clear(t);
          return PyNone.NONE;
        });
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(mark);
    p.visit(function);
    p.visit(infoType);
    p.visit(cache);
    for (Counters c : counters) {
      p.visit(c);
    }
  }
}
