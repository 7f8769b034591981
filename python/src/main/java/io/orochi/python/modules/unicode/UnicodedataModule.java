package io.orochi.python.modules.unicode;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinBody;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;
import java.util.function.IntFunction;
import org.graalvm.shadowed.com.ibm.icu.text.Normalizer2;

/**
 * The module {@code unicodedata}; its functions are also the methods of the old database that it
 * has.
 */
public final class UnicodedataModule implements ModuleDefinition {
  private static final ExtensionType UCD =
      ExtensionType.of("unicodedata.UCD", Layout.SHAPED, UnicodedataModule::methods)
          .withoutSubclasses();

  /** A database as an object. */
  private static final class Database extends ShapedObject {
    final CharacterDatabase data;

    Database(PyThread t, Shape shape, CharacterDatabase data) {
      super(t, shape);
      this.data = data;
    }
  }

  /** A question with one argument. */
  private interface One {
    Object ask(PyThread t, CharacterDatabase d, Object a);
  }

  /** A question with two arguments. */
  private interface Two {
    Object ask(PyThread t, CharacterDatabase d, Object a, Object b);
  }

  /** Where the functions go: the module or the class. */
  private interface Target {
    void one(String name, One question);

    void two(String name, String parameters, Two question);
  }

  @Override
  public String name() {
    return "unicodedata";
  }

  @Override
  public void define(ModuleBuilder b) {
    CharacterDatabase d = CharacterDatabase.CURRENT;
    questions(
        new Target() {
          @Override
          public void one(String name, One q) {
            BuiltinBody.F1 body = (t, a) -> q.ask(t, d, a);
            b.def(name, body);
          }

          @Override
          public void two(String name, String parameters, Two q) {
            BuiltinBody.F2 body = (t, a, x) -> q.ask(t, d, a, x);
            b.def(name + "(" + parameters + ")", body);
          }
        });
    b.constant("unidata_version", Strings.of(d.version()));
    b.type(UCD);
    b.constant(
        "ucd_3_2_0", new Database(b.thread(), b.context().shape(UCD), CharacterDatabase.OLD));
  }

  private static void methods(TypeBuilder b) {
    questions(
        new Target() {
          @Override
          public void one(String signature, One q) {
            BuiltinBody.F2 body = (t, self, a) -> q.ask(t, ((Database) self).data, a);
            b.def(signature.replace("(", "(self, "), body);
          }

          @Override
          public void two(String name, String parameters, Two q) {
            BuiltinBody.F3 body = (t, self, a, x) -> q.ask(t, ((Database) self).data, a, x);
            b.def(name + "(self, " + parameters + ")", body);
          }
        });
    b.computedMember(
        "unidata_version", (t, self) -> Strings.of(((Database) self).data.version()), null);
  }

  private static void questions(Target b) {
    text(b, "category", d -> d::category);
    text(b, "bidirectional", d -> d::bidirectional);
    text(b, "east_asian_width", d -> d::eastAsianWidth);
    text(b, "decomposition", d -> d::decomposition);
    b.one(
        "combining(chr, /)",
        (t, d, c) -> (long) d.combiningClass(character(t, c, "combining() argument")));
    b.one(
        "mirrored(chr, /)",
        (t, d, c) -> d.isMirrored(character(t, c, "mirrored() argument")) ? 1L : 0L);
    value(b, "decimal", "not a decimal", d -> c -> integer(d.decimal(c)));
    value(b, "digit", "not a digit", d -> c -> integer(d.digit(c)));
    value(b, "numeric", "not a numeric character", d -> d::numeric);
    value(b, "name", "no such name", d -> c -> d.name(c) == null ? null : Strings.of(d.name(c)));
    b.one("lookup(name, /)", UnicodedataModule::lookup);
    b.two(
        "normalize",
        "form, unistr, /",
        (t, d, form, s) -> {
          TruffleString text = str(t, s, "normalize() argument 2");
          Normalizer2 n = normalizer(t, d, form, "normalize() argument 1");
          String java = Strings.toJava(text);
          return n.isNormalized(java) ? text : Strings.of(n.normalize(java));
        });
    b.two(
        "is_normalized",
        "form, unistr, /",
        (t, d, form, s) -> {
          TruffleString text = str(t, s, "is_normalized() argument 2");
          return normalizer(t, d, form, "is_normalized() argument 1")
              .isNormalized(Strings.toJava(text));
        });
  }

  /** A question about a database that is a function of the character. */
  private interface Property<T> {
    IntFunction<T> of(CharacterDatabase d);
  }

  private static void text(Target b, String name, Property<String> property) {
    b.one(
        name + "(character, /)",
        (t, d, c) -> Strings.of(property.of(d).apply(character(t, c, name + "() argument"))));
  }

  private static void value(Target b, String name, String missing, Property<Object> property) {
    b.two(
        name,
        "chr, default=NULL, /",
        (t, d, c, otherwise) -> {
          Object v = property.of(d).apply(character(t, c, name + "() argument 1"));
          if (v == null && otherwise == null) {
            throw PyErrors.valueError(missing);
          }
          return v == null ? otherwise : v;
        });
  }

  private static Object integer(int value) {
    return value < 0 ? null : (Object) (long) value;
  }

  private static int character(PyThread t, Object o, String what) {
    if (BoxedValue.unbox(o) instanceof TruffleString s && Strings.length(s) == 1) {
      return Strings.codePointAt(s, 0);
    }
    throw PyErrors.typeError("%s must be a unicode character, not %s", what, Types.nameOf(t, o));
  }

  private static TruffleString str(PyThread t, Object o, String what) {
    if (BoxedValue.unbox(o) instanceof TruffleString s) {
      return s;
    }
    throw PyErrors.typeError("%s must be str, not %s", what, Types.nameOf(t, o));
  }

  private static Normalizer2 normalizer(PyThread t, CharacterDatabase d, Object form, String what) {
    Normalizer2 n = d.normalizer(Strings.toJava(str(t, form, what)));
    if (n == null) {
      throw PyErrors.valueError("invalid normalization form");
    }
    return n;
  }

  private static Object lookup(PyThread t, CharacterDatabase d, Object name) {
    String text = Strings.toJava(str(t, name, "lookup() argument"));
    int c = d.lookup(text);
    if (c < 0) {
      throw PyErrors.raise(BuiltinException.KeyError, "undefined character name '%s'", text);
    }
    return Strings.ofCodePoint(c);
  }
}
