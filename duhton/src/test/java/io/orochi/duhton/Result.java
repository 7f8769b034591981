package io.orochi.duhton;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;

/** What a run of the command line printed, and its exit status. */
record Result(String output, String errors, int status) {
  /** Runs a command line on an input. */
  static Result of(String input, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (Context context =
        Context.newBuilder(DuhtonLanguage.ID)
            .allowAllAccess(true)
            .in(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))
            .out(out)
            .err(err)
            .arguments(DuhtonLanguage.ID, words)
            .build()) {
      int status =
          context
              .eval(
                  Source.newBuilder(DuhtonLanguage.ID, "", "main program")
                      .mimeType(DuhtonLanguage.MAIN_MIME_TYPE)
                      .buildLiteral())
              .asInt();
      return new Result(
          out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), status);
    }
  }

  /** Runs a program. */
  static Result ofProgram(String text) {
    return of(text, "--num-threads", "4", "-");
  }

  /** What a program prints that ends well. */
  static String printed(String text) {
    Result result = ofProgram(text);
    if (result.status != 0 || !result.errors.isEmpty()) {
      throw new AssertionError(result.toString());
    }
    return result.output;
  }

  /** What a program prints before an error, and the error. */
  static String failed(String text) {
    Result result = ofProgram(text);
    if (result.status != 1) {
      throw new AssertionError(result.toString());
    }
    return result.output + result.errors;
  }
}
