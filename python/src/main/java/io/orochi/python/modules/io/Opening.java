package io.orochi.python.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.Types;

/** {@code open}. */
public final class Opening {
  private Opening() {}

  /** {@code open(file, mode, buffering, encoding, errors, newline, closefd, opener)}. */
  public static Object open(PyThread t, Object[] a) {
    String mode = text(t, a[1], "mode");
    String[] options = {"encoding", "errors", "newline"};
    for (int i = 0; i < options.length; i++) {
      if (a[3 + i] != PyNone.NONE && !(BoxedValue.unbox(a[3 + i]) instanceof TruffleString)) {
        throw PyErrors.typeError(
            "open() argument '%s' must be str or None, not %s",
            options[i], Types.nameOf(t, a[3 + i]));
      }
    }
    long buffering = Indices.toLong(t, a[2]);
    boolean text = false;
    boolean binary = false;
    boolean creating = false;
    boolean reading = false;
    boolean writing = false;
    boolean appending = false;
    boolean updating = false;
    for (int i = 0; i < mode.length(); i++) {
      char c = mode.charAt(i);
      if (mode.indexOf(c, i + 1) >= 0 || "xrwa+tb".indexOf(c) < 0) {
        throw PyErrors.valueError("invalid mode: '%s'", mode);
      }
      creating |= c == 'x';
      reading |= c == 'r';
      writing |= c == 'w';
      appending |= c == 'a';
      updating |= c == '+';
      text |= c == 't';
      binary |= c == 'b';
    }
    if (text && binary) {
      throw PyErrors.valueError("can't have text and binary mode at once");
    }
    int kinds = (creating ? 1 : 0) + (reading ? 1 : 0) + (writing ? 1 : 0) + (appending ? 1 : 0);
    if (kinds > 1) {
      throw PyErrors.valueError("must have exactly one of create/read/write/append mode");
    }
    if (binary && a[3] != PyNone.NONE) {
      throw PyErrors.valueError("binary mode doesn't take an encoding argument");
    }
    if (binary && a[4] != PyNone.NONE) {
      throw PyErrors.valueError("binary mode doesn't take an errors argument");
    }
    if (binary && a[5] != PyNone.NONE) {
      throw PyErrors.valueError("binary mode doesn't take a newline argument");
    }
    String raw =
        (creating ? "x" : reading ? "r" : writing ? "w" : appending ? "a" : "")
            + (updating ? "+" : "");
    FileIo file = new FileIo(t, t.context().shape(FileIo.TYPE));
    file.open(t, a[0], Strings.of(raw), Truth.isTrue(t, a[6]), a[7]);
    try {
      return wrap(t, file, a, mode, binary, buffering, reading, updating);
    } catch (PyException e) {
      file.core().close();
      throw e;
    }
  }

  private static Object wrap(
      PyThread t,
      FileIo file,
      Object[] a,
      String mode,
      boolean binary,
      long buffering,
      boolean reading,
      boolean updating) {
    boolean byLine = false;
    long size = buffering;
    if (buffering == 1 && !binary || buffering < 0 && file.core().isTerminal()) {
      byLine = true;
      size = -1;
    }
    if (size == 1 && binary) {
      size = -1;
    }
    if (size < 0) {
      size = FileIo.blockSizeOf(file);
    }
    if (size == 0) {
      if (binary) {
        return file;
      }
      throw PyErrors.valueError("can't have unbuffered text I/O");
    }
    Buffered buffer =
        new Buffered(
            t,
            t.context()
                .shape(updating ? Buffered.RANDOM : reading ? Buffered.READER : Buffered.WRITER));
    buffer.init(t, file, size, updating || reading, updating || !reading);
    if (binary) {
      return buffer;
    }
    TextIo wrapper = new TextIo(t, t.context().shape(TextIo.TYPE));
    wrapper.init(t, buffer, a[3], a[4], a[5], byLine, false);
    wrapper.put(t, "mode", Strings.of(mode));
    return wrapper;
  }

  private static String text(PyThread t, Object o, String parameter) {
    if (BoxedValue.unbox(o) instanceof TruffleString s) {
      return Strings.toJava(s);
    }
    throw PyErrors.typeError(
        "open() argument '%s' must be str, not %s", parameter, Types.nameOf(t, o));
  }
}
