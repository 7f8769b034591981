package io.orochi.python.repl;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.ModuleLoading;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyProperty;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.terminal.Typing.Completion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a word may go on: keywords and names, attributes of what names stand for, and modules in
 * import statements. Runs {@code __getattr__} and {@code __dir__} of objects, as {@code
 * rlcompleter}, but no properties.
 */
final class Completions {
  private static final String KEYWORDS =
      "False None True and as assert async await break class continue def del elif else except"
          + " finally for from global if import in is lambda nonlocal not or pass raise return try"
          + " while with yield _ case match type";
  private static final Set<String> ALONE =
      Set.of("False", "None", "True", "break", "continue", "pass", "_", "else", "finally", "try");
  private static final Pattern IMPORTED =
      Pattern.compile(
          "(?:^|.*[\n;])\\s*from\\s+([\\w.]+)\\s+import\\s+(?:[\\w\\s,(]*)", Pattern.DOTALL);
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?:^|.*[\n;])\\s*(?:from\\s+|import\\s+(?:[\\w.\\s,]+,\\s*)?)", Pattern.DOTALL);

  private final PyThread t;

  Completions(PyThread t) {
    this.t = t;
  }

  List<Completion> of(String before, String word) {
    Matcher from = IMPORTED.matcher(before);
    if (from.matches()) {
      return ofModule(from.group(1), word);
    } else if (IMPORT.matcher(before).matches()) {
      return modules(word);
    }
    int dot = word.lastIndexOf('.');
    return dot < 0 ? names(word) : attributes(word.substring(0, dot), word.substring(dot + 1));
  }

  private List<Completion> names(String prefix) {
    List<Completion> found = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (String keyword : KEYWORDS.split(" ")) {
      if (keyword.startsWith(prefix) && seen.add(keyword)) {
        String tail = keyword.equals("finally") || keyword.equals("try") ? ":" : " ";
        String typed =
            keyword.equals("else") || tail.equals(":")
                ? keyword + ":"
                : ALONE.contains(keyword) ? keyword : keyword + tail;
        found.add(new Completion(typed, keyword));
      }
    }
    PyDict main = t.context().mainModule(t).dict();
    PyDict builtins = t.context().builtinsModule().dict();
    for (PyDict names : new PyDict[] {main, builtins}) {
      for (Object key : Iteration.toArray(t, names)) {
        if (key instanceof TruffleString s) {
          String name = Strings.toJava(s);
          boolean hidden = name.startsWith("_") && !prefix.startsWith("_");
          if (name.startsWith(prefix) && !hidden && seen.add(name)) {
            found.add(completion("", name, names.getOrNull(t, key)));
          }
        }
      }
    }
    return found;
  }

  private List<Completion> attributes(String path, String prefix) {
    Object o = valueOf(path);
    if (o == null) {
      return List.of();
    }
    List<Completion> all = new ArrayList<>();
    PyType type = t.context().typeOf(t, o);
    for (String hidden :
        new String[] {prefix.isEmpty() ? "_" : prefix.equals("_") ? "__" : "", ""}) {
      for (String name : directory(o)) {
        if (name.startsWith(prefix) && (hidden.isEmpty() || !name.startsWith(hidden))) {
          boolean computed = type.find(t, name) instanceof PyProperty;
          Object value = computed ? null : attribute(o, name);
          all.add(completion(path + ".", name, value));
        }
      }
      if (!all.isEmpty()) {
        break;
      }
    }
    return all;
  }

  private Completion completion(String path, String name, Object value) {
    boolean callable = value != null && Calls.isCallable(t, value);
    return new Completion(path + name + (callable ? "(" : ""), callable ? name + "(" : name);
  }

  private Object attribute(Object o, String name) {
    try {
      return Attributes.getOrNull(t, o, name);
    } catch (PyException e) {
      return null;
    }
  }

  /** What a chain of names stands for; null when nobody knows without running something. */
  private Object valueOf(String path) {
    String[] names = path.split("\\.", -1);
    Object o = t.context().mainModule(t).dict().getString(t, names[0]);
    if (o == null) {
      o = t.context().builtins().get(t, names[0]);
    }
    for (int i = 1; i < names.length && o != null; i++) {
      o = attribute(o, names[i]);
    }
    return o;
  }

  private Set<String> directory(Object o) {
    Set<String> names = new TreeSet<>();
    for (Object name : Iteration.toArray(t, Calls.callSpecial(t, o, "__dir__"))) {
      if (name instanceof TruffleString s) {
        names.add(Strings.toJava(s));
      }
    }
    return names;
  }

  private List<Completion> ofModule(String module, String prefix) {
    Set<String> names = new TreeSet<>();
    Object loaded = t.context().imports().modules().getString(t, module);
    if (loaded != null) {
      names.addAll(directory(loaded));
    }
    names.addAll(submodules(module));
    List<Completion> found = new ArrayList<>();
    for (String name : names) {
      if (name.startsWith(prefix) && (!name.startsWith("_") || prefix.startsWith("_"))) {
        found.add(new Completion(name, name));
      }
    }
    return found;
  }

  private List<Completion> modules(String word) {
    int dot = word.lastIndexOf('.');
    String prefix = word.substring(dot + 1);
    Set<String> names;
    if (dot < 0) {
      names = iterated(Imports.sysAttribute(t, "path"));
      for (Object name : Iteration.toArray(t, Imports.sysAttribute(t, "builtin_module_names"))) {
        names.add(Strings.toJava((TruffleString) name));
      }
    } else {
      names = submodules(word.substring(0, dot));
    }
    List<Completion> found = new ArrayList<>();
    for (String name : names) {
      if (name.startsWith(prefix) && (!name.startsWith("_") || prefix.startsWith("_"))) {
        found.add(new Completion(word.substring(0, dot + 1) + name, name));
      }
    }
    return found;
  }

  /** The modules in a package, which is found but not run unless it is within another. */
  private Set<String> submodules(String name) {
    Object spec =
        Calls.callMethod(t, ModuleLoading.load(t, "importlib.util"), "find_spec", Strings.of(name));
    Object folders = Attributes.getOrNull(t, spec, "submodule_search_locations");
    return folders == null || folders == PyNone.NONE ? new TreeSet<>() : iterated(folders);
  }

  private Set<String> iterated(Object folders) {
    Set<String> names = new TreeSet<>();
    Object found = Calls.callMethod(t, ModuleLoading.load(t, "pkgutil"), "iter_modules", folders);
    for (Object info : Iteration.toArray(t, found)) {
      names.add(Strings.toJava((TruffleString) Attributes.get(t, info, "name")));
    }
    return names;
  }
}
