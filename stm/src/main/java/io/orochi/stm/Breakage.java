package io.orochi.stm;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Test-only switches that break one rule of the algorithm each, so that tests can show that they
 * notice. Read once from the system property {@value #PROPERTY} (names separated by commas);
 * otherwise constants {@code false} that cost nothing in compiled code.
 */
public final class Breakage {
  /** The name of the system property. */
  public static final String PROPERTY = "io.orochi.stm.break";

  private static final Set<String> NAMES =
      new TreeSet<>(Arrays.asList(System.getProperty(PROPERTY, "").split(",", -1)));

  /** Reads are not validated at extension and commit. */
  public static final boolean VALIDATION = broken("validation");

  /** Extension validates first and reads the counter afterwards. */
  public static final boolean ADOPTION_ORDER = broken("adoption-order");

  /** An abort releases with the version that the object had before. */
  public static final boolean ABORT_VERSION = broken("abort-version");

  /** Objects stored into public objects stay private. */
  public static final boolean PUBLICATION = broken("publication");

  /** For the framework: a cached write does not look at the shape again after locking. */
  public static final boolean SHAPE_RECHECK = broken("shape-recheck");

  /**
   * A savepoint does not begin a level of its own, so what the outer level saved is not saved
   * again.
   */
  public static final boolean SAVEPOINT = broken("savepoint");

  /** A writer does not wake those who wait for a change. */
  public static final boolean WAKE_UP = broken("wake-up");

  /** A transaction uses constants that are younger than itself. */
  public static final boolean CONSTANT_AGE = broken("constant-age");

  /** A {@link Ref} stores before its lock is visible, as a machine without the fence might. */
  public static final boolean STORE_STORE = broken("store-store");

  /**
   * Every object counts as private, so that no barrier is left: for measuring, with one thread and
   * outside of transactions, what the barriers cost.
   */
  public static final boolean BARRIERS = broken("barriers");

  private Breakage() {}

  private static boolean broken(String name) {
    return NAMES.contains(name);
  }
}
