package io.orochi.framework.log;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.stm.Conflict;
import io.orochi.stm.ConflictKind;
import io.orochi.stm.TxEvents;
import io.orochi.stm.TxThread;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/**
 * Puts aborts, waits and inevitable transactions into recordings of Java Flight Recorder. What
 * commits in peace is not told there: a recording is kept for long, and read for what went wrong.
 */
public final class FlightEvents implements TxEvents {
  /** A conflict as recordings name it. */
  @StackTrace(false)
  @Category({"Orochi", "Transactions"})
  abstract static class Told extends Event {
    @Label("Kind")
    String kind;

    @Label("Here")
    @Description("What the thread that was stopped was doing: file, line and function")
    String here;

    @Label("There")
    @Description("What the thread that stopped it was doing: file, line and function")
    String there;

    @Label("Object Type")
    String objectType;

    @Label("Object Part")
    @Description("The attribute, key or name, where it is known")
    String objectPart;

    final void tell(Conflict c) {
      kind = c.kind().name();
      here = text(c.here());
      there = text(c.there());
      objectType = ThreadRecords.type(c);
      objectPart = ThreadRecords.part(c);
    }
  }

  @Name("orochi.TransactionAborted")
  @Label("Transaction Aborted")
  static final class Aborted extends Told {
    @Label("Lost Time")
    @Timespan(Timespan.NANOSECONDS)
    long lost;
  }

  @Name("orochi.TransactionWaited")
  @Label("Transaction Waited")
  static final class Waited extends Told {
    @Label("Waited")
    @Timespan(Timespan.NANOSECONDS)
    long waited;
  }

  @Name("orochi.TransactionInevitable")
  @Label("Transaction Inevitable")
  @StackTrace(false)
  @Category({"Orochi", "Transactions"})
  static final class Inevitable extends Event {
    @Label("Here")
    String here;

    @Label("Reason")
    String reason;
  }

  private final TxEvents next;

  /** When the running attempt of the calling thread began. */
  private static final ThreadLocal<long[]> BEGAN = ThreadLocal.withInitial(() -> new long[1]);

  /**
   * A listener.
   *
   * @param next another one that is told everything too, or null
   */
  public FlightEvents(TxEvents next) {
    this.next = next == null ? new TxEvents() {} : next;
  }

  private static String text(Object location) {
    Place p = Place.of(location);
    return p == null ? null : p.file() + ":" + p.line() + " " + p.function();
  }

  @Override
  @TruffleBoundary
  public void attached(TxThread t) {
    next.attached(t);
  }

  @Override
  @TruffleBoundary
  public void detached(TxThread t) {
    next.detached(t);
  }

  @Override
  @TruffleBoundary
  public void begin(TxThread t) {
    BEGAN.get()[0] = System.nanoTime();
    next.begin(t);
  }

  @Override
  @TruffleBoundary
  public void commit(TxThread t) {
    next.commit(t);
  }

  @Override
  @TruffleBoundary
  public void abort(TxThread t, Conflict c) {
    Aborted e = new Aborted();
    if (e.shouldCommit() && c.kind() != ConflictKind.RETRY) {
      e.tell(c);
      e.lost = System.nanoTime() - BEGAN.get()[0];
      e.commit();
    }
    next.abort(t, c);
  }

  @Override
  @TruffleBoundary
  public void abandoned(TxThread t, Object here) {
    next.abandoned(t, here);
  }

  @Override
  @TruffleBoundary
  public void waited(TxThread t, Conflict c, long nanos) {
    Waited e = new Waited();
    if (e.shouldCommit()) {
      e.tell(c);
      e.waited = nanos;
      e.commit();
    }
    next.waited(t, c, nanos);
  }

  @Override
  @TruffleBoundary
  public void parked(TxThread t, Object here, long nanos) {
    next.parked(t, here, nanos);
  }

  @Override
  @TruffleBoundary
  public void inevitable(TxThread t, Object here, String why) {
    Inevitable e = new Inevitable();
    if (e.shouldCommit()) {
      e.here = text(here);
      e.reason = why;
      e.commit();
    }
    next.inevitable(t, here, why);
  }
}
