package io.orochi.duhton.main;

import com.oracle.truffle.api.source.Source;
import io.orochi.duhton.DuhtonLanguage;
import io.orochi.duhton.reader.Form;
import io.orochi.duhton.reader.Reader;
import io.orochi.duhton.runtime.DuhtonContext;
import io.orochi.duhton.runtime.DuhtonError;
import io.orochi.duhton.runtime.Printer;
import io.orochi.duhton.task.Program;
import io.orochi.duhton.task.Programs;
import io.orochi.framework.thread.GuestThread;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The prompt. A line is a program, and goes on over further lines while a parenthesis is open; its
 * value is printed, then what it has queued runs. An error ends the process, as everywhere.
 */
final class Prompt {
  private final DuhtonContext context;
  private final GuestThread thread;
  private final InputStream in;
  private int programs;

  Prompt(DuhtonContext context, GuestThread thread) {
    this.context = context;
    this.thread = thread;
    this.in = context.env().in();
  }

  /** Runs until the input ends. */
  void run() {
    while (true) {
      print("))) ");
      String text = "";
      List<Form> forms = null;
      while (forms == null) {
        String line = readLine();
        text += line;
        forms = Reader.readIfComplete(text);
        if (!line.endsWith("\n")) {
          if (forms == null) {
            throw new DuhtonError("more '(' than ')'", null);
          }
          print("\n");
          return;
        }
      }
      Source source =
          Source.newBuilder(DuhtonLanguage.ID, text, "<stdin:" + ++programs + ">").build();
      Object value = new Program(source, forms).execute(context, thread);
      print(Printer.text(thread, value) + "\n");
      Programs.runTasks(context);
    }
  }

  private void print(String text) {
    context.output().write(thread, text);
  }

  /** The next line with its end; without one where the input ends. */
  private String readLine() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      int b;
      while ((b = in.read()) >= 0) {
        line.write(b);
        if (b == '\n') {
          break;
        }
      }
    } catch (IOException e) {
      throw new DuhtonError("cannot read '-'", null);
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
