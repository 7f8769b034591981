package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.operation.Operation;
import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;

/**
 * An iterator over the keys, values or items of a dictionary, forward or backward. Raises
 * RuntimeError when the size is not that of the beginning; that error is final.
 */
public final class DictIterator extends TxObject implements PyIterator, BuiltinType.Typed {
  /** What an iterator or view gives. */
  public enum Kind {
    KEYS,
    VALUES,
    ITEMS;

    Object of(Object key, Object value) {
      return switch (this) {
        case KEYS -> key;
        case VALUES -> value;
        case ITEMS -> PyTuple.of(key, value);
      };
    }
  }

  private static final int DONE = -1;

  /** The size changed: every further step raises. */
  private static final int BROKEN = -2;

  private final PyDict dict;
  private final Kind kind;
  private final boolean backward;

  /** Entry to look at next in a table, or index in {@link #frozen}. */
  private int at;

  /** Items not yet given; {@link #DONE}, {@link #BROKEN}. */
  private int left;

  private int expected;

  /**
   * The entries at the first step when the dictionary has no table; and the storage's state then.
   */
  private DictEntries frozen;

  private Object frozenState;

  public DictIterator(PyThread t, PyDict dict, Kind kind) {
    this(t, dict, kind, false);
  }

  public DictIterator(PyThread t, PyDict dict, Kind kind, boolean backward) {
    super(t);
    this.dict = dict;
    this.kind = kind;
    this.backward = backward;
    this.at = backward ? Integer.MAX_VALUE : 0;
    DictStorage storage = dict.storage(t);
    if (storage == null || storage instanceof KeyedStorage) {
      this.expected = dict.size(t);
    } else {
      freeze(t, storage);
    }
    this.left = expected;
  }

  private void freeze(PyThread t, DictStorage storage) {
    do {
      frozenState = storage.state(t);
      frozen = storage.entries(t);
    } while (!frozenState.equals(storage.state(t)));
    expected = frozen.count();
    at = backward ? expected - 1 : 0;
  }

  public PyDict dict() {
    return dict;
  }

  /** One step as it was seen: what follows for this iterator, and what it gives. */
  private static final class Step {
    int at;
    int left;
    Object result;
    boolean sizeChanged;
    boolean keysChanged;
  }

  @Override
  public Object next(PyThread t) {
    if (isPrivate()
        && left > 0
        && !backward
        && frozen == null
        && dict.isPrivate()
        && dict.content instanceof HashTable table
        && table.live == expected) {
      int e = table.next(at);
      if (e >= 0) {
        if (t.inTx()) {
          t.own(this);
        }
        at = e + 1;
        left--;
        return kind.of(table.keys[e], table.values[e]);
      }
    }
    return isPrivate() ? nextCarefully(t) : Operation.atomically(t, () -> nextCarefully(t));
  }

  @TruffleBoundary
  private Object nextCarefully(PyThread t) {
    while (true) {
      State s = state(t);
      if (s.left == DONE) {
        return null;
      }
      Step step = look(t, s);
      if (step.sizeChanged) {
        step.left = BROKEN;
      }
      if (moveIf(t, s, step.at, step.left)) {
        if (step.sizeChanged) {
          throw PyErrors.runtimeError("dictionary changed size during iteration");
        }
        if (step.keysChanged) {
          throw PyErrors.runtimeError("dictionary keys changed during iteration");
        }
        return step.result;
      }
    }
  }

  private record State(int at, int left) {}

  private State state(PyThread t) {
    if (isPrivate()) {
      return new State(at, left);
    }
    while (true) {
      long m = t.firstLook(this);
      State s = new State(at, left);
      if (t.secondLook(this, m)) {
        return s;
      }
    }
  }

  private boolean moveIf(PyThread t, State from, int toAt, int toLeft) {
    long w = t.open(this);
    boolean same = at == from.at && left == from.left;
    if (same) {
      at = toAt;
      left = toLeft;
    }
    t.close(this, w);
    return same;
  }

  private Step look(PyThread t, State s) {
    if (dict.isPrivate()) {
      return step(dict.content, t, s);
    }
    while (true) {
      long m = t.firstLook(dict);
      Object content = dict.content;
      if (content instanceof HashTable) {
        Step step = step(content, t, s);
        if (t.secondLook(dict, m)) {
          return step;
        }
      } else if (content instanceof KeyedStorage) {
        dict.settledStorage(t);
      } else if (t.secondLook(dict, m)) {
        return step(content, t, s);
      }
    }
  }

  private Step step(Object content, PyThread t, State s) {
    Step step = new Step();
    if (content instanceof HashTable table && frozen == null) {
      int size = table.live;
      if (s.left == BROKEN || size != expected) {
        step.sizeChanged = true;
        return step;
      }
      int e = backward ? table.previous(Math.min(s.at, table.used - 1)) : table.next(s.at);
      if (e < 0 || s.at < 0) {
        step.left = DONE;
      } else if (s.left == 0) {
        step.keysChanged = true;
        step.left = DONE;
      } else {
        Object key = table.keys[e];
        Object value = kind == Kind.KEYS ? null : table.values[e];
        step.result =
            key == null || kind != Kind.KEYS && value == null ? null : kind.of(key, value);
        step.at = backward ? e - 1 : e + 1;
        step.left = s.left - 1;
      }
      return step;
    }
    return frozenStep(content, t, s, step);
  }

  @TruffleBoundary
  private Step frozenStep(Object content, PyThread t, State s, Step step) {
    if (s.left == BROKEN || frozen == null || sizeNow(content, t) != expected) {
      step.sizeChanged = true;
    } else if (s.left == 0) {
      step.left = DONE;
    } else {
      step.result = kind.of(frozen.keys()[s.at], frozen.values()[s.at]);
      if (kind != Kind.KEYS) {
        Object now = dict.getOrNull(t, frozen.keys()[s.at]);
        step.result = kind.of(frozen.keys()[s.at], now != null ? now : frozen.values()[s.at]);
      }
      step.at = backward ? s.at - 1 : s.at + 1;
      step.left = s.left - 1;
    }
    return step;
  }

  private int sizeNow(Object content, PyThread t) {
    if (content instanceof DictStorage storage) {
      return storage.state(t).equals(frozenState) ? expected : storage.size(t);
    }
    return ((HashTable) content).live;
  }

  /** {@code __length_hint__}. */
  public long lengthHint(PyThread t) {
    State s = state(t);
    return s.left <= 0 || dict.size(t) != expected ? 0 : s.left;
  }

  /** The items not yet given, in a fresh array; the iterator stays where it is. */
  @TruffleBoundary
  public Object[] remaining(PyThread t) {
    State s = state(t);
    DictIterator copy = new DictIterator(t, dict, kind, backward);
    copy.at = s.at;
    copy.left = s.left;
    copy.expected = expected;
    copy.frozen = frozen;
    copy.frozenState = frozenState;
    return Iteration.toArray(t, copy);
  }

  @Override
  public BuiltinType builtinType() {
    return switch (kind) {
      case KEYS -> backward ? BuiltinType.DICT_REVERSE_KEY_ITERATOR : BuiltinType.DICT_KEY_ITERATOR;
      case VALUES ->
          backward ? BuiltinType.DICT_REVERSE_VALUE_ITERATOR : BuiltinType.DICT_VALUE_ITERATOR;
      case ITEMS ->
          backward ? BuiltinType.DICT_REVERSE_ITEM_ITERATOR : BuiltinType.DICT_ITEM_ITERATOR;
    };
  }

  @Override
  protected Object snapshot() {
    return new State(at, left);
  }

  @Override
  protected void restore(Object saved) {
    State s = (State) saved;
    at = s.at;
    left = s.left;
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(dict);
    if (frozen != null) {
      for (int i = 0; i < frozen.count(); i++) {
        p.visit(frozen.keys()[i]);
        p.visit(frozen.values()[i]);
      }
    }
  }
}
