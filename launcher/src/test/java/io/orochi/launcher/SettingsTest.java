package io.orochi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.orochi.launcher.CommandLine.UsageException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every expectation was seen at CPython 3.12. */
class SettingsTest {
  private static Map<String, String> options(Map<String, String> environment, String... words)
      throws UsageException {
    return new Settings(CommandLine.parse(List.of(words)), environment).options();
  }

  @Test
  void variablesRaiseButNeverLower() throws UsageException {
    Map<String, String> environment = Map.of("PYTHONOPTIMIZE", "1", "PYTHONVERBOSE", "yes");
    assertThat(options(environment, "-OO"))
        .containsEntry("orochi.Optimize", "2")
        .containsEntry("orochi.Verbose", "1");
  }

  @Test
  void zeroAndEmptyDoNothing() throws UsageException {
    Map<String, String> environment =
        Map.of("PYTHONUNBUFFERED", "0", "PYTHONDONTWRITEBYTECODE", "", "PYTHONNOUSERSITE", "2");
    assertThat(options(environment))
        .containsEntry("orochi.Unbuffered", "false")
        .containsEntry("orochi.DontWriteBytecode", "false")
        .containsEntry("orochi.NoUserSite", "true");
  }

  @Test
  void warningsCountFromTheLeast() throws UsageException {
    Map<String, String> environment = Map.of("PYTHONWARNINGS", "once,,ignore");
    assertThat(options(environment, "-Xdev", "-Werror", "-bb"))
        .containsEntry("orochi.WarnOptions", "default\0once\0ignore\0error\0error::BytesWarning");
  }

  @Test
  void isolatedIgnoresTheEnvironment() throws UsageException {
    Map<String, String> environment =
        Map.of("PYTHONPATH", "/x", "PYTHONHASHSEED", "5", "PYTHONOPTIMIZE", "1");
    assertThat(options(environment, "-E"))
        .containsEntry("orochi.Path", "")
        .containsEntry("orochi.HashSeed", "random")
        .containsEntry("orochi.Optimize", "0");
    assertThat(options(environment))
        .containsEntry("orochi.Path", "/x")
        .containsEntry("orochi.HashSeed", "5");
  }
}
