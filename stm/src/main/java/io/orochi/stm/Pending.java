package io.orochi.stm;

import java.util.ArrayList;
import java.util.Comparator;

/**
 * What the running transaction will do when it ends, and the marks of its savepoints: references
 * that escape, actions, participants of the commit. Used by one thread; empty in most transactions.
 */
final class Pending {
  static final Runnable[] NONE = {};

  private final ArrayList<Object> escaped = new ArrayList<>();
  private final ArrayList<Runnable> commitHooks = new ArrayList<>();
  private final ArrayList<Runnable> abortHooks = new ArrayList<>();
  private final ArrayList<CommitParticipant> participants = new ArrayList<>();
  private final ArrayList<Level> levels = new ArrayList<>();
  private int prepared;
  private boolean empty = true;

  /** The state to which a savepoint leads back. */
  private record Level(
      long lockMeta, long privStamp, int undoMark, int escaped, int commitHooks, int abortHooks) {}

  Pending() {}

  /** Whether nothing has been asked of this since {@link #clear}. */
  boolean isEmpty() {
    return empty;
  }

  void escaped(Object value) {
    empty = false;
    escaped.add(value);
  }

  void onCommit(Runnable action) {
    empty = false;
    commitHooks.add(action);
  }

  void onAbort(Runnable action) {
    empty = false;
    abortHooks.add(action);
  }

  void enlist(CommitParticipant participant) {
    empty = false;
    participants.add(participant);
  }

  boolean hasParticipants() {
    return !participants.isEmpty();
  }

  void prepareParticipants() {
    if (participants.size() > 1) {
      participants.sort(Comparator.comparingLong(CommitParticipant::order));
    }
    for (CommitParticipant p : participants) {
      p.prepare();
      prepared++;
    }
  }

  void commitParticipants() {
    for (CommitParticipant p : participants) {
      p.commit();
    }
  }

  void releaseParticipants(boolean committed) {
    for (; prepared > 0; prepared--) {
      participants.get(prepared - 1).release(committed);
    }
  }

  void publish() {
    for (Object value : escaped) {
      TxThread.publish(value);
    }
    if (Chaos.ON) {
      Chaos.delay(Chaos.Point.PUBLISHED);
    }
  }

  Runnable[] takeCommitHooks() {
    return take(commitHooks, 0);
  }

  Runnable[] takeAbortHooks() {
    return take(abortHooks, 0);
  }

  private static Runnable[] take(ArrayList<Runnable> list, int from) {
    if (list.size() == from) {
      return NONE;
    }
    var tail = list.subList(from, list.size());
    Runnable[] taken = tail.toArray(NONE);
    tail.clear();
    return taken;
  }

  static void run(Runnable[] actions) {
    for (Runnable action : actions) {
      action.run();
    }
  }

  int push(long lockMeta, long privStamp, int undoMark) {
    empty = false;
    levels.add(
        new Level(
            lockMeta, privStamp, undoMark, escaped.size(), commitHooks.size(), abortHooks.size()));
    return levels.size() - 1;
  }

  long lockMeta(int level) {
    return levels.get(level).lockMeta;
  }

  long privStamp(int level) {
    return levels.get(level).privStamp;
  }

  int undoMark(int level) {
    return levels.get(level).undoMark;
  }

  /** Forgets a level and those within it, but not what they will do. */
  void popKeeping(int level) {
    levels.subList(level, levels.size()).clear();
  }

  /**
   * Forgets a level and those within it with what they wanted to do; gives the actions to run
   * because they were undone.
   */
  Runnable[] popDropping(int level) {
    Level l = levels.get(level);
    escaped.subList(l.escaped, escaped.size()).clear();
    commitHooks.subList(l.commitHooks, commitHooks.size()).clear();
    Runnable[] undone = take(abortHooks, l.abortHooks);
    popKeeping(level);
    return undone;
  }

  void clear() {
    empty = true;
    escaped.clear();
    commitHooks.clear();
    abortHooks.clear();
    participants.clear();
    levels.clear();
  }
}
