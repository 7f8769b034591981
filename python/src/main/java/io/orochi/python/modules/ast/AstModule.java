package io.orochi.python.modules.ast;

import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The module {@code _ast}: makes the classes that its table lists, as CPython does when it is first
 * imported.
 */
public final class AstModule implements ModuleDefinition {
  @Override
  public String name() {
    return "_ast";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.constant("PyCF_ONLY_AST", 0x400L);
    b.constant("PyCF_TYPE_COMMENTS", 0x1000L);
    b.constant("PyCF_ALLOW_TOP_LEVEL_AWAIT", 0x2000L);
    b.type(NodeType.AST);
    Map<String, Object> classes = new HashMap<>();
    classes.put("AST", b.context().type(NodeType.AST));
    for (String line : table()) {
      String[] parts = line.split(" ", 4); // name, base, attributes, constructor
      Object made = make(b.thread(), parts[0], classes.get(parts[1]), parts[2], parts[3]);
      classes.put(parts[0], made);
      b.constant(parts[0], made);
    }
  }

  private static List<String> table() {
    List<String> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                AstModule.class.getResourceAsStream("classes.txt"), StandardCharsets.US_ASCII))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.startsWith("#")) {
          lines.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static Object make(
      PyThread t, String name, Object base, String attributes, String constructor) {
    PyDict names = PyDict.create(t);
    List<Object> fields = new ArrayList<>();
    int open = constructor.indexOf('(');
    boolean isSum = constructor.contains(" = ");
    if (open >= 0 && !isSum) {
      for (String field : constructor.substring(open + 1, constructor.length() - 1).split(", ")) {
        String[] typeAndName = field.split(" ");
        fields.add(Strings.of(typeAndName[1]));
        if (typeAndName[0].endsWith("?")) {
          names.putString(t, typeAndName[1], PyNone.NONE);
        }
      }
    }
    PyTuple tuple = PyTuple.of(fields.toArray());
    names.putString(t, "_fields", tuple);
    names.putString(t, "__match_args__", tuple);
    names.putString(t, "__module__", Strings.of("ast"));
    names.putString(t, "__doc__", Strings.of(constructor.replaceAll("\\|( +\\|)", "\n$1")));
    if (!attributes.equals("-")) {
      addAttributes(t, names, attributes.split(","));
    }
    return Calls.call(
        t, t.context().type(BuiltinType.TYPE), Strings.of(name), PyTuple.of(base), names);
  }

  private static void addAttributes(PyThread t, PyDict names, String[] attributes) {
    Object[] all = new Object[attributes.length];
    for (int i = 0; i < all.length; i++) {
      String name = attributes[i].replace("?", "");
      all[i] = Strings.of(name);
      if (attributes[i].endsWith("?")) {
        names.putString(t, name, PyNone.NONE);
      }
    }
    names.putString(t, "_attributes", PyTuple.of(all));
  }
}
