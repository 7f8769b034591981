package io.orochi.python.posix;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodecErrors;
import io.orochi.python.text.CodecException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Text streams against what CPython answered to the same operations
 * (scripts/record_text_streams.py).
 */
class TextStreamTest {
  private static final Sleeper SLEEPER = Sleeper.UNINTERRUPTIBLE;

  @TempDir Path dir;

  private static byte[] unhex(String s) {
    return s.equals("-") ? new byte[0] : HexFormat.of().parseHex(s);
  }

  private static TruffleString text(String hex) {
    byte[] bytes = unhex(hex);
    return StandardEncodings.decoder("utf-8", CodecErrors.SURROGATEPASS).decode(bytes, true);
  }

  private static String hex(TruffleString s) {
    byte[] bytes = StandardEncodings.encoder("utf-8", CodecErrors.SURROGATEPASS).encode(s);
    return bytes.length == 0 ? "-" : HexFormat.of().formatHex(bytes);
  }

  private TextStream open(String encoding, String errors, Newlines newlines, int chunk) {
    byte[] path = PathBytes.encode(dir.resolve("f").toString());
    RawFile raw = RawFile.open(path, OpenMode.parse("r+"), SLEEPER);
    assertThat(StandardEncodings.knows(encoding)).isTrue();
    TextStream stream =
        new TextStream(
            BufferedStream.random(raw, 16),
            StandardEncodings.decoder(encoding, CodecErrors.of(errors)),
            StandardEncodings.encoder(encoding, CodecErrors.of(errors)),
            newlines,
            false,
            false);
    stream.setChunkSize(chunk);
    return stream;
  }

  @TestFactory
  List<DynamicTest> answersAreCPythons() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                TextStreamTest.class.getResourceAsStream("text-streams.txt"),
                StandardCharsets.US_ASCII))) {
      List<String> lines = new ArrayList<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
        if (line.startsWith("file ")) {
          List<String> oneCase = List.copyOf(lines);
          String head = tests.size() + " " + oneCase.get(0);
          String name = head.length() > 60 ? head.substring(0, 60) : head;
          tests.add(DynamicTest.dynamicTest(name, () -> replay(oneCase)));
          lines.clear();
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(200);
    return tests;
  }

  private void replay(List<String> lines) throws IOException {
    String[] head = lines.get(0).split(" ");
    Files.write(dir.resolve("f"), unhex(head[5]));
    Newlines newlines =
        Newlines.of(
            head[3].equals("None") ? null : new String(unhex(head[3]), StandardCharsets.US_ASCII));
    TextStream stream = open(head[1], head[2], newlines, Integer.parseInt(head[4]));
    for (String line : lines.subList(1, lines.size() - 1)) {
      String[] parts = line.split(" ");
      Object saved = stream.save();
      String answer = answer(stream, parts[0], parts[1]);
      assertThat(answer).as(String.join("\n", lines) + "\nat: " + line).isEqualTo(parts[2]);
      assertThat(saved).isNotNull();
    }
    try {
      stream.close();
    } catch (RuntimeException e) {
      assertThat(stream.isClosed()).isTrue();
    }
    String[] last = lines.getLast().split(" ");
    assertThat(Files.readAllBytes(dir.resolve("f"))).isEqualTo(unhex(last[1]));
  }

  private static String answer(TextStream stream, String op, String argument) {
    try {
      return switch (op) {
        case "read" -> hex(stream.read(Integer.parseInt(argument)));
        case "readline" -> hex(stream.readLine(Integer.parseInt(argument)));
        case "next" -> {
          TruffleString line = stream.nextLine();
          yield line == null ? "-" : hex(line);
        }
        case "tell" -> stream.tell().toString();
        case "seek" -> stream.seek(new BigInteger(argument), 0).toString();
        case "all" -> hex(stream.readAll());
        case "end" -> stream.seek(BigInteger.ZERO, 2).toString();
        case "write" -> {
          TruffleString s = text(argument);
          stream.write(s);
          yield Integer.toString(Strings.length(s));
        }
        case "flush" -> {
          stream.flush();
          yield "-";
        }
        default -> Integer.toString(stream.newlinesSeen());
      };
    } catch (PyException e) {
      return "!" + (e.lazyType() + ": " + e.lazyArgs()[0]).replace(' ', '_');
    } catch (PosixException e) {
      return ("!OSError: [Errno " + e.errno() + "] " + e.strerror()).replace(' ', '_');
    } catch (CodecException e) {
      return "!" + message(e).replace(' ', '_');
    }
  }

  private static String message(CodecException e) {
    boolean one = e.end() == e.start() + 1;
    String where =
        one ? "in position " + e.start() : "in position " + e.start() + "-" + (e.end() - 1);
    String what;
    if (e.isDecoding()) {
      byte[] bytes = (byte[]) e.object();
      what = one ? String.format("byte 0x%02x ", bytes[e.start()]) : "bytes ";
      return "UnicodeDecodeError: '"
          + e.encoding()
          + "' codec can't decode "
          + what
          + where
          + ": "
          + e.reason();
    }
    if (one) {
      int c = Strings.codePointAt((TruffleString) e.object(), e.start());
      String form = c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x";
      what = "character '" + String.format(form, c) + "' ";
    } else {
      what = "characters ";
    }
    return "UnicodeEncodeError: '"
        + e.encoding()
        + "' codec can't encode "
        + what
        + where
        + ": "
        + e.reason();
  }

  @Test
  void aRestoredStreamReadsTheSameAgain() throws IOException {
    StringBuilder content = new StringBuilder();
    Random random = new Random(3);
    for (int i = 0; i < 3000; i++) {
      content.appendCodePoint("ab \n\r\u00e9\u20ac".charAt(random.nextInt(7)));
    }
    Files.writeString(dir.resolve("f"), content);
    byte[] path = PathBytes.encode(dir.resolve("f").toString());
    for (int seed = 0; seed < 50; seed++) {
      Random r = new Random(seed);
      RawFile raw = RawFile.open(path, OpenMode.parse("r"), SLEEPER);
      BufferedStream buffer = BufferedStream.reader(raw, 64);
      TextDecoder decoder = StandardEncodings.decoder("utf-8", CodecErrors.STRICT);
      Newlines newlines = r.nextBoolean() ? Newlines.TRANSLATED : Newlines.UNTRANSLATED;
      TextStream stream = new TextStream(buffer, decoder, null, newlines, false, false);
      stream.setChunkSize(1 + r.nextInt(100));
      StringBuilder whole = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        whole.append(some(stream, r));
        Object[] saved = {raw.save(), buffer.save(), stream.save()};
        for (int attempt = 0; attempt < 2; attempt++) {
          for (int k = r.nextInt(5); k > 0; k--) {
            some(stream, r);
          }
          raw.restore(saved[0]);
          buffer.restore(saved[1]);
          stream.restore(saved[2]);
        }
      }
      whole.append(Strings.toJava(stream.readAll()));
      String expected =
          newlines == Newlines.TRANSLATED
              ? content.toString().replace("\r\n", "\n").replace('\r', '\n')
              : content.toString();
      assertThat(whole.toString()).isEqualTo(expected);
      stream.close();
    }
  }

  private static String some(TextStream stream, Random r) {
    return Strings.toJava(r.nextBoolean() ? stream.readLine(-1) : stream.read(r.nextInt(40)));
  }

  @Test
  void aRestoredStreamForgetsWhatWasWrittenSince() throws IOException {
    Files.write(dir.resolve("f"), new byte[0]);
    TextStream stream = open("utf-16", "strict", Newlines.TRANSLATED, 8192);
    Object empty = stream.save();
    stream.write(Strings.of("x"));
    stream.restore(empty);
    stream.write(Strings.of("ab"));
    Object outer = stream.save();
    stream.write(Strings.of("cd"));
    stream.restore(outer);
    stream.write(Strings.of("\n"));
    stream.close();
    assertThat(Files.readAllBytes(dir.resolve("f")))
        .isEqualTo("\ufeffab\n".getBytes(StandardCharsets.UTF_16LE));
  }

  @Test
  void lineBufferingHandsLinesOn() throws IOException {
    Files.write(dir.resolve("f"), new byte[0]);
    TextStream stream = open("utf-8", "strict", Newlines.BOTH, 8192);
    stream.setBuffering(true, false);
    stream.write(Strings.of("a\nb"));
    assertThat(Files.readString(dir.resolve("f"))).isEqualTo("a\r\nb");
    stream.write(Strings.of("c"));
    assertThat(Files.readString(dir.resolve("f"))).isEqualTo("a\r\nb");
    stream.close();
    assertThat(Files.readString(dir.resolve("f"))).isEqualTo("a\r\nbc");
  }
}
