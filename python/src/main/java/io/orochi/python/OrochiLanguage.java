package io.orochi.python;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.source.Source;
import io.orochi.framework.thread.GuestThreads;
import io.orochi.python.modules.thread.ThreadStarter;
import io.orochi.python.nodes.function.HostEntryNode;
import io.orochi.python.runtime.HostPrograms;
import io.orochi.python.runtime.MainProgram;
import io.orochi.python.runtime.PyContext;
import org.graalvm.options.OptionDescriptors;

/** The Truffle language {@code orochi}: Python 3.12. */
@TruffleLanguage.Registration(
    id = OrochiLanguage.ID,
    name = "Orochi",
    implementationName = "Orochi",
    version = "3.12",
    defaultMimeType = OrochiLanguage.MIME_TYPE,
    characterMimeTypes = {OrochiLanguage.MIME_TYPE, OrochiLanguage.MAIN_MIME_TYPE},
    contextPolicy = TruffleLanguage.ContextPolicy.EXCLUSIVE,
    dependentLanguages = "regex")
public final class OrochiLanguage extends TruffleLanguage<PyContext> {
  public static final String ID = "orochi";
  public static final String MIME_TYPE = "text/x-python";

  /**
   * A source of this type, whatever its text, stands for the main program that {@link
   * OrochiOptions} names; it evaluates to the exit status of the process, a number.
   */
  public static final String MAIN_MIME_TYPE = "application/x-orochi-main";

  @Override
  protected PyContext createContext(Env env) {
    return new PyContext(this, env);
  }

  @Override
  protected OptionDescriptors getOptionDescriptors() {
    return new OrochiOptionsOptionDescriptors();
  }

  @Override
  protected CallTarget parse(ParsingRequest request) {
    Source source = request.getSource();
    if (MAIN_MIME_TYPE.equals(source.getMimeType())) {
      return new HostEntryNode(this, t -> MainProgram.run(t)).getCallTarget();
    }
    String text = source.getCharacters().toString();
    return new HostEntryNode(this, t -> HostPrograms.evaluate(t, text, source.getName()))
        .getCallTarget();
  }

  @Override
  protected void finalizeContext(PyContext context) {
    ThreadStarter.endAll(context);
    context.endServants();
  }

  @Override
  protected void disposeContext(PyContext context) {
    GuestThreads.leave(context.env());
  }

  @Override
  protected void disposeThread(PyContext context, Thread thread) {
    if (thread == Thread.currentThread()) {
      context.leaveCurrentThread();
    }
  }

  @Override
  protected boolean isThreadAccessAllowed(Thread thread, boolean singleThreaded) {
    return true;
  }
}
