package io.orochi.stm;

/**
 * Where events go. The choice is made once, before the first transaction: {@link #install}, or
 * never. After that it is a constant, so that compiled code contains nothing of it when there is no
 * listener.
 */
public final class EventSink {
  private static TxEvents chosen;

  private EventSink() {}

  private static final class Fixed {
    static final TxEvents EVENTS = fix();

    private Fixed() {}

    private static TxEvents fix() {
      synchronized (EventSink.class) {
        fixed = true;
        return chosen;
      }
    }
  }

  private static boolean fixed;

  /**
   * Chooses the listener.
   *
   * @throws IllegalStateException if a transaction has begun already
   */
  public static synchronized void install(TxEvents events) {
    if (fixed) {
      throw new IllegalStateException("a transaction has begun already");
    }
    chosen = events;
  }

  /** Whether there is a listener; a constant, and the choice is made. */
  public static boolean isOn() {
    return events() != null;
  }

  /** The listener, or null; a constant. */
  static TxEvents events() {
    return Fixed.EVENTS;
  }
}
