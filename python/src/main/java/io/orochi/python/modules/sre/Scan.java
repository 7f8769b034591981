package io.orochi.python.modules.sre;

import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.PyThread;
import io.orochi.stm.Publisher;

/** A scanner: finds one match after the other. Where it stands is transactional. */
final class Scan extends ShapedObject {
  private static final int AT_END = -1;

  final PyPattern pattern;
  private final Subject subject;
  private final int start;
  private final int end;

  /** Where to go on, shifted left; the low bit says that an empty match there was given already. */
  private long state;

  Scan(PyThread t, Shape shape, PyPattern pattern, Subject subject, long pos, long endpos) {
    super(t, shape);
    this.pattern = pattern;
    this.subject = subject;
    this.start = subject.clamp(pos);
    this.end = subject.clamp(endpos);
    this.state = (long) start << 1;
  }

  private long state(PyThread t) {
    if (isPrivate()) {
      return state;
    }
    while (true) {
      long m = t.firstLook(this);
      long s = state;
      if (t.secondLook(this, m)) {
        return s;
      }
    }
  }

  private void advance(PyThread t, long next) {
    long w = t.open(this);
    state = next;
    t.close(this, w);
  }

  /**
   * The spans of the next match, or null; several operations, of which the caller makes one.
   *
   * @param first SEARCH or MATCH
   * @param further the mode after an empty match
   */
  int[] step(PyThread t, MatchingMode first, MatchingMode further) {
    long s = state(t);
    if (s == AT_END) {
      return null;
    }
    int[] spans = pattern.match(t, (s & 1) == 0 ? first : further, subject, (int) (s >> 1), end);
    advance(t, spans == null ? AT_END : (long) spans[1] << 1 | (spans[0] == spans[1] ? 1 : 0));
    return spans;
  }

  /** The match of these spans, null for none. */
  PyMatch match(PyThread t, int[] spans) {
    return spans == null
        ? null
        : new PyMatch(t, t.context().shape(SreTypes.MATCH), pattern, subject, start, end, spans);
  }

  private record ScanSnapshot(Object shaped, long state) {}

  @Override
  protected Object snapshot() {
    return new ScanSnapshot(super.snapshot(), state);
  }

  @Override
  protected void restore(Object saved) {
    ScanSnapshot s = (ScanSnapshot) saved;
    super.restore(s.shaped);
    state = s.state;
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(pattern);
    p.visit(subject.source());
  }
}
