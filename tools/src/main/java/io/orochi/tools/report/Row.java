package io.orochi.tools.report;

import io.orochi.tools.log.Kind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One line of the report: all conflicts of a kind between two places over one type of objects. */
final class Row {
  /** What makes conflicts the same; places and strings by number. */
  record Key(Kind kind, int here, int there, int type) {}

  private static final int MOST_PARTS = 1000;

  final Key key;
  final TimeLine line = new TimeLine(256, 1, 1 << 12);

  /** How often which part of the object was concerned, by number. */
  final Map<Integer, Integer> parts = new HashMap<>();

  long aborts;
  long waits;

  /** Nanoseconds in attempts that were undone. */
  long lost;

  /** Nanoseconds in which the thread waited. */
  long paused;

  Row(Key key) {
    this.key = key;
  }

  void part(int part) {
    if (part != 0 && (parts.size() < MOST_PARTS || parts.containsKey(part))) {
      parts.merge(part, 1, Integer::sum);
    }
  }

  long cost() {
    return lost + paused;
  }

  /** The parts that occur most, at most {@code n}. */
  List<Integer> commonParts(int n) {
    return parts.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<Integer, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(n)
        .map(Map.Entry::getKey)
        .toList();
  }
}
