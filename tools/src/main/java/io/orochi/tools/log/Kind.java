package io.orochi.tools.log;

/** Why a transaction was aborted or had to wait, in the order of the numbers in the file. */
public enum Kind {
  WRITE_WRITE("STM_CONTENTION_WRITE_WRITE"),
  WRITE_READ("STM_CONTENTION_WRITE_READ"),
  INEVITABLE("STM_CONTENTION_INEVITABLE"),
  CONSTANT("STM_CONSTANT_CHANGED"),
  REQUESTED("STM_ABORT_REQUESTED"),
  RETRY("STM_RETRY"),
  ROLLBACK("STM_ROLLBACK"),
  TURN("STM_WAIT_FOR_TURN"),
  LOCK_TAKEN("STM_LOCK_TAKEN"),
  /** One that a newer Orochi has added. */
  OTHER("STM_OTHER");

  private static final Kind[] ALL = values();

  private final String shown;

  Kind(String shown) {
    this.shown = shown;
  }

  /** The name in reports; the first three are PyPy-STM's. */
  public String shown() {
    return shown;
  }

  /** The kind with that number. */
  public static Kind of(long number) {
    return number < ALL.length ? ALL[(int) number] : OTHER;
  }
}
