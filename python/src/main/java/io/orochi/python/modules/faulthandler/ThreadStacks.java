package io.orochi.python.modules.faulthandler;

import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleSafepoint;
import io.orochi.python.builtins.core.CodeType;
import io.orochi.python.runtime.CallStack;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.TracebackPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The stacks of guest threads as CPython's faulthandler prints them. Thread-safe. */
final class ThreadStacks {
  private static final int DEPTH = 100;
  private static final long PATIENCE_MILLIS = 1000;

  private final PyContext context;

  ThreadStacks(PyContext context) {
    this.context = context;
  }

  /**
   * The text.
   *
   * @param t the calling guest thread, which comes last and is named as the current one; null when
   *     it is none
   */
  String text(PyThread t, boolean allThreads) {
    List<String> parts = new ArrayList<>();
    if (allThreads || t == null) {
      for (Thread thread : others()) {
        parts.add(ask(thread, t != null));
      }
    }
    if (t != null) {
      parts.add((allThreads ? "Current thread " : "Stack ") + described(t, allThreads));
    }
    return String.join("\n", parts);
  }

  private List<Thread> others() {
    List<Thread> threads = new ArrayList<>(context.startedThreads());
    Thread main = context.signals().mainThread();
    if (main != null && !threads.contains(main)) {
      threads.add(main);
    }
    threads.removeIf(x -> x == Thread.currentThread() || !x.isAlive());
    return threads;
  }

  private String ask(Thread thread, boolean fromGuest) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    context
        .env()
        .submitThreadLocal(
            new Thread[] {thread},
            new ThreadLocalAction(false, false) {
              @Override
              protected void perform(Access access) {
                answer.complete("Thread " + described(context.currentThread(), true));
              }
            });
    String[] text = new String[1];
    if (fromGuest) {
      TruffleSafepoint.setBlockedThreadInterruptible(null, a -> text[0] = await(a), answer);
    } else {
      try {
        text[0] = await(answer);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return text[0] != null
        ? text[0]
        : "Thread 0x%016x (most recent call first):\n  <no Python frame>\n"
            .formatted(thread.threadId());
  }

  private static String await(CompletableFuture<String> answer) throws InterruptedException {
    try {
      return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return null;
    }
  }

  private static String described(PyThread t, boolean named) {
    StringBuilder b = new StringBuilder();
    if (named) {
      b.append("0x%016x ".formatted(t.ident));
    }
    b.append("(most recent call first):\n");
    List<CallStack.Entry> frames = CallStack.entries(t, DEPTH + 1);
    for (int i = 0; i < frames.size(); i++) {
      if (i == DEPTH) {
        b.append("  ...\n");
        break;
      }
      CallStack.Entry e = frames.get(i);
      b.append("  File \"")
          .append(CodeType.fileName(e.code()))
          .append("\", line ")
          .append(TracebackPlace.of(e.code(), e.location()).startLine())
          .append(" in ")
          .append(e.code().name())
          .append('\n');
    }
    return frames.isEmpty() ? b.append("  <no Python frame>\n").toString() : b.toString();
  }
}
