package io.orochi.duhton.reader;

import io.orochi.duhton.runtime.Cons;
import io.orochi.duhton.runtime.None;
import java.util.List;

/** Something that was read. Places are offsets into the text, the end exclusive. */
public sealed interface Form {
  /** The form as a value: what {@code quote} gives. It may be shared by all threads. */
  Object datum();

  int start();

  int end();

  /**
   * A token, or {@code ()}.
   *
   * @param datum an {@code Integer}, a symbol, or None
   */
  record Atom(Object datum, int start, int end) implements Form {}

  /** A list of at least one form. */
  record Sequence(List<Form> items, int start, int end) implements Form {
    @Override
    public Object datum() {
      Object rest = None.NONE;
      for (Form item : items.reversed()) {
        rest = Cons.constant(item.datum(), rest);
      }
      return rest;
    }

    /** The first item. */
    public Form head() {
      return items.getFirst();
    }

    /** The items behind the first. */
    public List<Form> arguments() {
      return items.subList(1, items.size());
    }
  }
}
