package io.orochi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orochi.launcher.CommandLine.Request;
import io.orochi.launcher.CommandLine.UsageException;
import io.orochi.python.OrochiOptions.Mode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every expectation was seen at CPython 3.12. */
class CommandLineTest {
  private static CommandLine parse(String... words) throws UsageException {
    return CommandLine.parse(List.of(words));
  }

  @Test
  void nothingMeansStandardInput() throws UsageException {
    CommandLine line = parse();
    assertThat(line.mode).isEqualTo(Mode.STDIN);
    assertThat(line.arguments).containsExactly("");
  }

  @Test
  void dashIsStandardInputWithArguments() throws UsageException {
    CommandLine line = parse("-u", "-", "a", "-b");
    assertThat(line.mode).isEqualTo(Mode.STDIN);
    assertThat(line.arguments).containsExactly("-", "a", "-b");
    assertThat(line.unbuffered).isTrue();
    assertThat(line.bytesWarning).isZero();
  }

  @Test
  void optionsEndAtTheScript() throws UsageException {
    CommandLine line = parse("-OO", "x.py", "-O", "--", "-c");
    assertThat(line.mode).isEqualTo(Mode.FILE);
    assertThat(line.target).isEqualTo("x.py");
    assertThat(line.optimize).isEqualTo(2);
    assertThat(line.arguments).containsExactly("x.py", "-O", "--", "-c");
  }

  @Test
  void twoDashesMakeTheNextWordAScript() throws UsageException {
    CommandLine line = parse("-B", "--", "-c", "pass");
    assertThat(line.mode).isEqualTo(Mode.FILE);
    assertThat(line.arguments).containsExactly("-c", "pass");
  }

  @Test
  void commandMayFollowAtOnceAndEndsTheOptions() throws UsageException {
    CommandLine line = parse("-qcpass", "-v", "--", "x");
    assertThat(line.mode).isEqualTo(Mode.COMMAND);
    assertThat(line.target).isEqualTo("pass\n");
    assertThat(line.quiet).isTrue();
    assertThat(line.verbose).isZero();
    assertThat(line.arguments).containsExactly("-c", "-v", "--", "x");
  }

  @Test
  void moduleKeepsTwoDashesForItself() throws UsageException {
    CommandLine line = parse("-m", "timeit", "--", "pass");
    assertThat(line.mode).isEqualTo(Mode.MODULE);
    assertThat(line.target).isEqualTo("timeit");
    assertThat(line.arguments).containsExactly("-m", "--", "pass");
  }

  @Test
  void listsKeepTheirOrder() throws UsageException {
    CommandLine line = parse("-Wa", "-W", "b", "-Xc=d", "-X", "e", "-c", "pass");
    assertThat(line.warnOptions).containsExactly("a", "b");
    assertThat(line.xOptions).containsExactly("c=d", "e");
  }

  @Test
  void isolationImpliesTheRest() throws UsageException {
    CommandLine line = parse("-I", "-c", "pass");
    assertThat(line.isolated && line.ignoreEnvironment && line.noUserSite && line.safePath)
        .isTrue();
  }

  @Test
  void helpGoesBeforeVersion() throws UsageException {
    assertThat(parse("-Vh").request).isEqualTo(Request.HELP);
    assertThat(parse("--version", "x").request).isEqualTo(Request.VERSION);
    assertThat(parse("-VV").versions).isEqualTo(2);
    assertThat(parse("-c", "pass", "-h").request).isEqualTo(Request.RUN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "-Z | Unknown option: -Z",
        "-bZ | Unknown option: -Z",
        "--foo | unknown option --foo",
        "-c | Argument expected for the -c option",
        "-vX | Argument expected for the -X option",
        "-J | -J is reserved for Jython",
        "--check-hash-based-pycs | Argument expected for the --check-hash-based-pycs options",
      })
  void saysWhatIsWrong(String word, String message) {
    assertThatThrownBy(() -> parse(word)).isInstanceOf(UsageException.class).hasMessage(message);
  }

  @Test
  void duhton() throws UsageException {
    CommandLine module = parse("-m", "duhton", "--num-threads", "2", "x.duh");
    assertThat(module.startsDuhton()).isTrue();
    assertThat(module.arguments.subList(1, 4)).containsExactly("--num-threads", "2", "x.duh");
    CommandLine word = parse("duhton", "-");
    assertThat(word.startsDuhton()).isTrue();
    assertThat(word.arguments).containsExactly("duhton", "-");
    assertThat(parse("x.py", "duhton").startsDuhton()).isFalse();
    assertThat(parse("-c", "duhton").startsDuhton()).isFalse();
  }
}
