package io.orochi.python.modules.locale;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.posix.Locales;
import io.orochi.python.posix.PathBytes;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Types;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The module {@code _locale}. */
public final class LocaleModule implements ModuleDefinition {
  private static final ExtensionType ERROR =
      ExtensionType.exception("locale.Error", BuiltinException.Exception);

  private static final int MESSAGES = 5;
  private static final int CHAR_MAX = 127;

  private static final String CATEGORIES =
      "LC_CTYPE=0 LC_TIME=2 LC_COLLATE=3 LC_MONETARY=4 LC_MESSAGES=5 LC_NUMERIC=1 LC_ALL=6";

  private static final String ITEMS =
      """
      DAY_1=131079 DAY_2=131080 DAY_3=131081 DAY_4=131082 DAY_5=131083 DAY_6=131084
      DAY_7=131085 ABDAY_1=131072 ABDAY_2=131073 ABDAY_3=131074 ABDAY_4=131075 ABDAY_5=131076
      ABDAY_6=131077 ABDAY_7=131078 MON_1=131098 MON_2=131099 MON_3=131100 MON_4=131101
      MON_5=131102 MON_6=131103 MON_7=131104 MON_8=131105 MON_9=131106 MON_10=131107
      MON_11=131108 MON_12=131109 ABMON_1=131086 ABMON_2=131087 ABMON_3=131088 ABMON_4=131089
      ABMON_5=131090 ABMON_6=131091 ABMON_7=131092 ABMON_8=131093 ABMON_9=131094
      ABMON_10=131095 ABMON_11=131096 ABMON_12=131097 RADIXCHAR=65536 THOUSEP=65537
      CRNCYSTR=262159 D_T_FMT=131112 D_FMT=131113 T_FMT=131114 AM_STR=131110 PM_STR=131111
      CODESET=14 T_FMT_AMPM=131115 ERA=131116 ERA_D_FMT=131118 ERA_D_T_FMT=131120
      ERA_T_FMT=131121 ALT_DIGITS=131119 YESEXPR=327680 NOEXPR=327681 _DATE_FMT=131180
      """;

  private static final Set<Long> KNOWN =
      Arrays.stream(ITEMS.strip().split("\\s+"))
          .map(e -> Long.parseLong(e.substring(e.indexOf('=') + 1)))
          .collect(Collectors.toSet());

  /** The texts of C's structure, in its order. */
  private static final String[] TEXTS = {
    "decimal_point",
    "thousands_sep",
    "grouping",
    "int_curr_symbol",
    "currency_symbol",
    "mon_decimal_point",
    "mon_thousands_sep",
    "mon_grouping",
    "positive_sign",
    "negative_sign"
  };

  private static final String[] NUMBERS = {
    "int_frac_digits",
    "frac_digits",
    "p_cs_precedes",
    "p_sep_by_space",
    "n_cs_precedes",
    "n_sep_by_space",
    "p_sign_posn",
    "n_sign_posn"
  };

  @Override
  public String name() {
    return "_locale";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.doc("Support for POSIX locales.");
    for (String entry : (CATEGORIES + " " + ITEMS).strip().split("\\s+")) {
      int equals = entry.indexOf('=');
      b.constant(entry.substring(0, equals), Long.parseLong(entry.substring(equals + 1)));
    }
    b.constant("CHAR_MAX", (long) CHAR_MAX);
    b.type(ERROR);
    b.def("setlocale(category, locale=None, /)", LocaleModule::setLocale);
    b.def("localeconv()", LocaleModule::conventions);
    b.def(
        "strcoll(os1, os2, /)",
        (t, x, y) ->
            (long) Locales.compare(points(t, "strcoll", x, 1), points(t, "strcoll", y, 2)));
    b.def(
        "strxfrm(string, /)",
        (t, s) -> {
          int[] key = Locales.sortKey(points(t, "strxfrm", s, 0));
          return Strings.ofCodePoints(key, 0, key.length);
        });
    b.def(
        "nl_langinfo(key, /)",
        (t, key) -> {
          long item = Indices.toLong(t, key);
          if (!KNOWN.contains(item)) {
            throw PyErrors.valueError("unsupported langinfo constant");
          }
          return text(Locales.information((int) item));
        });
    b.def("getencoding()", t -> text(Locales.encoding()));
    messages(b);
  }

  private static void messages(ModuleBuilder b) {
    b.def(
        "gettext(msg, /)",
        (t, message) -> text(Locales.translation(null, bytes(t, "gettext", message), MESSAGES)));
    b.def(
        "dgettext(domain, msg, /)",
        (t, domain, message) ->
            text(
                Locales.translation(
                    bytesOrNull(t, "dgettext", domain), bytes(t, "dgettext", message), MESSAGES)));
    b.def(
        "dcgettext(domain, msg, category, /)",
        (t, domain, message, category) ->
            text(
                Locales.translation(
                    bytesOrNull(t, "dcgettext", domain),
                    bytes(t, "dcgettext", message),
                    (int) Indices.toLong(t, category))));
    b.def(
        "textdomain(domain, /)",
        (t, domain) -> {
          byte[] name = bytesOrNull(t, "textdomain", domain);
          t.beforeIrrevocable("locale.textdomain");
          return text(Locales.domain(name));
        });
    b.def(
        "bindtextdomain(domain, dir, /)",
        (t, domain, folder) -> {
          byte[] name = bytes(t, "bindtextdomain", domain);
          if (name.length == 0) {
            throw error(t, "domain must be a non-empty string");
          }
          byte[] path = bytesOrNull(t, "bindtextdomain", folder);
          t.beforeIrrevocable("locale.bindtextdomain");
          return text(Locales.folder(name, path));
        });
    b.def(
        "bind_textdomain_codeset(domain, codeset, /)",
        (t, domain, codeset) -> {
          byte[] name = bytes(t, "bind_textdomain_codeset", domain);
          byte[] encoding = bytesOrNull(t, "bind_textdomain_codeset", codeset);
          t.beforeIrrevocable("locale.bind_textdomain_codeset");
          return text(Locales.encoding(name, encoding));
        });
  }

  private static PyException error(PyThread t, String text) {
    return PyException.of(Calls.call(t, t.context().type(ERROR), Strings.of(text)));
  }

  private static Object setLocale(PyThread t, Object category, Object locale) {
    int c = (int) Indices.toLong(t, category);
    if (locale != PyNone.NONE && !(BoxedValue.unbox(locale) instanceof TruffleString)) {
      throw PyErrors.typeError(
          "setlocale() argument 2 must be str or None, not %s", Types.nameOf(t, locale));
    }
    byte[] name = bytesOrNull(t, "setlocale", locale);
    if (name != null) {
      t.beforeIrrevocable("locale.setlocale");
    }
    byte[] now = Locales.set(c, name);
    if (now == null) {
      throw error(t, name == null ? "locale query failed" : "unsupported locale setting");
    }
    return text(now);
  }

  private static Object conventions(PyThread t) {
    Locales.Conventions c = Locales.conventions();
    PyDict result = PyDict.create(t);
    for (int i = 3; i < TEXTS.length; i++) {
      put(t, result, c, i);
    }
    for (int i = 0; i < NUMBERS.length; i++) {
      result.putString(t, NUMBERS[i], (long) c.numbers()[i]);
    }
    for (int i = 0; i < 3; i++) {
      put(t, result, c, i);
    }
    return result;
  }

  private static void put(PyThread t, PyDict result, Locales.Conventions c, int i) {
    byte[] value = c.texts()[i];
    result.putString(t, TEXTS[i], TEXTS[i].endsWith("grouping") ? sizes(t, value) : text(value));
  }

  /** Sizes of groups: CHAR_MAX ends grouping, the end of the list repeats the last. */
  private static PyList sizes(PyThread t, byte[] grouping) {
    PyList list = PyList.of(t);
    for (byte size : grouping) {
      list.append(t, (long) size);
      if (size == CHAR_MAX) {
        return list;
      }
    }
    if (grouping.length > 0) {
      list.append(t, 0L);
    }
    return list;
  }

  private static Object text(byte[] b) {
    return b == null ? PyNone.NONE : Strings.of(PathBytes.decode(b));
  }

  private static byte[] bytesOrNull(PyThread t, String function, Object o) {
    return o == PyNone.NONE ? null : bytes(t, function, o);
  }

  private static TruffleString string(PyThread t, String function, Object o, int place) {
    if (BoxedValue.unbox(o) instanceof TruffleString s) {
      return s;
    }
    throw PyErrors.typeError(
        "%s() argument%s must be str, not %s",
        function, place == 0 ? "" : " " + place, Types.nameOf(t, o));
  }

  private static byte[] bytes(PyThread t, String function, Object o) {
    byte[] bytes = PathBytes.encode(Strings.toJava(string(t, function, o, 0)));
    if (PathBytes.hasNul(bytes)) {
      throw PyErrors.valueError("embedded null character");
    }
    return bytes;
  }

  private static int[] points(PyThread t, String function, Object o, int place) {
    int[] points = Strings.codePoints(string(t, function, o, place));
    if (Arrays.stream(points).anyMatch(c -> c == 0)) {
      throw PyErrors.valueError("embedded null character");
    }
    return points;
  }
}
