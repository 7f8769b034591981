package io.orochi.python.modules.sre;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.stm.Publisher;

/** A match. Immutable. */
final class PyMatch extends ShapedObject {
  final PyPattern pattern;
  final Subject subject;
  final int pos;
  final int endpos;
  private final int[] spans;

  PyMatch(PyThread t, Shape shape, PyPattern p, Subject subject, int pos, int endpos, int[] spans) {
    super(t, shape);
    this.pattern = p;
    this.subject = subject;
    this.pos = pos;
    this.endpos = endpos;
    this.spans = spans;
  }

  int start(int group) {
    return spans[2 * group];
  }

  int end(int group) {
    return spans[2 * group + 1];
  }

  /** The group that was closed last; -1 for none. */
  int lastGroup() {
    int last = spans[spans.length - 1];
    return last <= 0 ? -1 : last;
  }

  /** The number of the group that {@code key} names; IndexError. */
  int group(PyThread t, Object key) {
    Object v = BoxedValue.unbox(key);
    Object i = null;
    if (v instanceof TruffleString name) {
      i = pattern.groupIndex.getString(t, Strings.toJava(name));
    } else {
      i = Indices.indexOrNull(t, key);
    }
    if (i instanceof Long n && n >= 0 && n <= pattern.groups) {
      return n.intValue();
    }
    throw PyErrors.raise(BuiltinException.IndexError, "no such group");
  }

  /** The text of a group, or {@code missing} when it did not take part. */
  Object text(PyThread t, int group, Object missing) {
    int start = start(group);
    return start < 0 ? missing : subject.slice(t, start, end(group));
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    p.visit(pattern);
    p.visit(subject.source());
  }
}
