package io.orochi.python.runtime;

import com.oracle.truffle.api.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The places of a code object that guest code has been told of. There is no bytecode; in place of
 * an instruction each place that a frame or traceback shows gets a number, for good, by which
 * {@code co_positions} finds it again. Any thread may ask.
 */
final class CodePlaces {
  /** Bytes that one instruction has in CPython. */
  private static final int WIDTH = 2;

  private final CodeObject code;

  /** Replaced as a whole; places are only added. */
  private volatile TracebackPlace[] known;

  CodePlaces(CodeObject code) {
    this.code = code;
    known = new TracebackPlace[] {new TracebackPlace(start(code), 0, 0, 0)};
  }

  /** The line where code begins: a module before its first. */
  static int start(CodeObject code) {
    return code.name().equals("<module>") ? 0 : code.firstLine();
  }

  /** What {@code tb_lasti} and {@code f_lasti} are for a place. */
  synchronized long instruction(TracebackPlace place) {
    int i = Arrays.asList(known).indexOf(place);
    if (i < 0) {
      i = known.length;
      TracebackPlace[] more = Arrays.copyOf(known, i + 1);
      more[i] = place;
      known = more;
    }
    return (long) i * WIDTH;
  }

  /** The items of {@code co_positions()}: lines and columns of the ends, in bytes of UTF-8. */
  PyTuple positions() {
    TracebackPlace[] places = known;
    Object[] all = new Object[places.length];
    long begins = places[0].startLine();
    Object column = code.isGenerator() ? PyNone.NONE : (Object) 0L; // as what makes the generator
    all[0] = PyTuple.of(begins, Math.max(begins, 1), column, column);
    for (int i = 1; i < all.length; i++) {
      TracebackPlace p = places[i];
      all[i] =
          p.endLine() == 0
              ? PyTuple.of((long) p.startLine(), (long) p.startLine(), PyNone.NONE, PyNone.NONE)
              : PyTuple.of(
                  (long) p.startLine(),
                  (long) p.endLine(),
                  bytes(p.startLine(), p.startColumn()),
                  bytes(p.endLine(), p.endColumn()));
    }
    return PyTuple.of(all);
  }

  private long bytes(int line, int column) {
    Source s = code.source();
    if (s == null || !s.hasCharacters() || line > s.getLineCount()) {
      return column;
    }
    String text = s.getCharacters(line).toString();
    int end =
        column > text.codePointCount(0, text.length())
            ? text.length()
            : text.offsetByCodePoints(0, column);
    return text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
  }
}
