package io.orochi.stm;

/**
 * A transactional array of fixed length for Java code, with conflicts per element. Public from the
 * start.
 *
 * @param <T> type of the elements, which may be null
 */
public final class TxArray<T> {
  private final Ref<T>[] elements;

  /** An array of {@code length} elements, all {@code initial}. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public TxArray(int length, T initial) {
    elements = new Ref[length];
    for (int i = 0; i < length; i++) {
      elements[i] = new Ref<>(initial);
    }
  }

  /** The number of elements. */
  public int length() {
    return elements.length;
  }

  /** The element at {@code i}. */
  public T get(int i) {
    return elements[i].get();
  }

  /** Changes the element at {@code i}. */
  public void set(int i, T value) {
    elements[i].set(value);
  }
}
