package io.orochi.stm;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What rivals may know of, and tell, one thread: its age and rank, and that its attempt should
 * abort. On cache lines of its own, because rivals write here.
 *
 * <h2>Who gives way</h2>
 *
 * Of two transactions the one of higher rank wins (inevitable, privileged, normal), then the older.
 * The winner asks the loser to abort and waits until it has; a loser waits for a bounded time, then
 * aborts itself, except that it waits without bound for an inevitable winner (nothing is gained by
 * running into it again). Everyone who waits polls for requests. So there is no deadlock: in a
 * cycle of transactions that wait for each other, rank and age being a total order, some member
 * waits for one that it beats; that one has been asked to abort, and polls. Plain operations hold
 * at most one lock and wait only before they take it, so they close no cycle.
 *
 * <p>A thread for which nobody can wait closes no cycle either: a plain operation, or a transaction
 * that holds no lock and reads invisibly. It is patient, for else it would throw away the work of
 * others, or its own, for nothing. Its patience ends after all, so that an owner which goes on for
 * ever stops nobody for ever.
 *
 * <h2>Why everyone gets through</h2>
 *
 * A ticket is taken at the first conflict and kept over the attempts, so that every block becomes
 * the oldest eventually. Locks alone do not help a reader against writers that come and go; after
 * {@link #PRIVILEGE_AFTER} aborts a transaction is privileged: its reads are visible, writers wait
 * for it, plain ones too. The oldest privileged transaction loses only to an inevitable one, and no
 * younger transaction becomes inevitable while it runs ({@link Inevitability}).
 */
@SuppressWarnings("unused")
final class Contention extends ContentionFields {
  static final int NORMAL = 0;
  static final int PRIVILEGED = 1;
  static final int INEVITABLE = 2;

  /** The system property that changes {@link #PRIVILEGE_AFTER}, for tests. */
  static final String PRIVILEGE_PROPERTY = "io.orochi.stm.privilege";

  /** After so many aborted attempts a block becomes privileged. */
  static final int PRIVILEGE_AFTER = Integer.getInteger(PRIVILEGE_PROPERTY, 12);

  /** Rounds of spinning, then of letting others run, before a thread that waits sleeps. */
  static final int SPIN_ROUNDS = 32;

  static final int YIELD_ROUNDS = 80;

  /** A sleep counts as so many rounds as it has of these, in nanoseconds. */
  static final long ROUND_NANOS = 200_000;

  /** The shortest and the longest sleep, in nanoseconds; whoever waits longer sleeps longer. */
  static final long SHORTEST_SLEEP = 50_000;

  static final long LONGEST_SLEEP = 1_000_000;

  /**
   * Rounds of {@link Contender#rest} for which a thread waits for whom nobody waits, before it asks
   * the owner to abort or aborts itself: about half a second. Neither would help it to get on
   * sooner, and the owner may have worked for long.
   */
  static final int PATIENT_ROUNDS = 2000;

  /** Rounds that a loser waits before it aborts if others may wait for it, and between attempts. */
  static final int LOSER_ROUNDS = 104;

  /**
   * The same for a loser that holds locks and has done little: were it to sleep with them,
   * everybody else would soon sleep too.
   */
  static final int HOLDING_LOSER_ROUNDS = 40;

  /** Rounds of waiting before a winner asks the owner to abort: most locks are released sooner. */
  static final int WINNER_ROUNDS = 32;

  /**
   * After so many rounds, and then before each sleep, a winner reaches for an owner that has been
   * asked and goes on: it may be in a long computation that meets no slow path.
   */
  static final int REACH_ROUNDS = 64;

  private static final AtomicLong TICKETS = new AtomicLong();

  private long b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, ba, bb, bc, bd, be, bf;

  private final Contender owner;

  Contention(Contender owner) {
    this.owner = owner;
  }

  /** A ticket younger than all before. */
  static long newTicket() {
    return TICKETS.incrementAndGet();
  }

  /** Own ticket, taken now if there was none. Called by the owner. */
  long ownTicket() {
    long own = ticket;
    if (own == 0) {
      own = newTicket();
      ticket = own;
    }
    return own;
  }

  /**
   * Whether the caller, whose this is, wins against {@code rival}. Never true both ways at one
   * time.
   */
  boolean beats(Contention rival) {
    int mine = rank;
    int theirs = rival.rank;
    if (mine != theirs) {
      return mine > theirs;
    }
    long own = ownTicket();
    long other = rival.ticket;
    return other == 0 || own < other;
  }

  /**
   * Asks the attempt that {@code stamp} belongs to, to abort. Repeated by the asker while it waits:
   * a lost request does no harm.
   *
   * @param asker null if it does not wait for the answer
   * @param o what the asker wants, or null
   */
  void ask(long stamp, ConflictKind kind, Contender asker, TxObject o) {
    if (request < stamp) {
      requester = asker;
      requestObject = o;
      if (asker != null) {
        asker.contention.pressing = true;
        requestConflict = asker.asked(kind, o);
      } else {
        requestConflict = null;
      }
      request = stamp;
      if (resting) {
        owner.wake();
      }
    }
  }

  /** The block has ended: age and rank are those of the next one. */
  void reset() {
    if (ticket != 0) {
      ticket = 0;
    }
    if (ordered) {
      ordered = false;
    }
  }
}
