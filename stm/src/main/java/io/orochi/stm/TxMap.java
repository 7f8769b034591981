package io.orochi.stm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A transactional map for Java code, with conflicts per key. Public from the start.
 *
 * <p>Each key has an entry of its own, also, for as long as some transaction depends on it, a key
 * that is absent. Keys that come or go count in one of {@value #STRIPES} stripes, which only the
 * operations on the whole map read. An entry that stays absent is marked dead and dropped: whoever
 * holds a dead one looks again.
 *
 * @param <K> type of the keys: with {@code equals} and {@code hashCode}, not null
 * @param <V> type of the values, not null
 */
public final class TxMap<K, V> {
  private static final int STRIPES = 16;
  private static final Object DEAD = new Object();

  private final ConcurrentHashMap<K, Ref<Object>> entries = new ConcurrentHashMap<>();
  private final TxArray<Integer> present = new TxArray<>(STRIPES, 0);

  /** An empty map. */
  public TxMap() {}

  private Ref<Object> entry(K key) {
    while (true) {
      Ref<Object> e = entries.get(key);
      if (e == null) {
        Ref<Object> fresh = new Ref<>(null);
        e = entries.putIfAbsent(key, fresh);
        if (e == null) {
          e = fresh;
          sweepAfter(key, e);
        }
      }
      if (e.get() != DEAD) {
        return e;
      }
      entries.remove(key, e);
    }
  }

  /** Drops the entry after the running transaction, however it ends, if it is absent then. */
  private void sweepAfter(K key, Ref<Object> e) {
    TxThread t = TxThread.current();
    t.onCommit(() -> sweep(key, e));
    t.onAbort(() -> sweep(key, e));
  }

  private void sweep(K key, Ref<Object> e) {
    if (Header.isWatched(e.meta())) {
      return; // somebody waits for this key: the change that wakes them would be this one
    }
    boolean dead =
        Stm.atomic(
            () -> {
              if (e.get() == null) {
                e.set(DEAD);
              }
              return e.get() == DEAD;
            });
    if (dead) {
      entries.remove(key, e);
    }
  }

  private void count(K key, int change) {
    int s = (key.hashCode() * 0x9E3779B9 >>> 16) % STRIPES;
    present.set(s, present.get(s) + change);
  }

  /** The value of {@code key}, or null. */
  @SuppressWarnings("unchecked")
  public V get(K key) {
    if (TxThread.current().inTx()) {
      return (V) entry(key).get();
    }
    Ref<Object> e = entries.get(key);
    Object v = e == null ? null : e.get();
    return v == DEAD ? null : (V) v;
  }

  /** Whether {@code key} is present. */
  public boolean containsKey(K key) {
    return get(key) != null;
  }

  /** Sets the value of {@code key} and gives the one before, or null. */
  @SuppressWarnings("unchecked")
  public V put(K key, V value) {
    Objects.requireNonNull(value);
    return (V)
        Stm.atomic(
            () -> {
              Object before = entry(key).getAndSet(value);
              if (before == null) {
                count(key, 1);
              }
              return before;
            });
  }

  /** Takes {@code key} out and gives its value, or null. */
  @SuppressWarnings("unchecked")
  public V remove(K key) {
    return (V)
        Stm.atomic(
            () -> {
              Ref<Object> e = entry(key);
              Object before = e.get();
              if (before != null) {
                e.set(null);
                count(key, -1);
                sweepAfter(key, e);
              }
              return before;
            });
  }

  /** The number of keys. */
  public int size() {
    return Stm.atomic(
        () -> {
          int n = 0;
          for (int s = 0; s < STRIPES; s++) {
            n += present.get(s);
          }
          return n;
        });
  }

  /** The keys, in no order. */
  public List<K> keys() {
    return Stm.atomic(
        () -> {
          size(); // whoever adds a key or takes one out conflicts with this transaction
          List<K> keys = new ArrayList<>();
          entries.forEach(
              (k, e) -> {
                Object v = e.get();
                if (v != null && v != DEAD) {
                  keys.add(k);
                }
              });
          return keys;
        });
  }
}
