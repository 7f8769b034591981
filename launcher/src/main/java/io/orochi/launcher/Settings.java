package io.orochi.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options of the language that follow from a command line and the environment together. */
final class Settings {
  /** A variable or {@code -X} option has a value with which no program is run. */
  static final class FatalException extends Exception {
    private static final long serialVersionUID = 1L;

    /** How far CPython is when it finds out, which it says. */
    final String state;

    FatalException(String state, String message) {
      super(message);
      this.state = state;
    }
  }

  /** Fewer digits than this cannot be made the limit of conversions. */
  private static final int LEAST_DIGITS = 640;

  private static final int USUAL_DIGITS = 4300;
  private static final long GREATEST_SEED = 0xffff_ffffL;

  private final CommandLine line;
  private final Map<String, String> environment;

  /** The environment as far as it counts: nothing of it under {@code -E} and {@code -I}. */
  Settings(CommandLine line, Map<String, String> environment) {
    this.line = line;
    this.environment = line.ignoreEnvironment ? Map.of() : environment;
  }

  /**
   * Options of the language by name, in the form that a context builder takes.
   *
   * @throws FatalException with CPython's message
   */
  Map<String, String> options() throws FatalException {
    Map<String, String> options = new LinkedHashMap<>();
    put(options, "RunMode", line.mode.name());
    put(options, "Target", line.target);
    put(options, "Path", text("PYTHONPATH"));
    put(options, "WarnOptions", joined(warnOptions()));
    put(options, "XOptions", joined(line.xOptions));
    put(options, "HashSeed", hashSeed());
    put(options, "Debug", level(line.debug, "PYTHONDEBUG"));
    put(options, "Inspect", level(line.inspect, "PYTHONINSPECT"));
    put(options, "Interactive", line.inspect);
    put(options, "Optimize", level(line.optimize, "PYTHONOPTIMIZE"));
    put(options, "Verbose", level(line.verbose, "PYTHONVERBOSE"));
    put(options, "BytesWarning", line.bytesWarning);
    put(options, "DontWriteBytecode", flag(line.dontWriteBytecode, "PYTHONDONTWRITEBYTECODE"));
    put(options, "PycachePrefix", value("pycache_prefix", "PYTHONPYCACHEPREFIX"));
    put(options, "Unbuffered", flag(line.unbuffered, "PYTHONUNBUFFERED"));
    put(options, "NoUserSite", flag(line.noUserSite, "PYTHONNOUSERSITE"));
    put(options, "SafePath", line.safePath || !text("PYTHONSAFEPATH").isEmpty());
    put(options, "NoSite", line.noSite);
    put(options, "IgnoreEnvironment", line.ignoreEnvironment);
    put(options, "Isolated", line.isolated);
    put(options, "Quiet", line.quiet);
    put(options, "DevMode", devMode());
    put(options, "SkipFirstLine", line.skipFirstLine);
    put(options, "LockElision", lockElision());
    put(options, "IoEncoding", text("PYTHONIOENCODING"));
    put(options, "IntMaxStrDigits", intMaxStrDigits());
    put(options, "ImportTime", isOn("importtime", "PYTHONPROFILEIMPORTTIME"));
    put(options, "WarnDefaultEncoding", isOn("warn_default_encoding", "PYTHONWARNDEFAULTENCODING"));
    put(options, "Utf8Mode", utf8Mode());
    put(options, "NoDebugRanges", isOn("no_debug_ranges", "PYTHONNODEBUGRANGES"));
    put(options, "Faulthandler", devMode() || isOn("faulthandler", "PYTHONFAULTHANDLER"));
    return options;
  }

  /**
   * Lists are passed to the language in one string; NUL cannot occur in what a process is given.
   */
  static String joined(List<String> list) {
    return String.join("\0", list);
  }

  private static void put(Map<String, String> options, String name, Object value) {
    options.put("orochi." + name, value.toString());
  }

  /** The order in which the filters take effect: the later ones come first. */
  private List<String> warnOptions() {
    List<String> options = new ArrayList<>();
    if (devMode()) {
      options.add("default");
    }
    for (String option : text("PYTHONWARNINGS").split(",")) {
      if (!option.isEmpty()) {
        options.add(option);
      }
    }
    options.addAll(line.warnOptions);
    if (line.bytesWarning > 0) {
      options.add(line.bytesWarning > 1 ? "error::BytesWarning" : "default::BytesWarning");
    }
    return options;
  }

  private String lockElision() {
    return switch (value("lock_elision", "OROCHI_LOCK_ELISION")) {
      case "off" -> "OFF";
      case "always" -> "ALWAYS";
      default -> "AUTO";
    };
  }

  private boolean devMode() {
    return isOn("dev", "PYTHONDEVMODE");
  }

  private String hashSeed() throws FatalException {
    String seed = text("PYTHONHASHSEED");
    if (line.randomHashes || seed.isEmpty() || seed.equals("random")) {
      return "random";
    }
    if (!seed.matches("[0-9]{1,10}") || Long.parseLong(seed) > GREATEST_SEED) {
      throw new FatalException(
          "preinitialized",
          "config_init_hash_seed: PYTHONHASHSEED must be \"random\" or an integer in range"
              + " [0; 4294967295]");
    }
    return seed;
  }

  private int intMaxStrDigits() throws FatalException {
    int limit = USUAL_DIGITS;
    String variable = "PYTHONINTMAXSTRDIGITS";
    if (!text(variable).isEmpty()) {
      limit = digits(text(variable), variable);
    }
    String option = xOption("int_max_str_digits");
    return option == null ? limit : digits(option, "-X int_max_str_digits");
  }

  private static int digits(String text, String from) throws FatalException {
    int limit = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    if (limit != 0 && limit < LEAST_DIGITS) {
      throw new FatalException(
          "preinitialized",
          "config_init_int_max_str_digits: "
              + from
              + ": invalid limit; must be >= 640 or 0 for unlimited.");
    }
    return limit;
  }

  private boolean utf8Mode() throws FatalException {
    String option = xOption("utf8");
    if (option != null) {
      return option.isEmpty() || isOne(option, "-X utf8 option");
    }
    String variable = text("PYTHONUTF8");
    return !variable.isEmpty() && isOne(variable, "PYTHONUTF8 environment variable");
  }

  private static boolean isOne(String value, String what) throws FatalException {
    if (value.equals("0") || value.equals("1")) {
      return value.equals("1");
    }
    throw new FatalException(
        "preinitializing", "preconfig_init_utf8_mode: invalid " + what + " value");
  }

  /** What an {@code -X} option or else a variable says; empty if neither is there. */
  private String value(String option, String variable) {
    String given = xOption(option);
    return given != null ? given : text(variable);
  }

  private boolean isOn(String option, String variable) {
    return xOption(option) != null || !text(variable).isEmpty();
  }

  /** What follows the first {@code -X name=}, empty after {@code -X name}; else null. */
  private String xOption(String name) {
    for (String x : line.xOptions) {
      if (x.equals(name)) {
        return "";
      }
      if (x.startsWith(name + "=")) {
        return x.substring(name.length() + 1);
      }
    }
    return null;
  }

  private String text(String variable) {
    return environment.getOrDefault(variable, "");
  }

  private boolean flag(boolean given, String variable) {
    return level(given ? 1 : 0, variable) > 0;
  }

  /**
   * A variable that is set counts as its number, as 1 when it is none, and never lowers the level.
   */
  private int level(int given, String variable) {
    String value = text(variable);
    if (value.isEmpty()) {
      return given;
    }
    int level;
    try {
      level = Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      level = 1;
    }
    return Math.max(given, level < 0 ? 1 : level);
  }
}
