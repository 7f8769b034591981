package io.orochi.python.modules.itertools;

import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;

/** The module {@code itertools}. */
public final class ItertoolsModule implements ModuleDefinition {
  @Override
  public String name() {
    return "itertools";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.type(Endless.COUNT);
    b.type(Endless.CYCLE);
    b.type(Endless.REPEAT);
    b.type(Selections.COMPRESS);
    b.type(Selections.DROPWHILE);
    b.type(Selections.TAKEWHILE);
    b.type(Selections.FILTERFALSE);
    b.type(Selections.ISLICE);
    b.type(Transformations.ACCUMULATE);
    b.type(Transformations.STARMAP);
    b.type(Transformations.PAIRWISE);
    b.type(Transformations.BATCHED);
    b.type(Sequences.CHAIN);
    b.type(Sequences.ZIP_LONGEST);
    b.type(Combinations.PRODUCT);
    b.type(Combinations.PERMUTATIONS);
    b.type(Combinations.COMBINATIONS);
    b.type(Combinations.COMBINATIONS_WITH_REPLACEMENT);
    b.type(Groups.GROUPBY);
    b.type(Groups.GROUPER);
    b.type(Tee.TEE);
    b.def("tee(iterable, n=2, /)", Tee::tee);
  }
}
