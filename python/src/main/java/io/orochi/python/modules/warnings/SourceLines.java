package io.orochi.python.modules.warnings;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Types;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** The source line that a warning is about. */
final class SourceLines {
  private SourceLines() {}

  /** By way of the loader that {@code globals} names, a text; None when there is none. */
  static Object line(PyThread t, Object globals, long line) {
    if (globals == PyNone.NONE) {
      return PyNone.NONE;
    }
    if (!(globals instanceof PyDict names)) {
      throw PyErrors.typeError("module_globals must be a dict, not '%s'", Types.nameOf(t, globals));
    }
    Object loader = names.getString(t, "__loader__");
    Object module = names.getString(t, "__name__");
    if (loader == null || module == null) {
      return PyNone.NONE;
    }
    Object getSource = Attributes.getOrNull(t, loader, "get_source");
    if (getSource == null) {
      return PyNone.NONE;
    }
    return BoxedValue.unbox(Calls.call(t, getSource, module)) instanceof TruffleString source
        ? pick(Strings.toJava(source).lines().toList(), line)
        : PyNone.NONE;
  }

  /** From the file itself, if it can be read. */
  static Object ofFile(String file, long line) {
    try {
      return pick(Files.readAllLines(Path.of(file), StandardCharsets.UTF_8), line);
    } catch (IOException | InvalidPathException e) {
      return PyNone.NONE; // "<string>", a file that has gone: there is nothing to show
    }
  }

  private static Object pick(List<String> lines, long line) {
    return line >= 1 && line <= lines.size() ? Strings.of(lines.get((int) line - 1)) : PyNone.NONE;
  }
}
