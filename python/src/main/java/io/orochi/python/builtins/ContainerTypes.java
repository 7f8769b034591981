package io.orochi.python.builtins;

import io.orochi.python.runtime.DictIterator.Kind;
import io.orochi.python.runtime.TypeDefinition;
import java.util.ArrayList;
import java.util.List;

/** The definitions of the built-in collections, their views and iterators. */
final class ContainerTypes {
  private ContainerTypes() {}

  static List<TypeDefinition> definitions() {
    List<TypeDefinition> all =
        new ArrayList<>(
            List.of(
                new ListType(),
                new TupleType(),
                new DictType(),
                new SetType(),
                new FrozenSetType(),
                new RangeType(),
                new SliceType(),
                new DictViewType(Kind.KEYS),
                new DictViewType(Kind.VALUES),
                new DictViewType(Kind.ITEMS)));
    all.addAll(CollectionIterators.definitions());
    all.addAll(IterationTypes.definitions());
    return all;
  }
}
