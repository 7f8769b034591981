package io.orochi.python.repl;

import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import io.orochi.python.OrochiLanguage;
import io.orochi.python.compiler.Compiler;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.CodeObject;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.traceback.Colours;
import io.orochi.python.traceback.TypedSources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Statements typed in an editor: several at once, and words that act without being called. */
final class EditedStatements implements StatementSource {
  private static final Set<String> WORDS = Set.of("exit", "quit", "help", "clear", "copyright");

  private final PyThread thread;
  private final Editing editing;
  private final TypedHistory history;
  private final PythonTyping typing;
  private final Map<String, String> unknownToLibrary = new LinkedHashMap<>();
  private int count;

  EditedStatements(PyThread t) {
    thread = t;
    editing = Editing.of(t);
    editing.want();
    history = new TypedHistory(t, editing);
    typing = new PythonTyping(t);
  }

  @Override
  public Typed next(PyThread t, int flags) {
    while (true) {
      Colours colours = Colours.wanted(t, Imports.sysAttribute(t, "stdout"));
      String text =
          editing.read(
              t,
              colours.prompt(Prompts.text(t, "ps1")),
              colours.prompt(Prompts.text(t, "ps2")),
              typing);
      history.save();
      if (text == null) {
        return null;
      }
      if (!acts(t, text.strip()) && !text.isBlank()) {
        return compile(t, text, flags);
      }
    }
  }

  /** Does what a word says that is no name of the program. */
  private boolean acts(PyThread t, String word) {
    PyDict main = t.context().mainModule(t).dict();
    if (!WORDS.contains(word) || main.getString(t, word) != null) {
      return false;
    }
    if (word.equals("clear")) {
      editing.editor().clearScreen();
      return true;
    }
    Object object = t.context().builtins().get(t, word);
    if (object == null) {
      return false;
    }
    Calls.call(t, object);
    return true;
  }

  private Typed compile(PyThread t, String text, int flags) {
    String name = "<python-input-" + count++ + ">";
    String whole = PythonTyping.withoutOpenLine(text) + "\n";
    TypedSources.of(t).put(name, whole);
    tellLibrary(t, name, whole);
    OrochiLanguage language = t.context().language();
    int optimize = t.context().optimize();
    ModTy tree = Compiler.parse(whole, name, Compiler.Mode.EXEC, flags, -1).module();
    StmtTy[] body = statements(tree);
    if (body.length == 0) {
      return new Typed(List.of());
    }
    List<CodeObject> parts = new ArrayList<>();
    for (int i = 0; i < body.length; i++) {
      StmtTy[] one = {body[i]};
      boolean last = i == body.length - 1;
      parts.add(
          Compiler.compile(
              language,
              last
                  ? new ModTy.Interactive(one, tree.getSourceRange())
                  : new ModTy.Module(one, null, tree.getSourceRange()),
              name,
              last ? Compiler.Mode.SINGLE : Compiler.Mode.EXEC,
              flags,
              optimize));
    }
    return new Typed(parts);
  }

  private static StmtTy[] statements(ModTy tree) {
    return tree instanceof ModTy.Module m && m.body != null ? m.body : new StmtTy[0];
  }

  /** Enters typed texts into {@code linecache}, as soon as somebody has imported it. */
  private void tellLibrary(PyThread t, String name, String text) {
    unknownToLibrary.put(name, text);
    Object module = t.context().imports().modules().getString(t, "linecache");
    if (module == null || !(Attributes.getOrNull(t, module, "cache") instanceof PyDict cache)) {
      return;
    }
    unknownToLibrary.forEach(
        (n, s) -> {
          PyList lines = PyList.of(t);
          s.lines().forEach(l -> lines.append(t, Strings.of(l + "\n")));
          cache.put(
              t, Strings.of(n), PyTuple.of((long) s.length(), PyNone.NONE, lines, Strings.of(n)));
        });
    unknownToLibrary.clear();
  }

  @Override
  public void close() {
    history.close(thread);
  }
}
