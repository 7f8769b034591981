package io.orochi.duhton.main;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.source.Source;
import io.orochi.duhton.DuhtonLanguage;
import io.orochi.duhton.runtime.DuhtonContext;
import io.orochi.duhton.runtime.DuhtonError;
import io.orochi.duhton.task.Program;
import io.orochi.duhton.task.Programs;
import io.orochi.framework.thread.GuestThread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The command line: {@code duhton [--help] [--num-threads N] [file]}. */
public final class MainProgram {
  private static final String HELP =
      """
      Duhton: a simple lisp-like language with STM support

      Usage: duhton [--help] [--num-threads no] [filename]
        --help: this help
        --num-threads <number>: number of threads (default %d)

      """;

  private final DuhtonContext context;
  private final GuestThread thread;
  private String file;

  private MainProgram(DuhtonContext context, GuestThread thread) {
    this.context = context;
    this.thread = thread;
  }

  /** Runs the command line that the arguments of the context are; gives the exit status. */
  @TruffleBoundary
  public static Object run(DuhtonContext context, GuestThread thread) {
    return new MainProgram(context, thread).run(context.env().getApplicationArguments());
  }

  private int run(String[] words) {
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "--help" -> {
          print(HELP.formatted(context.workers()));
          return 0;
        }
        case "--num-threads" -> {
          if (i == words.length - 1) {
            print("ERROR: --num-threads requires a parameter\n");
            return 1;
          }
          context.setWorkers(Math.max(1, number(words[++i])));
        }
        default -> {
          if (words[i].startsWith("--")) {
            print("ERROR: unrecognized parameter " + words[i] + "\n");
          } else {
            file = words[i];
          }
        }
      }
    }
    try {
      if (file == null) {
        new Prompt(context, thread).run();
      } else {
        runFile();
      }
      return 0;
    } catch (DuhtonError e) {
      context.errors().write(thread, "Error: " + e.getMessage() + "\n");
      return 1;
    }
  }

  private void runFile() {
    String text;
    try {
      byte[] bytes =
          file.equals("-") ? context.env().in().readAllBytes() : Files.readAllBytes(Path.of(file));
      text = new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new DuhtonError("cannot open '" + file + "'", null);
    }
    Source source = Source.newBuilder(DuhtonLanguage.ID, text, file).build();
    new Program(source).execute(context, thread);
    Programs.runTasks(context);
  }

  private void print(String text) {
    context.output().write(thread, text);
  }

  /** C's {@code atoi}: the number that a text begins with, or 0. */
  private static int number(String text) {
    int end = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    while (end < text.length() && Character.digit(text.charAt(end), 10) >= 0) {
      end++;
    }
    try {
      return Integer.parseInt(text.substring(0, end));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
