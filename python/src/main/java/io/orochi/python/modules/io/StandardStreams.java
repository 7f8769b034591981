package io.orochi.python.modules.io;

import com.oracle.truffle.api.TruffleLanguage;
import io.orochi.python.OrochiOptions;
import io.orochi.python.posix.DescriptorStream;
import io.orochi.python.posix.SafepointSleeper;
import io.orochi.python.posix.StandardStream;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.CodecRegistry;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;

/**
 * {@code sys.stdin}, {@code sys.stdout} and {@code sys.stderr}: UTF-8, line by line on a terminal
 * and for errors.
 */
public final class StandardStreams {
  private StandardStreams() {}

  public static Object stdin(PyThread t) {
    return make(t, raw(t, 0), 0, "<stdin>", "r", "surrogateescape");
  }

  public static Object stdout(PyThread t) {
    return make(t, raw(t, 1), 1, "<stdout>", "w", "surrogateescape");
  }

  public static Object stderr(PyThread t) {
    return make(t, raw(t, 2), 2, "<stderr>", "w", "backslashreplace");
  }

  /**
   * Sets the encoding and the error handler of the standard streams. Before anything is read.
   *
   * @param given both with a colon between them, either may be missing; empty for the usual ones
   * @throws io.orochi.python.runtime.PyException LookupError when there is no such encoding
   */
  public static void recode(PyThread t, String given) {
    if (given.isEmpty()) {
      return;
    }
    int colon = given.indexOf(':');
    String encoding = colon < 0 ? given : given.substring(0, colon);
    String errors = colon < 0 ? "" : given.substring(colon + 1);
    Object codec =
        encoding.isEmpty()
            ? Strings.of("utf-8")
            : Attributes.get(t, CodecRegistry.of(t).info(t, encoding), "name");
    for (String name : new String[] {"stdin", "stdout", "stderr"}) {
      if (Imports.sysOrNull(t, name) instanceof TextIo stream) {
        String handler =
            name.equals("stderr") ? "backslashreplace" : errors.isEmpty() ? "strict" : errors;
        Calls.call(
            t,
            Attributes.get(t, stream, "reconfigure"),
            new Object[0],
            new String[] {"encoding", "errors"},
            new Object[] {codec, Strings.of(handler)});
      }
    }
  }

  /**
   * A main program uses the process's descriptors; a host that evaluates sources itself gives
   * streams of its own. Null when the descriptor is closed.
   */
  private static DescriptorStream raw(PyThread t, int fd) {
    TruffleLanguage.Env env = t.context().env();
    if (env.getOptions().get(OrochiOptions.RunMode) != OrochiOptions.Mode.NONE) {
      return StandardStream.of(fd, SafepointSleeper.INSTANCE);
    }
    return fd == 0
        ? new HostStream(env.in(), null, 0)
        : new HostStream(null, fd == 1 ? env.out() : env.err(), fd);
  }

  private static Object make(
      PyThread t, DescriptorStream raw, int fd, String name, String mode, String errors) {
    if (raw == null) {
      return PyNone.NONE;
    }
    PyContext c = t.context();
    boolean output = mode.equals("w");
    boolean unbuffered = c.env().getOptions().get(OrochiOptions.Unbuffered);
    boolean byLine = output && (fd == 2 || raw.isTerminal());
    FileIo file = new FileIo(t, c.shape(FileIo.TYPE));
    file.set(t, raw, null);
    file.put(t, "name", Strings.of(name));
    Buffered buffer = new Buffered(t, c.shape(output ? Buffered.WRITER : Buffered.READER));
    buffer.init(t, file, Buffered.DEFAULT_SIZE, !output, output);
    TextIo text = new TextIo(t, c.shape(TextIo.TYPE));
    text.init(
        t,
        buffer,
        Strings.of("utf-8"),
        Strings.of(errors),
        output ? Strings.of("\n") : PyNone.NONE,
        byLine || output && unbuffered,
        output && unbuffered);
    text.put(t, "mode", Strings.of(mode));
    c.finalisation().defer(t, text); // it is there until the end
    return text;
  }
}
