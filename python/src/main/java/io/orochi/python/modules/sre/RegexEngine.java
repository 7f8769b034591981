package io.orochi.python.modules.sre;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.source.Source;
import io.orochi.python.runtime.PyThread;

/** Asks TRegex. */
final class RegexEngine {
  private static final InteropLibrary INTEROP = InteropLibrary.getUncached();

  private RegexEngine() {}

  /**
   * What TRegex says about a pattern besides how to match it: flags, and groups by number, null
   * without name.
   */
  record Description(int flags, int groups, String[] names) {}

  /**
   * The regular expression as TRegex's object; null when it refuses it, for an error in the pattern
   * or because it cannot do it.
   */
  @TruffleBoundary
  static Object parse(PyThread t, String pattern, boolean isBytes, int flags, MatchingMode mode) {
    String text =
        "Flavor=Python,Encoding="
            + (isBytes ? "LATIN-1,PythonLocale=C" : "UTF-32") // patterns of bytes may have (?L)
            + ","
            + mode.options
            + "/"
            + pattern
            + "/"
            + Flags.letters(flags);
    Source source =
        Source.newBuilder("regex", text, "re")
            .mimeType("application/tregex")
            .internal(true)
            .build();
    try {
      Object regex = t.context().env().parseInternal(source).call();
      return INTEROP.isNull(regex) ? null : regex;
    } catch (AbstractTruffleException refused) {
      return null;
    }
  }

  @TruffleBoundary
  static Description describe(Object regex) {
    try {
      Object flagObject = INTEROP.readMember(regex, "flags");
      int flags =
          flag(flagObject, "ASCII", Flags.ASCII)
              | flag(flagObject, "DOTALL", Flags.DOTALL)
              | flag(flagObject, "IGNORECASE", Flags.IGNORECASE)
              | flag(flagObject, "LOCALE", Flags.LOCALE)
              | flag(flagObject, "MULTILINE", Flags.MULTILINE)
              | flag(flagObject, "UNICODE", Flags.UNICODE)
              | flag(flagObject, "VERBOSE", Flags.VERBOSE);
      int groups = INTEROP.asInt(INTEROP.readMember(regex, "groupCount")) - 1;
      String[] names = new String[groups + 1];
      Object named = INTEROP.readMember(regex, "groups");
      if (!INTEROP.isNull(named)) {
        Object members = INTEROP.getMembers(named);
        for (long i = 0; i < INTEROP.getArraySize(members); i++) {
          String name = INTEROP.asString(INTEROP.readArrayElement(members, i));
          names[INTEROP.asInt(INTEROP.readMember(named, name))] = name;
        }
      }
      return new Description(flags, groups, names);
    } catch (InteropException e) {
      throw new IllegalStateException("the regular expression does not describe itself", e);
    }
  }

  private static int flag(Object flags, String name, int value) throws InteropException {
    return INTEROP.asBoolean(INTEROP.readMember(flags, name)) ? value : 0;
  }
}
