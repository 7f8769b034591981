package io.orochi.python.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.truffle.api.ThreadLocalAction;
import io.orochi.framework.thread.GuestThread;
import io.orochi.stm.TxThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a thread answers at a safepoint may be guest code (a signal handler, a callback of a weak
 * reference), so wherever it answers, no object may be open. Here threads are asked all the time
 * while two of them use the methods of containers, alone, in transactions, and with callbacks.
 */
@Timeout(300)
class NothingOpenAtSafepointsTest {
  private static final String PROGRAM =
      """
      import collections, functools, itertools, threading, time, weakref
      from transaction import atomic

      class Key:
          def __init__(self, n): self.n = n
          def __hash__(self): return self.n % 7
          def __eq__(self, other): return isinstance(other, Key) and self.n == other.n
          def __lt__(self, other): return self.n < other.n

      class Holder:
          total = 0
          def __init__(self): self.a = 1

      shared = Holder()
      d, s, l, q = {}, set(), [], collections.deque(maxlen=50)
      default = collections.defaultdict(list)
      ordered = collections.OrderedDict()
      weak_keys, weak_values = weakref.WeakKeyDictionary(), weakref.WeakValueDictionary()
      text = bytearray()
      cache = functools.lru_cache(maxsize=5)(lambda x: Key(x))
      gone = []

      def dicts(i):
          d[i % 40] = i
          d.setdefault(i % 50, []); d.pop(i % 45, None)
          d.update({i % 30: 1, Key(i % 9): 2}); d.get(Key(i % 9)); Key(i % 11) in d
          d.update(zip(range(5), range(5))); list(d); list(d.items()); len(d.copy()); d == d.copy()
          d | {Key(3): 1}; default[i % 10].append(i); ordered[i % 8] = i
          ordered.move_to_end(i % 8); dict.fromkeys(range(10)); sorted(map(str, d.values()))
          try: d.popitem()
          except KeyError: pass
          if i % 60 == 0: d.clear()

      def sets(i):
          s.add(i % 40); s.add(Key(i % 9)); s.discard(Key(i % 11)); s.update(range(i % 20))
          s | {Key(1)}; s & {1, 2, Key(2)}; s - {3}; s ^ {4}; s.copy() == s; s.issubset(s)
          s.intersection_update(list(range(30)) + [Key(n) for n in range(9)])
          s.difference_update([1, Key(2)]); s.symmetric_difference_update([5, Key(5)])
          try: s.pop()
          except KeyError: pass
          frozenset(s); sorted(map(id, s))

      def lists(i):
          global l
          l.append(i); l.extend([i, i + 1]); l.insert(0, i); l[:] = l[-30:]; l.sort(); l.reverse()
          l.sort(key=lambda n: -n); l += [3]; l[0] = 2; l[1:3] = [7, 8, 9]; del l[:1]
          l.count(3); 5 in l; sorted([Key(n) for n in l]); l.index(3); l * 2; l + l; l == l[:]
          max(l); sum(l); list(reversed(l)); list(itertools.accumulate(l)); [n for n in l if n]
          try: l.pop()
          except IndexError: pass
          text.append(i % 256); text.extend(b"abc"); text[1:2] = b"xy"; del text[:-40]

      def deques(i):
          q.append(i); q.appendleft(Key(i)); q.extend(range(3)); q.extendleft([1]); q.rotate(2)
          try:
              q.count(Key(i)); q.remove(Key(i)); q.index(1); list(q)
          except (ValueError, IndexError, RuntimeError): pass
          try: q.pop(); q.popleft(); q[0]
          except IndexError: pass

      def weaks(i):
          h = Holder()
          weak_keys[h] = i; weak_values[i % 10] = h; r = weakref.ref(h, gone.append)
          weakref.finalize(h, len, "x"); len(weak_keys); list(weak_values.items())
          del gone[:-5]; r(); cache(i % 8)

      def objects(i):
          shared.a += 1; Holder.total += 1; setattr(shared, "b%d" % (i % 12), i)
          vars(shared).pop("b%d" % ((i + 3) % 12), None); dir(shared); shared.__dict__.items()

      parts = [dicts, sets, lists, deques, weaks, objects]

      def run(end):
          i = 0
          while time.monotonic() < end:
              i += 1
              for part in parts:
                  try:
                      if i % 3 == 0:
                          with atomic: part(i)
                      else:
                          part(i)
                  except (RuntimeError, KeyError, ValueError, IndexError): pass
          rounds.append(i)

      rounds = []
      end = time.monotonic() + SECONDS
      threads = [threading.Thread(target=run, args=(end,)) for _ in range(2)]
      for t in threads: t.start()
      for t in threads: t.join()
      """;

  private static final String RUN =
      "(lambda names: (exec(%s, names), sum(names['rounds']))[1])({'SECONDS': %d})";

  private final AtomicLong answers = new AtomicLong();
  private final AtomicLong inGuestCode = new AtomicLong();
  private final AtomicReference<AssertionError> failure = new AtomicReference<>();

  /** What every thread is asked to do all the time. */
  private final class Look extends ThreadLocalAction {
    Look() {
      super(true, false);
    }

    @Override
    protected void perform(Access access) {
      answers.incrementAndGet();
      if (TxThread.currentOrNull() instanceof GuestThread t && t.mayRunGuestCode()) {
        inGuestCode.incrementAndGet();
        try {
          assert t.holdsNothingOpen("a safepoint is answered");
        } catch (AssertionError e) {
          failure.compareAndSet(null, e);
        }
      }
    }
  }

  private void askAllTheTime(PyContext guest) {
    try {
      while (!Thread.interrupted()) {
        try {
          guest.env().submitThreadLocal(null, new Look()).get(1, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          // a thread waits, or its compiled code is far from a safepoint
        }
      }
    } catch (Exception e) {
      // interrupted, or the context was closed: the end
    }
  }

  @Test
  void containersAreClosedWhereverAThreadAnswers() throws Exception {
    try (Context context =
        Context.newBuilder("orochi")
            .allowAllAccess(true)
            .option("orochi.Home", System.getProperty("orochi.home"))
            .build()) {
      context.initialize("orochi");
      context.enter();
      PyContext guest = PyContext.get(null);
      context.leave();
      Thread asker = new Thread(() -> askAllTheTime(guest), "asks");
      asker.start();
      String program = "'''" + PROGRAM.replace("\\", "\\\\") + "'''";
      try {
        long rounds = context.eval("orochi", RUN.formatted(program, seconds())).asLong();
        assertThat(rounds).isPositive();
      } finally {
        asker.interrupt();
        asker.join();
      }
    }
    if (failure.get() != null) {
      throw failure.get();
    }
    assertThat(answers.get()).isGreaterThan(1000);
    assertThat(inGuestCode.get()).isGreaterThan(1000);
  }

  private static int seconds() {
    return Integer.getInteger("safepoints.seconds", 10);
  }
}
