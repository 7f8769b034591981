package io.orochi.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The options of the language that follow from a command line and the environment together. */
final class Settings {
  private final CommandLine line;
  private final Map<String, String> environment;

  /** The environment as far as it counts: nothing of it under {@code -E} and {@code -I}. */
  Settings(CommandLine line, Map<String, String> environment) {
    this.line = line;
    this.environment = line.ignoreEnvironment ? Map.of() : environment;
  }

  /** Options of the language by name, in the form that a context builder takes. */
  Map<String, String> options() {
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
    put(options, "PycachePrefix", pycachePrefix());
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
    String option = "lock_elision=";
    String mode = text("OROCHI_LOCK_ELISION");
    for (String x : line.xOptions) {
      if (x.startsWith(option)) {
        mode = x.substring(option.length());
      }
    }
    return switch (mode) {
      case "off", "always" -> mode.toUpperCase(Locale.ROOT);
      default -> "AUTO";
    };
  }

  private boolean devMode() {
    return line.xOptions.contains("dev") || text("PYTHONDEVMODE").equals("1");
  }

  private String pycachePrefix() {
    String option = "pycache_prefix=";
    String prefix = text("PYTHONPYCACHEPREFIX");
    for (String x : line.xOptions) {
      if (x.startsWith(option)) {
        prefix = x.substring(option.length());
      }
    }
    return prefix;
  }

  private String hashSeed() {
    String seed = text("PYTHONHASHSEED");
    return line.randomHashes || seed.isEmpty() ? "random" : seed;
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
