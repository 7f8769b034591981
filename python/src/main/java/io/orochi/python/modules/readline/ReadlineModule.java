package io.orochi.python.modules.readline;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.modules.posix.OsErrors;
import io.orochi.python.posix.Errno;
import io.orochi.python.posix.PosixException;
import io.orochi.python.repl.Editing;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.ModuleLoading;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.Truth;
import io.orochi.python.terminal.HistoryFile;
import io.orochi.python.terminal.Typing;
import io.orochi.stm.TxThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The module {@code readline}. */
public final class ReadlineModule implements ModuleDefinition {
  private static final long VERSION = 0x802;

  private volatile long fileLength = -1;

  @Override
  public String name() {
    return "readline";
  }

  /** How lines are typed that {@code input()} reads. */
  public static Typing typing(PyThread t) {
    return lines(t).on(t);
  }

  private static LineTyping lines(PyThread t) {
    return t.context().extension(LineTyping.class, c -> new LineTyping());
  }

  @Override
  public void define(ModuleBuilder b) {
    b.doc("Importing this module enables command line editing using GNU readline.");
    b.constant("_READLINE_VERSION", VERSION);
    b.constant("_READLINE_RUNTIME_VERSION", VERSION);
    b.constant("_READLINE_LIBRARY_VERSION", Strings.of("8.2"));
    Editing.of(b.thread()).want();
    files(b);
    history(b);
    completion(b);
    hooks(b);
  }

  private static Object done(PyThread t, String what, Runnable action) {
    t.beforeIrrevocable("readline." + what);
    action.run();
    return PyNone.NONE;
  }

  private static String text(Object o) {
    if (BoxedValue.unbox(o) instanceof TruffleString s) {
      return Strings.toJava(s);
    }
    throw PyErrors.typeError("bad argument type for built-in operation");
  }

  private static Path path(PyThread t, Object given) {
    String name =
        given == PyNone.NONE
            ? System.getenv().getOrDefault("HOME", "") + "/.history"
            : Texts.javaStr(t, Calls.callMethod(t, ModuleLoading.load(t, "os"), "fsdecode", given));
    return t.context().workingDirectory().resolve(name);
  }

  private void files(ModuleBuilder b) {
    b.def(
        "read_history_file(filename=None, /)",
        (t, name) -> {
          Path file = path(t, name);
          checkReadable(file);
          return change(t, "read_history_file", all -> all.addAll(HistoryFile.read(file)));
        });
    b.def(
        "write_history_file(filename=None, /)",
        (t, name) -> {
          Path file = path(t, name);
          return done(t, "write_history_file", () -> write(t, file, false, Long.MAX_VALUE));
        });
    b.def(
        "append_history_file(nelements, filename=None, /)",
        (t, count, name) -> {
          long n = Indices.toLong(t, count);
          if (n < 0) {
            throw PyErrors.valueError("nelements must be positive");
          }
          Path file = path(t, name);
          return done(t, "append_history_file", () -> write(t, file, true, n));
        });
    b.def("get_history_length()", t -> fileLength);
    b.def(
        "set_history_length(length, /)",
        (t, length) -> {
          long n = Indices.toLong(t, length);
          return done(t, "set_history_length", () -> fileLength = n);
        });
    b.def(
        "read_init_file(filename=None, /)",
        (t, name) -> {
          if (name != PyNone.NONE) {
            checkReadable(path(t, name));
          }
          return PyNone.NONE;
        });
  }

  /** As CPython: the error does not name the file. */
  private static void checkReadable(Path file) {
    if (!Files.isReadable(file)) {
      throw cannotOpen(Files.exists(file));
    }
  }

  private static RuntimeException cannotOpen(boolean isThere) {
    return OsErrors.of(
        new PosixException(isThere ? Errno.EACCES : Errno.ENOENT, "open"), null, null);
  }

  private void write(PyThread t, Path file, boolean appends, long most) {
    List<String> all = Editing.of(t).history();
    long limit = fileLength >= 0 && !appends ? Math.min(most, fileLength) : most;
    List<String> last = all.subList((int) Math.max(0, all.size() - limit), all.size());
    try {
      if (appends) {
        if (!Files.exists(file)) {
          throw cannotOpen(false);
        }
        HistoryFile.append(file, last);
      } else {
        HistoryFile.replace(file, last);
      }
    } catch (IOException e) {
      throw cannotOpen(Files.exists(file.getParent()));
    }
  }

  private static Object change(PyThread t, String what, Consumer<List<String>> action) {
    t.beforeIrrevocable("readline." + what);
    List<String> all = Editing.of(t).history();
    action.accept(all);
    Editing.of(t).setHistory(all);
    return PyNone.NONE;
  }

  private static void history(ModuleBuilder b) {
    b.def("get_current_history_length()", t -> (long) Editing.of(t).history().size());
    b.def(
        "get_history_item(index, /)",
        (t, index) -> {
          long i = Indices.toLong(t, index) - 1;
          List<String> all = Editing.of(t).history();
          return i < 0 || i >= all.size() ? PyNone.NONE : Strings.of(all.get((int) i));
        });
    b.def(
        "add_history(string, /)",
        (t, line) -> {
          String s = text(line);
          return change(t, "add_history", all -> all.add(s));
        });
    b.def("clear_history()", t -> change(t, "clear_history", List::clear));
    b.def(
        "remove_history_item(pos, /)",
        (t, pos) -> {
          int i = position(t, pos);
          return change(t, "remove_history_item", all -> all.remove(i));
        });
    b.def(
        "replace_history_item(pos, line, /)",
        (t, pos, line) -> {
          String s = text(line);
          int i = position(t, pos);
          return change(t, "replace_history_item", all -> all.set(i, s));
        });
    b.def(
        "set_auto_history(enabled, /)",
        (t, value) -> {
          boolean v = Truth.isTrue(t, value);
          return done(t, "set_auto_history", () -> Editing.of(t).setRemembers(v));
        });
  }

  private static int position(PyThread t, Object pos) {
    long i = Indices.toLong(t, pos);
    if (i < 0) {
      throw PyErrors.valueError("History index cannot be negative");
    }
    if (i >= Editing.of(t).history().size()) {
      throw PyErrors.valueError("No history item at position %d", i);
    }
    return (int) i;
  }

  private static void completion(ModuleBuilder b) {
    b.def(
        "parse_and_bind(string, /)",
        (t, line) -> {
          List<String> words = new ArrayList<>(List.of(text(line).strip().split("[\\s:]+")));
          return done(
              t,
              "parse_and_bind",
              () -> {
                if (words.size() == 2 && words.get(0).equalsIgnoreCase("tab")) {
                  lines(t).completes = words.get(1).contains("complete");
                }
              });
        });
    b.def("get_completer()", t -> lines(t).completer);
    b.def(
        "set_completer(function=None, /)",
        (t, f) -> set(t, "set_completer", f, x -> lines(t).completer = x));
    b.def("get_completer_delims()", t -> Strings.of(lines(t).delimiters));
    b.def(
        "set_completer_delims(string, /)",
        (t, s) -> {
          String text = text(s);
          return done(t, "set_completer_delims", () -> lines(t).delimiters = text);
        });
    b.def("get_completion_type()", t -> 9L); // TAB
    b.def("get_line_buffer()", t -> Strings.of(lines(t).line));
    b.def("get_begidx()", t -> lines(t).begin);
    b.def("get_endidx()", t -> lines(t).end);
    b.def(
        "set_completion_display_matches_hook(function=None, /)",
        (t, f) -> set(t, "set_completion_display_matches_hook", f, x -> lines(t).displayHook = x));
  }

  private static void hooks(ModuleBuilder b) {
    b.def(
        "set_startup_hook(function=None, /)",
        (t, f) -> set(t, "set_startup_hook", f, x -> lines(t).startupHook = x));
    b.def(
        "set_pre_input_hook(function=None, /)",
        (t, f) -> set(t, "set_pre_input_hook", f, x -> lines(t).preInputHook = x));
    b.def(
        "insert_text(string, /)",
        (t, s) -> {
          String text = text(s);
          return done(t, "insert_text", () -> lines(t).inserted += text);
        });
    b.def("redisplay()", t -> PyNone.NONE);
  }

  private static Object set(PyThread t, String what, Object function, Consumer<Object> setter) {
    if (function != PyNone.NONE && !Calls.isCallable(t, function)) {
      throw PyErrors.typeError("%s(func): argument not callable", what);
    }
    t.beforeIrrevocable("readline." + what);
    TxThread.publish(function);
    setter.accept(function);
    return PyNone.NONE;
  }
}
