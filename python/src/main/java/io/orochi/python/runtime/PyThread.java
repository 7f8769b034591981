package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.framework.thread.GuestThread;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * A Python thread: argument 0 of every guest call. Holds what CPython keeps in its thread state.
 * Used by its own thread only; what an atomic block must restore is saved by {@link
 * #saveForAtomic()}.
 */
public final class PyThread extends GuestThread {
  private final PyContext context;

  /** The exception that is being handled (innermost {@code except} or {@code finally}), or null. */
  public PyException handled;

  /**
   * The call of a built-in that was begun last: it says where the innermost frame is, if it is that
   * frame's.
   */
  private Node callSite;

  /** Whether it is running callbacks of weak references. */
  public boolean runsCallbacks;

  /** Whether they are to be run when the running transaction has committed. */
  public boolean callbacksPutOff;

  /** Depth of guest calls, for RecursionError. */
  public int depth;

  /** Containers whose {@code repr} is being made, outermost first. */
  public final java.util.ArrayList<Object> reprActive = new java.util.ArrayList<>();

  /** Identity as {@code threading.get_ident()} gives it. */
  public final long ident;

  /** The lock that {@code _thread._set_sentinel} gave: released when the thread ends. */
  public Object sentinel;

  private Map<Object, PyDict> locals;

  /** Dictionaries of thread-local namespaces, by the namespace object, held weakly. */
  public Map<Object, PyDict> locals() {
    if (locals == null) {
      locals = new WeakHashMap<>();
    }
    return locals;
  }

  /** Guest context variables; an immutable map object, replaced as a whole. */
  public Object contextVariables;

  /** Set by {@code sys.set_asyncgen_hooks}. */
  public AsyncHooks asyncHooks = AsyncHooks.NONE;

  public PyThread(PyContext context, long ident) {
    super(context.threads());
    this.context = context;
    this.ident = ident;
  }

  public PyContext context() {
    return context;
  }

  /** Notes the call of a built-in that begins at {@code site}. */
  public void beginCall(Node site) {
    if (callSite != site) { // a store marks a card, and the cards of all threads are neighbours
      callSite = site;
    }
  }

  /** The call of a built-in that was begun last, or null. */
  Node callSite() {
    return callSite;
  }

  /** The thread that runs {@code frame}. */
  public static PyThread of(Frame frame) {
    return CompilerDirectives.castExact(frame.getArguments()[0], PyThread.class);
  }

  /** What belongs to the thread and must be as it was when an atomic block starts again. */
  public record AtomicState(
      PyException handled, int depth, Object contextVariables, AsyncHooks asyncHooks) {}

  public AtomicState saveForAtomic() {
    return new AtomicState(handled, depth, contextVariables, asyncHooks);
  }

  public void restoreForAtomic(AtomicState s) {
    handled = s.handled;
    depth = s.depth;
    contextVariables = s.contextVariables;
    asyncHooks = s.asyncHooks;
  }
}
