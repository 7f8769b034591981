package io.orochi.stm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What transactions and plain operations did: which value each read first and which it left, every
 * value written once in the whole history. The history is right if all who committed, in the order
 * of each thread, fit into one serial order, and with them any single one that was aborted.
 */
final class History {
  /** One transaction, attempt or plain operation. */
  static final class Node {
    final int thread;
    final String what;
    final Map<Integer, Long> reads = new HashMap<>();

    /** For each object written: the value before and the value left. */
    final Map<Integer, long[]> writes = new HashMap<>();

    boolean committed;

    Node(int thread, String what) {
      this.thread = thread;
      this.what = what;
    }

    @Override
    public String toString() {
      StringBuilder s =
          new StringBuilder("T" + thread + " " + what + (committed ? "" : " (aborted)"));
      reads.forEach((o, v) -> s.append(" r").append(o).append('=').append(v));
      writes.forEach(
          (o, v) -> s.append(" w").append(o).append(':').append(v[0]).append("->").append(v[1]));
      return s.toString();
    }
  }

  private final List<Node> nodes = new ArrayList<>();

  /** Nodes of one thread are added in the order in which they happened. */
  void add(Node node) {
    synchronized (nodes) {
      nodes.add(node);
    }
  }

  int size() {
    return nodes.size();
  }

  /** Null if the history is right; otherwise what is wrong. */
  String fault() {
    List<Node> committed = new ArrayList<>();
    for (Node n : nodes) {
      if (n.committed) {
        committed.add(n);
      }
    }
    String fault = fault(committed);
    for (int i = 0; fault == null && i < nodes.size(); i++) {
      Node aborted = nodes.get(i);
      if (!aborted.committed && aborted.reads.size() > 1) {
        List<Node> with = new ArrayList<>(committed.size() + 1);
        for (Node n : nodes) {
          if (n.committed) {
            with.add(n);
          } else if (n == aborted) {
            Node reader = new Node(n.thread, n.what);
            reader.reads.putAll(n.reads);
            with.add(reader);
          }
        }
        fault = fault(with);
      }
    }
    return fault;
  }

  private static String fault(List<Node> nodes) {
    Map<List<Long>, Node> writer = new HashMap<>();
    Map<List<Long>, Node> overwriter = new HashMap<>();
    for (Node n : nodes) {
      for (Map.Entry<Integer, long[]> w : n.writes.entrySet()) {
        long o = w.getKey();
        writer.put(List.of(o, w.getValue()[1]), n);
        Node twice = overwriter.put(List.of(o, w.getValue()[0]), n);
        if (twice != null) {
          return "lost update\n  " + twice + "\n  " + n;
        }
      }
    }
    Map<Node, Set<Node>> after = new HashMap<>();
    Map<Integer, Node> last = new HashMap<>();
    for (Node n : nodes) {
      edge(after, last.put(n.thread, n), n);
      for (Map.Entry<Integer, Long> r : n.reads.entrySet()) {
        List<Long> value = List.of((long) r.getKey(), r.getValue());
        if (r.getValue() != 0 && writer.get(value) == null) {
          return "read of what nobody committed\n  " + n;
        }
        edge(after, writer.get(value), n);
        edge(after, n, overwriter.get(value));
      }
      for (Map.Entry<Integer, long[]> w : n.writes.entrySet()) {
        edge(after, writer.get(List.of((long) w.getKey(), w.getValue()[0])), n);
      }
    }
    Set<Node> finished = new HashSet<>();
    for (Node n : nodes) {
      List<Node> path = new ArrayList<>();
      if (cycle(n, after, finished, path)) {
        StringBuilder s = new StringBuilder("cycle");
        path.forEach(p -> s.append("\n  ").append(p));
        return s.toString();
      }
    }
    return null;
  }

  private static void edge(Map<Node, Set<Node>> after, Node from, Node to) {
    if (from != null && to != null && from != to) {
      after.computeIfAbsent(from, n -> new HashSet<>()).add(to);
    }
  }

  private static boolean cycle(
      Node n, Map<Node, Set<Node>> after, Set<Node> finished, List<Node> path) {
    if (finished.contains(n)) {
      return false;
    }
    boolean again = path.contains(n);
    path.add(n);
    if (again) {
      return true;
    }
    for (Node next : after.getOrDefault(n, Set.of())) {
      if (cycle(next, after, finished, path)) {
        return true;
      }
    }
    path.removeLast();
    finished.add(n);
    return false;
  }
}
