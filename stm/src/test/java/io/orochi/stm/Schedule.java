package io.orochi.stm;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Runs threads one at a time and chooses, at every step that others can tell apart, who goes on:
 * the same seed gives the same run. The threads are virtual ones that pass a baton. Needs {@link
 * Chaos#ON}.
 */
final class Schedule implements Chaos.Scheduler {
  private static final int STEP_LIMIT = 200_000;

  private final Random random;
  private final List<Actor> actors = new ArrayList<>();
  private Actor running;
  private int steps;
  private Throwable failure;
  private volatile boolean over;

  Schedule(long seed) {
    random = new Random(seed);
  }

  /** One scheduled thread with its descriptor. */
  final class Actor extends TxThread {
    private final Thread carrier;
    private volatile boolean mayRun;
    private boolean done;

    /** Spins or waits for the token: chosen rarely, as it changes nothing. */
    private boolean idle;

    /** Waits for a change until it is signalled. */
    private boolean asleep;

    private boolean wokenByScheduler;

    /** Whether the last wait ended only because nobody else could run; asked once for each wait. */
    boolean wokenByScheduler() {
      boolean woken = wokenByScheduler;
      wokenByScheduler = false;
      return woken;
    }

    Actor(Program program) {
      carrier =
          Thread.ofVirtual()
              .unstarted(
                  () -> {
                    awaitBaton();
                    try {
                      attach();
                      program.run(this);
                      detach();
                    } catch (Stop e) {
                      // the schedule was given up
                    } catch (Throwable e) {
                      if (failure == null) {
                        failure = e;
                      }
                    }
                    done = true;
                    passOn(this);
                  });
    }

    private void awaitBaton() {
      while (!mayRun) {
        if (over) {
          throw new Stop();
        }
        LockSupport.park();
      }
    }

    /** A step that is not one of the memory's own. */
    void step() {
      idle = false;
      next(this);
    }

    @Override
    protected void onSpin(int round) {
      idle = true;
      next(this);
      idle = false;
    }

    @Override
    protected void park(BooleanSupplier done, long nanos) {
      if (nanos == Long.MAX_VALUE) {
        asleep = true;
        wokenByScheduler = false;
        next(this);
        asleep = false;
      }
    }
  }

  /** What a thread does. */
  interface Program {
    void run(Actor t);
  }

  private static final class Stop extends Error {
    private static final long serialVersionUID = 1L;
  }

  void add(Program program) {
    actors.add(new Actor(program));
  }

  /** Runs everything to its end; throws what a thread threw. */
  void run() throws InterruptedException {
    Chaos.scheduler = this;
    try {
      actors.forEach(a -> a.carrier.start());
      passOn(null);
      for (Actor a : actors) {
        a.carrier.join();
      }
    } finally {
      Chaos.scheduler = null;
    }
    if (failure != null) {
      throw new AssertionError(failure);
    }
  }

  @Override
  public void at(Chaos.Point point) {
    if (running != null && Thread.currentThread() == running.carrier) {
      running.step();
    }
  }

  @Override
  public boolean abort() {
    return random.nextInt(150) == 0;
  }

  private void next(Actor from) {
    if (++steps > STEP_LIMIT) {
      failure = new AssertionError("no end after " + steps + " steps");
      giveUp();
      throw new Stop();
    }
    Actor to = choose();
    if (to != from) {
      from.mayRun = false;
      hand(to);
      from.awaitBaton();
    }
  }

  private void passOn(Actor from) {
    if (from != null) {
      from.mayRun = false;
    }
    if (failure != null) {
      giveUp();
    }
    Actor to = over ? null : choose();
    if (to == null) {
      giveUp();
    } else {
      hand(to);
    }
  }

  private void hand(Actor to) {
    running = to;
    to.mayRun = true;
    LockSupport.unpark(to.carrier);
  }

  private void giveUp() {
    over = true;
    actors.forEach(a -> LockSupport.unpark(a.carrier));
  }

  private Actor choose() {
    List<Actor> ready = new ArrayList<>();
    List<Actor> idle = new ArrayList<>();
    Actor sleeper = null;
    for (Actor a : actors) {
      if (!a.done) {
        if (a.asleep && !a.contention.signalled) {
          sleeper = a;
        } else if (a.idle) {
          idle.add(a);
        } else {
          ready.add(a);
        }
      }
    }
    List<Actor> from = idle.isEmpty() || !ready.isEmpty() && random.nextInt(4) != 0 ? ready : idle;
    if (!from.isEmpty()) {
      return from.get(random.nextInt(from.size()));
    }
    if (sleeper != null) {
      // only sleepers are left: wake one as if its time were over; the program tells whether it
      // should have been awake
      sleeper.wokenByScheduler = true;
      sleeper.contention.signalled = true;
    }
    return sleeper;
  }
}
