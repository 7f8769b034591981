package io.orochi.duhton;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.ContextThreadLocal;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.source.Source;
import io.orochi.duhton.main.MainProgram;
import io.orochi.duhton.nodes.EntryNode;
import io.orochi.duhton.runtime.DuhtonContext;
import io.orochi.duhton.runtime.GlobalScope;
import io.orochi.duhton.task.PendingTasks;
import io.orochi.duhton.task.Program;
import io.orochi.duhton.task.Programs;
import io.orochi.framework.thread.GuestThreads;
import java.util.function.Function;

/** The Truffle language {@code duhton}. */
@TruffleLanguage.Registration(
    id = DuhtonLanguage.ID,
    name = "Duhton",
    implementationName = "Orochi",
    defaultMimeType = DuhtonLanguage.MIME_TYPE,
    characterMimeTypes = {DuhtonLanguage.MIME_TYPE, DuhtonLanguage.MAIN_MIME_TYPE},
    contextPolicy = TruffleLanguage.ContextPolicy.EXCLUSIVE)
public final class DuhtonLanguage extends TruffleLanguage<DuhtonContext> {
  public static final String ID = "duhton";
  public static final String MIME_TYPE = "text/x-duhton";

  /**
   * A source of this type, whatever its text, stands for the command line that the arguments of the
   * context are; it evaluates to the exit status of the process, a number.
   */
  public static final String MAIN_MIME_TYPE = "application/x-duhton-main";

  private final ContextThreadLocal<PendingTasks> pending =
      locals.createContextThreadLocal((context, thread) -> new PendingTasks());

  private CallTarget taskTarget;

  /**
   * The outermost code of all tasks, as {@code make} makes it at the first call: one target, so
   * that it is compiled once and not for each run.
   */
  public synchronized CallTarget taskTarget(Function<DuhtonLanguage, CallTarget> make) {
    if (taskTarget == null) {
      taskTarget = make.apply(this);
    }
    return taskTarget;
  }

  /** What the calling thread has queued. */
  public PendingTasks pending() {
    return pending.get();
  }

  @Override
  protected DuhtonContext createContext(Env env) {
    return new DuhtonContext(this, env);
  }

  @Override
  protected CallTarget parse(ParsingRequest request) {
    Source source = request.getSource();
    if (MAIN_MIME_TYPE.equals(source.getMimeType())) {
      return new EntryNode(this, MainProgram::run).getCallTarget();
    }
    Program program = new Program(source);
    return new EntryNode(this, (c, t) -> Programs.evaluate(c, t, program)).getCallTarget();
  }

  @Override
  protected Object getScope(DuhtonContext context) {
    return new GlobalScope(context);
  }

  @Override
  protected void disposeContext(DuhtonContext context) {
    GuestThreads.leave(context.env());
  }

  @Override
  protected void disposeThread(DuhtonContext context, Thread thread) {
    if (thread == Thread.currentThread()) {
      context.leaveCurrentThread();
    }
  }

  @Override
  protected boolean isThreadAccessAllowed(Thread thread, boolean singleThreaded) {
    return true;
  }
}
