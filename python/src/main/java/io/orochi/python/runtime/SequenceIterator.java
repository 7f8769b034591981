package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.stm.Publisher;

/** {@code iter(o)} of an object that has {@code __getitem__} only. */
public final class SequenceIterator extends CursorIterator {
  private final Object sequence;

  public SequenceIterator(PyThread t, Object sequence) {
    super(t, 0);
    this.sequence = sequence;
  }

  public Object sequence() {
    return sequence;
  }

  @Override
  @TruffleBoundary
  protected Object item(PyThread t, long at) {
    try {
      return Subscripts.get(t, sequence, at);
    } catch (PyException e) {
      if (Exceptions.matches(t, e, BuiltinException.IndexError)
          || Exceptions.matches(t, e, BuiltinException.StopIteration)) {
        return null;
      }
      throw e;
    }
  }

  @Override
  public BuiltinType builtinType() {
    return BuiltinType.SEQUENCE_ITERATOR;
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(sequence);
  }
}
