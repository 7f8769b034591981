package io.orochi.tools.report;

import io.orochi.tools.log.Kind;
import io.orochi.tools.log.LogReader;
import io.orochi.tools.log.LogVisitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Adds up a log. Each nanosecond of a thread is counted once: an attempt that is undone counts as
 * aborted but for the waits in it that were told; from then to the beginning of the next attempt
 * the thread is paused, for the same reason.
 */
final class Accounting implements LogVisitor {
  /** A place of a program. */
  record Place(String file, int line, String function, String text) {}

  /** Transactions that became inevitable at one place for one reason. */
  static final class Irrevocable {
    final int here;
    final int why;
    long count;
    long nanos;

    Irrevocable(int here, int why) {
      this.here = here;
      this.why = why;
    }
  }

  /** A conflict or a wait by itself, for those who look closely. */
  record Incident(int thread, long from, long to, Row row, boolean abort) {}

  /** Of incidents at most so many are kept: the longest. */
  private static final int MOST_INCIDENTS = 1 << 16;

  private final ArrayList<String> strings = new ArrayList<>(List.of(""));
  private final ArrayList<Place> places = new ArrayList<>(Arrays.asList((Place) null));
  private final LinkedHashMap<Integer, ThreadTime> threads = new LinkedHashMap<>();
  private final HashMap<Row.Key, Row> rows = new HashMap<>();
  private final HashMap<Integer, Row> waits = new HashMap<>();
  private final HashMap<Long, Irrevocable> irrevocable = new HashMap<>();
  private ArrayList<Incident> incidents = new ArrayList<>();

  /** Shorter incidents are not kept any more. */
  private long shortest;

  private long latest;
  private long end = -1;
  private long collectorNanos;
  private long collections;
  private long began;
  private String note;

  private Accounting() {}

  /**
   * Reads a log and adds it up.
   *
   * @throws IOException as {@link LogReader#read}
   */
  static Accounting of(Path log) throws IOException {
    Accounting a = new Accounting();
    a.note = LogReader.read(log, a).note();
    a.finish();
    return a;
  }

  private void finish() {
    if (end < 0) {
      end = latest;
    }
    for (ThreadTime t : threads.values()) {
      if (t.ended < 0) {
        t.ended = Math.max(end, t.started);
        if (t.began >= 0) {
          commit(t, t.ended); // still running: nobody has undone it
          t.commits--;
        } else if (t.undone >= 0) {
          tryAgain(t, t.ended);
        }
      }
    }
  }

  Collection<ThreadTime> threads() {
    return threads.values();
  }

  Collection<Row> rows() {
    return rows.values();
  }

  /** Waits for a change, by place. */
  Collection<Row> waits() {
    return waits.values();
  }

  Collection<Irrevocable> irrevocable() {
    return irrevocable.values();
  }

  List<Incident> incidents() {
    return incidents;
  }

  String string(int id) {
    return strings.get(id);
  }

  /** A place, or null if it is not known. */
  Place place(int id) {
    return places.get(id);
  }

  /** Nanoseconds from the beginning of the log to its end. */
  long length() {
    return end;
  }

  long collectorNanos() {
    return collectorNanos;
  }

  long collections() {
    return collections;
  }

  /** When the log was begun, in milliseconds since 1970. */
  long beganMillis() {
    return began;
  }

  /** What must be known about the file, or null. */
  String note() {
    return note;
  }

  @Override
  public void began(long millis) {
    began = millis;
  }

  @Override
  public void string(int id, String text) {
    put(strings, id, text, "");
  }

  @Override
  public void place(int id, int file, int line, int function, int text) {
    put(places, id, new Place(string(file), line, string(function), string(text)), null);
  }

  private static <T> void put(ArrayList<T> list, int id, T value, T none) {
    while (list.size() <= id) {
      list.add(none);
    }
    list.set(id, value);
  }

  @Override
  public void threadName(int thread, int name) {
    names.put(thread, string(name));
    if (threads.containsKey(thread)) {
      threads.get(thread).name = string(name);
    }
  }

  private final HashMap<Integer, String> names = new HashMap<>();
  private ThreadTime lastThread;

  private ThreadTime thread(int id, long time) {
    latest = Math.max(latest, time);
    ThreadTime t = lastThread;
    if (t == null || t.id != id) {
      t = threads.get(id);
      if (t == null) {
        t = new ThreadTime(id, time);
        t.name = names.getOrDefault(id, t.name);
        threads.put(id, t);
      }
      lastThread = t;
    }
    return t;
  }

  @Override
  public void threadStarts(int thread, long time) {
    thread(thread, time);
  }

  @Override
  public void threadEnds(int thread, long time) {
    ThreadTime t = thread(thread, time);
    if (t.undone >= 0) {
      tryAgain(t, time);
    }
    t.ended = time;
  }

  @Override
  public void begin(int thread, long time) {
    ThreadTime t = thread(thread, time);
    if (t.undone >= 0) {
      tryAgain(t, time);
    }
    t.began = time;
    t.waited = 0;
    t.inevitableSince = -1;
  }

  /** What lies between an attempt and the next one is a wait for the same reason. */
  private void tryAgain(ThreadTime t, long time) {
    pause(t, t.undoneBy, t.undone, time);
    t.undone = -1;
  }

  private void pause(ThreadTime t, Row row, long from, long to) {
    t.paused += to - from;
    t.line.add(State.PAUSED.ordinal(), from, to);
    row.paused += to - from;
    row.line.add(0, from, to);
  }

  @Override
  public void commit(int thread, long time) {
    commit(thread(thread, time), time);
  }

  private void commit(ThreadTime t, long time) {
    if (t.began < 0) {
      return; // a log that was damaged, or begins in the middle
    }
    t.commits++;
    t.committed += time - t.began - t.waited;
    if (t.inevitableSince >= 0) {
      t.inevitable += time - t.inevitableSince;
      t.irrevocable.nanos += time - t.inevitableSince;
      run(t, State.COMMITTED, t.began, t.inevitableSince);
      run(t, State.INEVITABLE, t.inevitableSince, time);
    } else {
      run(t, State.COMMITTED, t.began, time);
    }
    t.began = -1;
  }

  /** Waits in this time have their place in the line already; they are taken off at the end. */
  private static void run(ThreadTime t, State state, long from, long to) {
    long end = Math.max(from, to - t.waited);
    t.waited -= to - from - (end - from);
    t.line.add(state.ordinal(), from, end);
  }

  @Override
  public void abort(int thread, long time, Conflict c) {
    ThreadTime t = thread(thread, time);
    if (t.began < 0) {
      return;
    }
    long lost = time - t.began - t.waited;
    Row row = c.kind() == Kind.RETRY ? waitsAt(c.here()) : row(c);
    row.aborts++;
    row.lost += lost;
    row.line.add(0, t.began, time);
    t.aborts++;
    t.aborted += lost;
    incident(new Incident(t.id, t.began, time, row, true));
    run(t, State.ABORTED, t.began, time);
    t.began = -1;
    if (c.kind() != Kind.ROLLBACK && c.kind() != Kind.RETRY && c.kind() != Kind.LOCK_TAKEN) {
      t.undone = time;
      t.undoneBy = row;
    }
  }

  @Override
  public void abandoned(int thread, long time, int here) {
    ThreadTime t = thread(thread, time);
    if (t.undone >= 0) {
      tryAgain(t, time);
    }
  }

  private Row waitsAt(int here) {
    return waits.computeIfAbsent(here, h -> new Row(new Row.Key(Kind.RETRY, h, 0, 0)));
  }

  private Row row(Conflict c) {
    Row row = rows.computeIfAbsent(new Row.Key(c.kind(), c.here(), c.there(), c.type()), Row::new);
    row.part(c.part());
    return row;
  }

  @Override
  public void waited(int thread, long time, Conflict c, long nanos) {
    ThreadTime t = thread(thread, time);
    if (t.undone >= 0) {
      return; // counted when the next attempt begins
    }
    long from = Math.max(t.began >= 0 ? t.began + t.waited : t.started, time - nanos);
    Row row = row(c);
    row.waits++;
    pause(t, row, from, time);
    incident(new Incident(t.id, from, time, row, false));
    if (t.began >= 0) {
      t.waited += time - from;
    }
  }

  @Override
  public void parked(int thread, long time, int here, long nanos) {
    ThreadTime t = thread(thread, time);
    long from = Math.max(t.started, time - nanos);
    Row row = waitsAt(here);
    row.waits++;
    row.paused += time - from;
    row.line.add(0, from, time);
    t.waiting += time - from;
    t.line.add(State.WAITING.ordinal(), from, time);
  }

  @Override
  public void inevitable(int thread, long time, int here, int why) {
    ThreadTime t = thread(thread, time);
    t.inevitableSince = time;
    t.irrevocable =
        irrevocable.computeIfAbsent((long) here << 32 | why, k -> new Irrevocable(here, why));
    t.irrevocable.count++;
  }

  @Override
  public void end(long time, long nanos, long count) {
    end = Math.max(time, latest);
    collectorNanos = nanos;
    collections = count;
  }

  private void incident(Incident i) {
    if (i.to - i.from < shortest) {
      return;
    }
    incidents.add(i);
    if (incidents.size() >= MOST_INCIDENTS) {
      long[] lengths = incidents.stream().mapToLong(x -> x.to - x.from).sorted().toArray();
      shortest = lengths[lengths.length / 2] + 1;
      ArrayList<Incident> kept = new ArrayList<>();
      for (Incident x : incidents) {
        if (x.to - x.from >= shortest) {
          kept.add(x);
        }
      }
      incidents = kept;
    }
  }

  /** The reason for which transactions became inevitable at a place, or an empty string. */
  String whyInevitable(int there) {
    String why = "";
    long most = -1;
    for (Irrevocable i : irrevocable.values()) {
      if (i.here == there && i.count > most) {
        why = string(i.why);
        most = i.count;
      }
    }
    return why;
  }
}
