package io.orochi.python.modules.readline;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.terminal.Typing;
import java.util.ArrayList;
import java.util.List;

/**
 * What a program has set for the lines that it reads: the completer and its delimiters. Fields are
 * set outside of transactions; guest functions in them are published.
 */
final class LineTyping implements Typing {
  private static final int MOST = 10_000;

  /** The thread that reads, while it does. */
  private PyThread reading;

  volatile Object completer = PyNone.NONE;
  volatile Object startupHook = PyNone.NONE;
  volatile Object preInputHook = PyNone.NONE;
  volatile Object displayHook = PyNone.NONE;
  volatile String delimiters = " \t\n`~!@#$%^&*()-=+[{]}\\|;:'\",<>/?";
  volatile String inserted = "";
  volatile boolean completes;
  volatile String line = "";
  volatile long begin;
  volatile long end;

  LineTyping on(PyThread t) {
    reading = t;
    inserted = "";
    hook(startupHook);
    hook(preInputHook);
    return this;
  }

  private void hook(Object hook) {
    if (hook != PyNone.NONE) {
      try {
        Calls.call(reading, hook);
      } catch (PyException e) {
        // GNU readline has nobody to tell either
      }
    }
  }

  @Override
  public String start() {
    String text = inserted;
    inserted = "";
    return text;
  }

  @Override
  public boolean isPartOfWord(char c) {
    return delimiters.indexOf(c) < 0;
  }

  @Override
  public List<Completion> completions(String before, String word) {
    List<Completion> found = new ArrayList<>();
    if (!completes || completer == PyNone.NONE) {
      return found;
    }
    line = before + word;
    begin = before.length();
    end = line.length();
    try {
      for (long i = 0; i < MOST; i++) {
        Object next = Calls.call(reading, completer, Strings.of(word), i);
        if (!(BoxedValue.unbox(next) instanceof TruffleString s)) {
          break;
        }
        found.add(new Completion(Strings.toJava(s), Strings.toJava(s)));
      }
    } catch (PyException e) {
      // what a completer raises ends the list
    } finally {
      line = "";
    }
    return found;
  }
}
