package io.orochi.launcher;

import io.orochi.python.OrochiOptions.Mode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command line, read as CPython 3.12 reads it: short options may stand together, an option's
 * argument may follow at once, {@code -c} and {@code -m} end the options, {@code --} does so too.
 * Nothing is looked up in the environment here.
 */
final class CommandLine {
  /** The line cannot be run. */
  static final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }

  /** What to do instead of running a program. */
  enum Request {
    RUN,
    HELP,
    HELP_ENVIRONMENT,
    HELP_X_OPTIONS,
    HELP_ALL,
    VERSION
  }

  /** Options that take an argument. */
  private static final String WITH_ARGUMENT = "cmWX";

  /** Options that take none. {@code t} was Python 2's and is still accepted. */
  private static final String PLAIN = "bBdEhiIOPqRsStuvVx?";

  Request request = Request.RUN;
  Mode mode = Mode.STDIN;
  String target = "";

  /** How often {@code -V} was given. */
  int versions;

  int bytesWarning;
  int debug;
  int inspect;
  int optimize;
  int verbose;
  boolean dontWriteBytecode;
  boolean ignoreEnvironment;
  boolean isolated;
  boolean noSite;
  boolean noUserSite;
  boolean quiet;
  boolean safePath;
  boolean skipFirstLine;
  boolean unbuffered;
  boolean randomHashes;

  /** The file for the log of transactions, or an empty string. */
  String stmLog = "";

  final List<String> warnOptions = new ArrayList<>();
  final List<String> xOptions = new ArrayList<>();

  /** What becomes {@code sys.argv}. */
  final List<String> arguments = new ArrayList<>();

  private final List<String> words;
  private int next;

  private CommandLine(List<String> words) {
    this.words = words;
  }

  /**
   * Reads the words after the program's name.
   *
   * @throws UsageException for an option that does not exist or lacks its argument; the message is
   *     CPython's
   */
  static CommandLine parse(List<String> words) throws UsageException {
    CommandLine line = new CommandLine(words);
    line.readOptions();
    line.readProgram();
    return line;
  }

  private void readOptions() throws UsageException {
    while (next < words.size() && mode == Mode.STDIN) {
      String word = words.get(next);
      if (!word.startsWith("-") || word.equals("-")) {
        return;
      }
      next++;
      if (word.equals("--")) {
        return;
      } else if (word.startsWith("--")) {
        longOption(word.substring(2));
      } else {
        shortOptions(word);
      }
    }
  }

  private void longOption(String name) throws UsageException {
    if (name.startsWith("stm-log=")) {
      stmLog = name.substring("stm-log=".length());
      return;
    }
    switch (name) {
      case "help" -> ask(Request.HELP);
      case "help-env" -> ask(Request.HELP_ENVIRONMENT);
      case "help-xoptions" -> ask(Request.HELP_X_OPTIONS);
      case "help-all" -> ask(Request.HELP_ALL);
      case "version" -> versions++;
      case "stm-log" -> {
        if (next == words.size()) {
          throw new UsageException("Argument expected for the --stm-log option");
        }
        stmLog = words.get(next++);
      }
      case "check-hash-based-pycs" -> {
        if (next == words.size()) {
          throw new UsageException("Argument expected for the --check-hash-based-pycs options");
        }
        switch (words.get(next++)) {
          case "default", "always", "never" -> {}
          default ->
              throw new UsageException(
                  "--check-hash-based-pycs must be one of 'default', 'always', or 'never'");
        }
      }
      default -> throw new UsageException("unknown option --" + name);
    }
  }

  private void shortOptions(String word) throws UsageException {
    for (int i = 1; i < word.length(); i++) {
      char option = word.charAt(i);
      if (option == 'J') {
        throw new UsageException("-J is reserved for Jython");
      } else if (WITH_ARGUMENT.indexOf(option) >= 0) {
        withArgument(option, argument(option, word.substring(i + 1)));
        return;
      } else if (PLAIN.indexOf(option) < 0) {
        throw new UsageException("Unknown option: -" + option);
      }
      plain(option);
    }
  }

  private String argument(char option, String rest) throws UsageException {
    if (!rest.isEmpty()) {
      return rest;
    }
    if (next == words.size()) {
      throw new UsageException("Argument expected for the -" + option + " option");
    }
    return words.get(next++);
  }

  private void withArgument(char option, String argument) {
    switch (option) {
      case 'c' -> {
        mode = Mode.COMMAND;
        // As in CPython, so that the text always ends a line.
        target = argument + "\n";
      }
      case 'm' -> {
        mode = Mode.MODULE;
        target = argument;
      }
      case 'W' -> warnOptions.add(argument);
      default -> xOptions.add(argument);
    }
  }

  private void plain(char option) {
    switch (option) {
      case 'b' -> bytesWarning++;
      case 'B' -> dontWriteBytecode = true;
      case 'd' -> debug++;
      case 'E' -> ignoreEnvironment = true;
      case 'h', '?' -> ask(Request.HELP);
      case 'i' -> inspect++;
      case 'I' -> {
        isolated = true;
        ignoreEnvironment = true;
        noUserSite = true;
        safePath = true;
      }
      case 'O' -> optimize++;
      case 'P' -> safePath = true;
      case 'q' -> quiet = true;
      case 'R' -> randomHashes = true;
      case 's' -> noUserSite = true;
      case 'S' -> noSite = true;
      case 'u' -> unbuffered = true;
      case 'v' -> verbose++;
      case 'V' -> versions++;
      case 'x' -> skipFirstLine = true;
      default -> {}
    }
  }

  /**
   * Whether this starts Duhton, with all but the first argument: {@code -m duhton}, or {@code
   * duhton} where that is neither a file nor a folder that could be run.
   */
  boolean startsDuhton() {
    return target.equals("duhton")
        && (mode == Mode.MODULE || mode == Mode.FILE && !isProgram(Path.of(target)));
  }

  /** Whether this asks for a report of a log, which needs no guest language. */
  boolean startsReport() {
    return mode == Mode.MODULE && target.equals("orochi.stm_report");
  }

  private static boolean isProgram(Path path) {
    return Files.isRegularFile(path) || Files.exists(path.resolve("__main__.py"));
  }

  private void ask(Request wanted) {
    if (request == Request.RUN) {
      request = wanted;
    }
  }

  private void readProgram() {
    if (request == Request.RUN && versions > 0) {
      request = Request.VERSION;
    }
    switch (mode) {
      case COMMAND -> arguments.add("-c");
      case MODULE -> arguments.add("-m");
      default -> {
        if (next == words.size()) {
          arguments.add("");
        } else if (!words.get(next).equals("-")) {
          mode = Mode.FILE;
          target = words.get(next);
        }
      }
    }
    arguments.addAll(words.subList(next, words.size()));
  }
}
