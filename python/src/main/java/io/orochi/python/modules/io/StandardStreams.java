package io.orochi.python.modules.io;

import io.orochi.python.OrochiOptions;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;

/** {@code sys.stdin}, {@code sys.stdout} and {@code sys.stderr}: UTF-8, line by line on a terminal and for errors. */
public final class StandardStreams {
  private StandardStreams() {}

  public static Object stdin(PyThread t) {
    return make(t, new HostStream(t.context().env().in(), null, 0), "<stdin>", "r", "surrogateescape");
  }

  public static Object stdout(PyThread t) {
    return make(t, new HostStream(null, t.context().env().out(), 1), "<stdout>", "w", "surrogateescape");
  }

  public static Object stderr(PyThread t) {
    return make(t, new HostStream(null, t.context().env().err(), 2), "<stderr>", "w", "backslashreplace");
  }

  private static Object make(PyThread t, HostStream raw, String name, String mode, String errors) {
    PyContext c = t.context();
    boolean output = mode.equals("w");
    boolean unbuffered = c.env().getOptions().get(OrochiOptions.Unbuffered);
    boolean byLine = output && (raw.fileno() == 2 || raw.isTerminal());
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
    return text;
  }
}
