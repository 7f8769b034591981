package io.orochi.stm;

/** Why an attempt was aborted or had to wait. */
public enum ConflictKind {
  /** It wanted to write what another thread had written or locked. */
  WRITE_WRITE,
  /**
   * What it had read, another thread wrote; or it wanted to read what another thread had locked.
   */
  WRITE_READ,
  /** An inevitable transaction was in the way. */
  INEVITABLE,
  /** A value that compiled code took for a constant changed. */
  CONSTANT,
  /** The program asked for it: {@code retry}, or an injected abort. */
  REQUESTED
}
