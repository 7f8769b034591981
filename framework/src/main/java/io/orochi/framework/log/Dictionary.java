package io.orochi.framework.log;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers for the strings and places that a log speaks of, 0 for none. May be asked by any thread;
 * what is new is kept until it has been written. Not asked often: threads remember answers.
 */
final class Dictionary {
  static final int STRING = 'S';
  static final int PLACE = 'L';
  static final int THREAD = 'T';

  /** More than so many strings are all the last one: a program may have millions of keys. */
  private static final int MOST_STRINGS = 1 << 17;

  private static final String TOO_MANY = "…";

  private final Map<String, Integer> strings = new HashMap<>();
  private final Map<Place, Integer> places = new HashMap<>();
  private final Bytes unwritten = new Bytes();
  private final Bytes entry = new Bytes();

  synchronized int string(String s) {
    if (s == null || s.isEmpty()) {
      return 0;
    }
    Integer known = strings.get(s);
    if (known != null) {
      return known;
    }
    if (strings.size() >= MOST_STRINGS && !s.equals(TOO_MANY)) {
      return string(TOO_MANY);
    }
    int id = strings.size() + 1;
    strings.put(s, id);
    entry.number(id);
    entry.text(s);
    define(STRING);
    return id;
  }

  synchronized int place(Place p) {
    if (p == null) {
      return 0;
    }
    Integer known = places.get(p);
    if (known != null) {
      return known;
    }
    int id = places.size() + 1;
    places.put(p, id);
    int file = string(p.file());
    int function = string(p.function());
    int text = string(p.text());
    entry.number(id);
    entry.number(file);
    entry.number(p.line());
    entry.number(function);
    entry.number(text);
    define(PLACE);
    return id;
  }

  /** Says how a thread is called; the last name given counts. */
  synchronized void thread(int id, String name) {
    int string = string(name);
    entry.number(id);
    entry.number(string);
    define(THREAD);
  }

  private void define(int kind) {
    unwritten.add(kind);
    unwritten.number(entry.size());
    unwritten.append(entry);
    entry.clear();
  }

  /** What is new since the last call, as the contents of a block of definitions. */
  synchronized byte[] takeUnwritten() {
    byte[] all = unwritten.toArray();
    unwritten.clear();
    return all;
  }
}
