package io.orochi.duhton.nodes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import com.oracle.truffle.api.source.SourceSection;
import io.orochi.duhton.reader.Form;
import io.orochi.duhton.runtime.DuhtonError;
import io.orochi.duhton.runtime.Types;
import io.orochi.framework.thread.GuestThread;

/**
 * Evaluates a form. Nodes that know what kind of value they give say so in the typed methods, so
 * that ints need no objects.
 */
public abstract class DuhtonNode extends Node {
  private int start = -1;
  private int end;

  /** Says from where this node comes; once, by the compiler. */
  public final DuhtonNode at(Form form) {
    if (start < 0) {
      start = form.start();
      end = form.end();
    }
    return this;
  }

  /** Takes the place in the source of the node that this one replaces. */
  public final void placeLike(DuhtonNode other) {
    start = other.start;
    end = other.end;
  }

  public abstract Object execute(VirtualFrame frame);

  public int executeInt(VirtualFrame frame) throws UnexpectedResultException {
    Object value = execute(frame);
    if (value instanceof Integer i) {
      return i;
    }
    throw new UnexpectedResultException(value);
  }

  /** Whether the value counts as true. */
  public boolean executeTruth(VirtualFrame frame) {
    return Types.isTrue(thread(frame), execute(frame));
  }

  /** Evaluates and drops the value. */
  public void executeVoid(VirtualFrame frame) {
    execute(frame);
  }

  /**
   * The value as the int that an operation wants.
   *
   * @throws DuhtonError if it is none
   */
  public final int operand(VirtualFrame frame) {
    try {
      return executeInt(frame);
    } catch (UnexpectedResultException e) {
      throw notInt(e.getResult());
    }
  }

  /** The value of an operation as an int. */
  protected final int asInt(Object value) {
    if (value instanceof Integer i) {
      return i;
    }
    throw notInt(value);
  }

  private DuhtonError notInt(Object value) {
    return DuhtonError.wrongType("DuInt_AsInt", "int", value, this);
  }

  @TruffleBoundary
  protected final DuhtonError error(String message) {
    return new DuhtonError(message, this);
  }

  /** The thread that runs {@code frame}. */
  public static GuestThread thread(VirtualFrame frame) {
    return (GuestThread) frame.getArguments()[0];
  }

  @Override
  public final SourceSection getSourceSection() {
    RootNode root = getRootNode();
    SourceSection whole = root == null ? null : root.getSourceSection();
    return start < 0 || whole == null ? null : whole.getSource().createSection(start, end - start);
  }
}
