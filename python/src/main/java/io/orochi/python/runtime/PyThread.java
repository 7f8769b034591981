package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.nodes.Node;
import io.orochi.framework.object.ShapedObject;
import io.orochi.framework.thread.GuestThread;
import io.orochi.stm.TxObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
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

  /** What is to be done for objects that this thread has made and that are garbage. */
  final DueFinalisers due = new DueFinalisers();

  /** Finalisers whose generators have ended. */
  final ArrayDeque<Finaliser> spareFinalisers = new ArrayDeque<>();

  /** What {@code sys.settrace} was given, or null. */
  final Tracing.Hook tracer = new Tracing.Hook(this);

  /** What {@code sys.setprofile} was given, or null. */
  final Tracing.Hook profiler = new Tracing.Hook(this);

  /** Whether one of the two is running. */
  boolean inTracer;

  /** Depth of guest calls, for RecursionError. */
  public int depth;

  /** How many calls of {@code or_else} have something else to do if the running code retries. */
  public int alternatives;

  /** What must hold when the running transaction commits: functions. */
  private final ArrayList<Object> invariants = new ArrayList<>();

  /** Containers whose {@code repr} is being made, outermost first. */
  public final ArrayList<Object> reprActive = new ArrayList<>();

  /** Identity as {@code threading.get_ident()} gives it. */
  public final long ident;

  /** The lock that {@code _thread._set_sentinel} gave: released when the thread ends. */
  public Object sentinel;

  /** Something that keeps an object for each thread, which it forgets when the thread ends. */
  public interface PerThread {
    void forget(PyThread ended);
  }

  private Set<PerThread> keepers;

  /** {@code keeper}, which is held weakly, keeps something for this thread. */
  public void addKeeper(PerThread keeper) {
    if (keepers == null) {
      keepers = Collections.newSetFromMap(new WeakHashMap<>());
    }
    keepers.add(keeper);
  }

  /** The thread ends. */
  void forgetKept() {
    if (keepers != null) {
      keepers.forEach(k -> k.forget(this));
      keepers = null;
    }
  }

  /** Guest context variables; an immutable map object, replaced as a whole. */
  public Object contextVariables;

  /** Set by {@code sys.set_asyncgen_hooks}. */
  public AsyncHooks asyncHooks = AsyncHooks.NONE;

  /** How many callers a coroutine remembers when it is made ({@code cr_origin}). */
  public int originDepth;

  public PyThread(PyContext context, long ident) {
    super(context.threads());
    this.context = context;
    this.ident = ident;
  }

  public PyContext context() {
    return context;
  }

  @Override
  @TruffleBoundary
  public void made(TxObject o) {
    context.finalisation().guard(this, (ShapedObject) o);
  }

  /** Notes the call of a built-in that begins at {@code site}. */
  public void beginCall(Node site) {
    if (callSite != site) { // a store marks a card, and the cards of all threads are neighbours
      callSite = site;
    }
    at(site);
  }

  /** The call of a built-in that was begun last, or null. */
  Node callSite() {
    return callSite;
  }

  /** Forgets the calls since the one that {@link #callSite()} gave. */
  void restoreCallSite(Node site) {
    callSite = site;
  }

  /** The thread that runs {@code frame}. */
  public static PyThread of(Frame frame) {
    return CompilerDirectives.castExact(frame.getArguments()[0], PyThread.class);
  }

  /** What belongs to the thread and must be as it was when an atomic block starts again. */
  public record AtomicState(
      PyException handled,
      int depth,
      int alternatives,
      Object contextVariables,
      AsyncHooks asyncHooks,
      int originDepth) {}

  /** Has the running transaction commit only if {@code condition()} is true then. */
  public void addInvariant(Object condition) {
    invariants.add(condition);
    onAbort(invariants::removeLast);
    onCommit(invariants::clear);
  }

  /** What must hold when the running transaction commits. */
  public List<Object> invariants() {
    return invariants;
  }

  @Override
  public boolean mayBeUndone() {
    return super.mayBeUndone() || !invariants.isEmpty();
  }

  @Override
  protected RuntimeException refusal(String what) {
    return TransactionError.of(
        this, "this block may have to be undone, and this cannot be undone: " + what);
  }

  public AtomicState saveForAtomic() {
    return new AtomicState(handled, depth, alternatives, contextVariables, asyncHooks, originDepth);
  }

  public void restoreForAtomic(AtomicState s) {
    handled = s.handled;
    depth = s.depth;
    alternatives = s.alternatives;
    contextVariables = s.contextVariables;
    asyncHooks = s.asyncHooks;
    originDepth = s.originDepth;
  }

  /**
   * The first effect since {@link #takeIrrevocable} that made an atomic block inevitable, or null.
   */
  private Irrevocable irrevocable;

  /**
   * An effect that made a transaction inevitable.
   *
   * @param what the effect
   * @param code the code that had it
   */
  public record Irrevocable(String what, CodeObject code, long line) {}

  @Override
  protected void hasToBeInevitable(String what) {
    if (irrevocable == null && atomicDepth() > 0) {
      CallStack.Entry e = CallStack.innermost(this);
      if (e != null) {
        irrevocable = new Irrevocable(what, e.code(), e.line());
      }
    }
  }

  /** Makes the running transaction inevitable because the program says so. */
  public void becomeInevitableAsAsked(String reason) {
    Irrevocable before = irrevocable;
    try {
      beforeIrrevocable(reason);
    } finally {
      irrevocable = before;
    }
  }

  /** The first effect that made a transaction of this thread inevitable since the last call. */
  public Irrevocable takeIrrevocable() {
    Irrevocable first = irrevocable;
    irrevocable = null;
    return first;
  }

  @Override
  protected void contended(TxObject o) {
    if (o instanceof PyDict dict) {
      dict.contended(this);
    } else if (o instanceof PyList list) {
      list.contended(this);
    }
  }
}
