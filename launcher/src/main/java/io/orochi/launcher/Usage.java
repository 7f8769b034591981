package io.orochi.launcher;

/** What {@code -h} and its like print. */
final class Usage {
  private Usage() {}

  /** The line that says how to call the program. */
  static String line(String program) {
    return "usage: " + program + " [option] ... [-c cmd | -m mod | file | -] [arg] ...\n";
  }

  /** What follows a message about a wrong command line. */
  static String wrong(String program) {
    return line(program) + "Try `python -h' for more information.\n";
  }

  /** The answer to a request for help. */
  static String help(CommandLine.Request request, String program) {
    return switch (request) {
      case HELP_ENVIRONMENT -> ENVIRONMENT;
      case HELP_X_OPTIONS -> X_OPTIONS;
      case HELP_ALL -> line(program) + OPTIONS + "\n" + ENVIRONMENT + "\n" + X_OPTIONS;
      default -> line(program) + OPTIONS;
    };
  }

  private static final String OPTIONS =
      """
      What to run:
      file    a script, or a folder or archive with a __main__.py
      -c cmd  the program text itself; what follows are its arguments
      -m mod  a module of the library, as a script; what follows are its arguments
      -       standard input; so does nothing at all, with a prompt on a terminal
      arg ... the program's arguments, sys.argv[1:]

      How to run it (and the variable that does the same):
      -b      warn of bytes that are compared with, or turned into, str; -bb: raise
      -B      write no compiled modules (PYTHONDONTWRITEBYTECODE=x)
      -d      accepted; there is no parser to debug (PYTHONDEBUG=x)
      -E      ignore the PYTHON* variables
      -i      prompt when the program has ended, terminal or not (PYTHONINSPECT=x)
      -I      isolated: -E, -s and -P
      -O      drop assert and code under __debug__ (PYTHONOPTIMIZE=x); -OO: docstrings too
      -P      keep the script's folder off sys.path (PYTHONSAFEPATH=x)
      -q      start the prompt without a greeting
      -s      leave out the user's site-packages (PYTHONNOUSERSITE=x)
      -S      do not import site
      -u      write standard output and error at once (PYTHONUNBUFFERED=x)
      -v      report imports, -vv in detail (PYTHONVERBOSE=x)
      -W arg  warning filter action:message:category:module:line (PYTHONWARNINGS=arg)
      -x      skip the script's first line
      -X opt  an option of the implementation, see --help-xoptions
      --stm-log file
              log transactions and conflicts (OROCHI_STM_LOG=file), to be read with
              -m orochi.stm_report file

      What to say:
      -h, -?, --help          this text
      -V, --version           the version; -VV says more
      --help-env              the variables
      --help-xoptions         the -X options
      --help-all              all three texts
      --check-hash-based-pycs always|default|never
                              accepted: compiled modules are always found by their source's hash
      """;

  private static final String ENVIRONMENT =
      """
      Variables that a start of Orochi looks at:
      PYTHONPATH               folders put before the standard library on sys.path, between colons
      PYTHONDEBUG              as -d
      PYTHONDEVMODE            1: as -X dev
      PYTHONDONTWRITEBYTECODE  as -B
      PYTHONFAULTHANDLER       as -X faulthandler
      PYTHONHASHSEED           a number makes the hashes of str and bytes the same in every process
      PYTHONINSPECT            as -i
      PYTHONINTMAXSTRDIGITS    as -X int_max_str_digits
      PYTHONIOENCODING         encoding[:errors] of the standard streams
      PYTHONNODEBUGRANGES      as -X no_debug_ranges
      PYTHONNOUSERSITE         as -s
      PYTHONOPTIMIZE           as -O, or the number of them
      PYTHONPROFILEIMPORTTIME  as -X importtime
      PYTHONPYCACHEPREFIX      as -X pycache_prefix
      PYTHONSAFEPATH           as -P
      PYTHONSTARTUP            a file to run before the first prompt
      PYTHONUNBUFFERED         as -u
      PYTHONUTF8               as -X utf8
      PYTHONVERBOSE            as -v, or the number of them
      PYTHONWARNDEFAULTENCODING
                               as -X warn_default_encoding
      PYTHONWARNINGS           as -W, several between commas
      OROCHI_STM_LOG           as --stm-log; so is PYPYSTM
      PYTHON_BASIC_REPL        anything: a prompt without an editor
      PYTHON_HISTORY           where the prompt keeps what was typed (~/.python_history)
      PYTHON_COLORS            0: no colours, 1: colours whatever the output is; so do NO_COLOR, FORCE_COLOR
      JAVA_HOME                the JDK to run on
      OROCHI_JAVA_OPTIONS      more options of the Java machine, between spaces
      OROCHI_HOME              a build to start as it is
      """;

  private static final String X_OPTIONS =
      """
      Options after -X, all of which sys._xoptions shows:
      -X dev    development mode: more checks and all warnings (PYTHONDEVMODE=1)
      -X faulthandler
                faulthandler is enabled from the start
      -X importtime
                say how long each import takes, alone and with those within it
      -X int_max_str_digits=number
                the most digits of conversions between int and text; 0: no limit
      -X lock_elision=auto|off|always
                when blocks that hold a lock run in parallel: where it pays, never, wherever they
                can (OROCHI_LOCK_ELISION)
      -X no_debug_ranges
                tracebacks mark no part of a line
      -X pycache_prefix=path
                keep compiled modules below this folder
      -X utf8   sets sys.flags.utf8_mode; text is UTF-8 in any case
      -X warn_default_encoding
                warn where a text file is opened without an encoding
      """;
}
