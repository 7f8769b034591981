package io.orochi.python.compiler.grammar;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.BoolOpTy;
import com.oracle.graal.python.pegparser.sst.CmpOpTy;
import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.OperatorTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.TypeIgnoreTy;
import com.oracle.graal.python.pegparser.sst.TypeParamTy;
import com.oracle.graal.python.pegparser.sst.UnaryOpTy;
import com.oracle.graal.python.pegparser.sst.WithItemTy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The abstract grammar of Python as data. Everything that knows the kinds of nodes by name is here:
 * the table {@code classes.txt}, and which class of the parser stands for which line of it.
 */
public final class Grammar {
  /** All classes by name, bases first. */
  public static final Map<String, NodeClass> CLASSES = new LinkedHashMap<>();

  /** Those of which the parser makes nodes. */
  private static final Map<Class<?>, NodeClass> OF_PARSER = new HashMap<>();

  private static final Map<Enum<?>, NodeClass> OF_CONSTANT = new HashMap<>();

  /** The parser's class of each sum, and of each class that belongs to none. */
  private static final Map<String, Class<?>> PARSERS =
      Map.ofEntries(
          Map.entry("mod", ModTy.class),
          Map.entry("stmt", StmtTy.class),
          Map.entry("expr", ExprTy.class),
          Map.entry("pattern", PatternTy.class),
          Map.entry("excepthandler", ExceptHandlerTy.class),
          Map.entry("type_param", TypeParamTy.class),
          Map.entry("type_ignore", TypeIgnoreTy.class),
          Map.entry("operator", OperatorTy.class),
          Map.entry("boolop", BoolOpTy.class),
          Map.entry("unaryop", UnaryOpTy.class),
          Map.entry("cmpop", CmpOpTy.class),
          Map.entry("expr_context", ExprContextTy.class),
          Map.entry("alias", AliasTy.class),
          Map.entry("arg", ArgTy.class),
          Map.entry("arguments", ArgumentsTy.class),
          Map.entry("comprehension", ComprehensionTy.class),
          Map.entry("keyword", KeywordTy.class),
          Map.entry("match_case", MatchCaseTy.class),
          Map.entry("withitem", WithItemTy.class));

  /** Fields that the parser calls otherwise, apart from underscores and capitals. */
  private static final Map<String, String> RENAMED =
      Map.of("ctx", "context", "elt", "element", "elts", "elements", "simple", "issimple");

  /** Lists that the parser leaves out when they are empty, besides those of patterns. */
  private static final Set<String> ABSENT_WHEN_EMPTY =
      Set.of("decorator_list", "type_params", "orelse", "finalbody", "handlers");

  static {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Grammar.class.getResourceAsStream("classes.txt"), StandardCharsets.US_ASCII))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.startsWith("#")) {
          NodeClass c = read(line.split(" ", 4));
          CLASSES.put(c.name, c);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Grammar() {}

  /** The class of a node of the parser. */
  public static NodeClass of(Object node) {
    return node instanceof Enum<?> e ? OF_CONSTANT.get(e) : OF_PARSER.get(node.getClass());
  }

  private static NodeClass read(String[] line) {
    String name = line[0];
    String text = line[3];
    NodeClass sum = CLASSES.get(line[1]);
    List<String> attributes = new ArrayList<>();
    List<String> optional = new ArrayList<>();
    if (!line[2].equals("-")) {
      for (String a : line[2].split(",")) {
        attributes.add(a.replace("?", ""));
        if (a.endsWith("?")) {
          optional.add(a.replace("?", ""));
        }
      }
    } else if (sum != null) {
      attributes.addAll(sum.attributes);
      optional.addAll(sum.optionalAttributes);
    }
    boolean isSum = text.contains(" = ");
    Class<?> parsers = isSum ? null : parsers(name, sum);
    List<NodeField> fields = new ArrayList<>();
    int open = text.indexOf('(');
    if (!isSum && open >= 0) {
      for (String field : text.substring(open + 1, text.length() - 1).split(", ")) {
        fields.add(field(field, name, sum, parsers));
      }
    }
    Enum<?> constant = null;
    Constructor<?> constructor = null;
    if (parsers != null && parsers.isEnum()) {
      for (Object o : parsers.getEnumConstants()) {
        constant = o.toString().equals(name) ? (Enum<?>) o : constant;
      }
    } else if (parsers != null) {
      constructor = parsers.getConstructors()[0];
    }
    NodeClass made =
        new NodeClass(
            name,
            sum,
            List.copyOf(attributes),
            List.copyOf(optional),
            text.replaceAll("\\|( +\\|)", "\n$1"),
            List.copyOf(fields),
            constant,
            isSum && PARSERS.get(name).isEnum(),
            constructor);
    if (constant != null) {
      OF_CONSTANT.put(constant, made);
    } else if (parsers != null) {
      checkOrder(made, constructor);
      OF_PARSER.put(parsers, made);
    }
    return made;
  }

  private static Class<?> parsers(String name, NodeClass sum) {
    if (sum == null) {
      return PARSERS.get(name);
    }
    Class<?> outer = PARSERS.get(sum.name);
    return outer.isEnum()
        ? outer
        : Arrays.stream(outer.getClasses())
            .filter(c -> c.getSimpleName().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(name));
  }

  private static NodeField field(String text, String owner, NodeClass sum, Class<?> parsers) {
    String[] typeAndName = text.split(" ");
    String type = typeAndName[0];
    String name = typeAndName[1];
    NodeField.Count count =
        type.endsWith("*")
            ? NodeField.Count.MANY
            : type.endsWith("?") ? NodeField.Count.OPTIONAL : NodeField.Count.ONE;
    boolean absent =
        count == NodeField.Count.MANY
            && (ABSENT_WHEN_EMPTY.contains(name)
                || owner.equals("Module") && name.equals("body")
                || sum != null && sum.name.equals("pattern"));
    String wanted = RENAMED.getOrDefault(name, name.replace("_", ""));
    Field part =
        Arrays.stream(parsers.getFields())
            .filter(f -> !Modifier.isStatic(f.getModifiers()))
            .filter(f -> f.getName().toLowerCase(Locale.ROOT).equals(wanted))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(owner + "." + name));
    return new NodeField(name, type.replaceAll("[*?]", ""), count, part, absent);
  }

  /** The parser's constructors take the fields in the order of the grammar, then the place. */
  private static void checkOrder(NodeClass c, Constructor<?> constructor) {
    Class<?>[] parameters = constructor.getParameterTypes();
    boolean fits = parameters.length == c.fields.size() + 1;
    for (int i = 0; fits && i < c.fields.size(); i++) {
      fits = parameters[i] == c.fields.get(i).part().getType();
    }
    if (!fits) {
      throw new IllegalStateException(c + " is not what the parser calls so");
    }
  }
}
