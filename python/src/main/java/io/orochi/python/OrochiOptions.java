package io.orochi.python;

import com.oracle.truffle.api.Option;
import org.graalvm.options.OptionCategory;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionStability;

/**
 * The options of the language. They are what CPython's command line and {@code PYTHON*} variables
 * set; the launcher reads both, so that an embedding Java program is not changed by the
 * environment. Lists are joined with NUL characters, which no argument of a process can contain.
 */
@Option.Group(OrochiLanguage.ID)
public final class OrochiOptions {
  /** What the main program is, see {@link #RunMode}. */
  public enum Mode {
    /** No main program: the host evaluates sources itself. */
    NONE,
    /** A script, or a folder or archive with a {@code __main__.py}: {@code Target} is its path. */
    FILE,
    /** {@code -c}: {@code Target} is the program text. */
    COMMAND,
    /** {@code -m}: {@code Target} is the module's name. */
    MODULE,
    /** Standard input, interactively when it is a terminal. */
    STDIN
  }

  /** When blocks that hold a lock are run as transactions that do not. */
  public enum Elision {
    /** When threads wait for the lock and it has been found to pay. */
    AUTO,
    /** Never. */
    OFF,
    /** Wherever it is possible: for tests. */
    ALWAYS
  }

  private OrochiOptions() {}

  @Option(
      help = "The folder that holds lib/python3.12 and lib/orochi.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<String> Home = new OptionKey<>("");

  @Option(
      help = "The value of sys.executable.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<String> Executable = new OptionKey<>("");

  @Option(
      help = "The name of the program in its messages, as it was typed.",
      category = OptionCategory.EXPERT,
      stability = OptionStability.STABLE)
  public static final OptionKey<String> Program = new OptionKey<>("orochi");

  @Option(
      help = "What the main program is: NONE, FILE, COMMAND, MODULE or STDIN.",
      category = OptionCategory.EXPERT,
      stability = OptionStability.STABLE)
  public static final OptionKey<Mode> RunMode = new OptionKey<>(Mode.NONE);

  @Option(
      help = "Path, text or name of the main program.",
      category = OptionCategory.EXPERT,
      stability = OptionStability.STABLE)
  public static final OptionKey<String> Target = new OptionKey<>("");

  @Option(
      help = "The value of sys.orig_argv, a list.",
      category = OptionCategory.EXPERT,
      stability = OptionStability.STABLE)
  public static final OptionKey<String> OriginalArguments = new OptionKey<>("");

  @Option(
      help = "Folders that come before the standard library on sys.path, separated by colons.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<String> Path = new OptionKey<>("");

  @Option(
      help = "The value of sys.warnoptions, a list.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<String> WarnOptions = new OptionKey<>("");

  @Option(
      help = "Implementation-specific options (-X), a list: sys._xoptions.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<String> XOptions = new OptionKey<>("");

  @Option(
      help = "Seed of the hashes of str and bytes, or random.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<String> HashSeed = new OptionKey<>("random");

  @Option(
      help = "The value of sys.flags.debug.",
      category = OptionCategory.EXPERT,
      stability = OptionStability.STABLE)
  public static final OptionKey<Integer> Debug = new OptionKey<>(0);

  @Option(
      help = "Become interactive after the main program, as -i does.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Integer> Inspect = new OptionKey<>(0);

  @Option(
      help = "Prompt even if standard input is no terminal.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Integer> Interactive = new OptionKey<>(0);

  @Option(
      help = "At 1 without assert and __debug__ code, at 2 without docstrings too.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Integer> Optimize = new OptionKey<>(0);

  @Option(
      help = "Write no cache of compiled modules.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> DontWriteBytecode = new OptionKey<>(false);

  @Option(
      help = "The folder of the cache of compiled modules; empty for one beside each source.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<String> PycachePrefix = new OptionKey<>("");

  @Option(
      help = "Standard output and error streams are not buffered.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> Unbuffered = new OptionKey<>(false);

  @Option(
      help = "Leave the user's site-packages out of sys.path.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> NoUserSite = new OptionKey<>(false);

  @Option(
      help = "Do not import site.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> NoSite = new OptionKey<>(false);

  @Option(
      help = "Whether PYTHON* variables were ignored.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> IgnoreEnvironment = new OptionKey<>(false);

  @Option(
      help = "Isolated from the user's environment, as -I does.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> Isolated = new OptionKey<>(false);

  @Option(
      help = "Do not put the folder of the script, or the current one, on sys.path.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> SafePath = new OptionKey<>(false);

  @Option(
      help = "Report imports; higher says more.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Integer> Verbose = new OptionKey<>(0);

  @Option(
      help = "No version at interactive startup.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> Quiet = new OptionKey<>(false);

  @Option(
      help = "At 1 warn of comparisons between bytes and str, at 2 raise.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Integer> BytesWarning = new OptionKey<>(0);

  @Option(
      help = "Development mode.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> DevMode = new OptionKey<>(false);

  @Option(
      help = "Skip the first line of the script.",
      category = OptionCategory.EXPERT,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> SkipFirstLine = new OptionKey<>(false);

  @Option(
      help = "When blocks guarded by a lock run in parallel: AUTO, OFF or ALWAYS.",
      category = OptionCategory.EXPERT,
      stability = OptionStability.STABLE)
  public static final OptionKey<Elision> LockElision = new OptionKey<>(Elision.AUTO);

  @Option(
      help = "Encoding and error handler of the standard streams, with a colon between them.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<String> IoEncoding = new OptionKey<>("");

  @Option(
      help = "Digits that conversions between int and text may have; 0 is no limit.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Integer> IntMaxStrDigits = new OptionKey<>(4300);

  @Option(
      help = "Say how long each import takes.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> ImportTime = new OptionKey<>(false);

  @Option(
      help = "Warn where a text file is opened without an encoding.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> WarnDefaultEncoding = new OptionKey<>(false);

  @Option(
      help = "The value of sys.flags.utf8_mode; text is UTF-8 in any case.",
      category = OptionCategory.EXPERT,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> Utf8Mode = new OptionKey<>(false);

  @Option(
      help = "Tracebacks mark no part of a line.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> NoDebugRanges = new OptionKey<>(false);

  @Option(
      help = "Whether faulthandler is enabled from the start.",
      category = OptionCategory.USER,
      stability = OptionStability.STABLE)
  public static final OptionKey<Boolean> Faulthandler = new OptionKey<>(false);
}
