package io.orochi.duhton.task;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.source.Source;
import io.orochi.duhton.compiler.Compiler;
import io.orochi.duhton.reader.Form;
import io.orochi.duhton.reader.Reader;
import io.orochi.duhton.runtime.DuhtonContext;
import io.orochi.duhton.runtime.DuhtonError;
import io.orochi.framework.mode.ModalTargets;
import io.orochi.framework.thread.GuestThread;
import java.util.List;

/**
 * A text and its code, which is made when the text is first executed: a text that runs again, on
 * any thread, runs what has been compiled.
 */
public final class Program {
  private final Source source;
  private List<Form> forms;
  private ModalTargets code;

  /** The program of a text that has not been read yet. */
  public Program(Source source) {
    this(source, null);
  }

  /** The program of a text that has been read. */
  public Program(Source source, List<Form> forms) {
    this.source = source;
    this.forms = forms;
  }

  /**
   * Runs it; what it queues is left to the caller.
   *
   * @return the value of the last form
   * @throws DuhtonError also if the text is no program
   */
  public Object execute(DuhtonContext c, GuestThread t) {
    CallTarget target;
    try {
      target = code(c).get(t.inTx());
    } catch (StackOverflowError e) {
      throw new DuhtonError("forms are nested too deeply", null);
    }
    return target.call(t);
  }

  private synchronized ModalTargets code(DuhtonContext c) {
    if (code == null) {
      if (forms == null) {
        forms = Reader.read(source.getCharacters());
      }
      code = Compiler.program(c, source, forms);
      forms = null;
    }
    return code;
  }
}
