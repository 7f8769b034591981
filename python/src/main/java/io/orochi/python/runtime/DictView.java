package io.orochi.python.runtime;

import io.orochi.stm.Publisher;

/**
 * {@code dict.keys()}, {@code values()}, {@code items()}: shows the dictionary as it is. Immutable
 * itself.
 */
public final class DictView extends Holder implements BuiltinType.Typed {
  private final PyDict dict;
  private final DictIterator.Kind kind;

  public DictView(PyDict dict, DictIterator.Kind kind) {
    this.dict = dict;
    this.kind = kind;
  }

  public PyDict dict() {
    return dict;
  }

  public DictIterator.Kind kind() {
    return kind;
  }

  /** The present content in a fresh array; one operation. */
  public Object[] toArray(PyThread t) {
    DictEntries entries = dict.entries(t);
    return switch (kind) {
      case KEYS -> entries.keyArray();
      case VALUES -> entries.valueArray();
      case ITEMS -> entries.itemArray();
    };
  }

  /** {@code x in self}. */
  public boolean contains(PyThread t, Object x) {
    switch (kind) {
      case KEYS:
        return dict.contains(t, x);
      case ITEMS:
        if (!(BoxedValue.unbox(x) instanceof PyTuple pair) || pair.size() != 2) {
          return false;
        }
        Object v = dict.getOrNull(t, pair.get(0));
        return v != null && Comparisons.same(t, v, pair.get(1));
      default:
        return Membership.indexOf(t, toArray(t), x, 0, dict.size(t)) >= 0;
    }
  }

  @Override
  public BuiltinType builtinType() {
    return switch (kind) {
      case KEYS -> BuiltinType.DICT_KEYS;
      case VALUES -> BuiltinType.DICT_VALUES;
      case ITEMS -> BuiltinType.DICT_ITEMS;
    };
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(dict);
  }
}
