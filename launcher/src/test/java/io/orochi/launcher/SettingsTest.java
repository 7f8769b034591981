package io.orochi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orochi.launcher.Settings.FatalException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every expectation was seen at CPython 3.12. */
class SettingsTest {
  private static Map<String, String> options(Map<String, String> environment, String... words)
      throws Exception {
    return new Settings(CommandLine.parse(List.of(words)), environment).options();
  }

  @Test
  void variablesRaiseButNeverLower() throws Exception {
    Map<String, String> environment = Map.of("PYTHONOPTIMIZE", "1", "PYTHONVERBOSE", "yes");
    assertThat(options(environment, "-OO"))
        .containsEntry("orochi.Optimize", "2")
        .containsEntry("orochi.Verbose", "1");
  }

  @Test
  void zeroAndEmptyDoNothing() throws Exception {
    Map<String, String> environment =
        Map.of("PYTHONUNBUFFERED", "0", "PYTHONDONTWRITEBYTECODE", "", "PYTHONNOUSERSITE", "2");
    assertThat(options(environment))
        .containsEntry("orochi.Unbuffered", "false")
        .containsEntry("orochi.DontWriteBytecode", "false")
        .containsEntry("orochi.NoUserSite", "true");
  }

  @Test
  void warningsCountFromTheLeast() throws Exception {
    Map<String, String> environment = Map.of("PYTHONWARNINGS", "once,,ignore");
    assertThat(options(environment, "-Xdev", "-Werror", "-bb"))
        .containsEntry("orochi.WarnOptions", "default\0once\0ignore\0error\0error::BytesWarning");
  }

  @Test
  void isolatedIgnoresTheEnvironment() throws Exception {
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

  @Test
  void optionsComeBeforeVariables() throws Exception {
    Map<String, String> environment =
        Map.of("PYTHONINTMAXSTRDIGITS", "0", "PYTHONUTF8", "1", "PYTHONPYCACHEPREFIX", "/v");
    assertThat(options(environment))
        .containsEntry("orochi.IntMaxStrDigits", "0")
        .containsEntry("orochi.Utf8Mode", "true")
        .containsEntry("orochi.PycachePrefix", "/v");
    assertThat(
            options(
                environment,
                "-Xint_max_str_digits=640",
                "-Xutf8=0",
                "-Xpycache_prefix=/x",
                "-Ximporttime",
                "-Xno_debug_ranges"))
        .containsEntry("orochi.IntMaxStrDigits", "640")
        .containsEntry("orochi.Utf8Mode", "false")
        .containsEntry("orochi.PycachePrefix", "/x")
        .containsEntry("orochi.ImportTime", "true")
        .containsEntry("orochi.NoDebugRanges", "true")
        .containsEntry("orochi.WarnDefaultEncoding", "false");
  }

  @Test
  void valuesThatNoProgramCanRunWith() {
    String seed =
        "config_init_hash_seed: PYTHONHASHSEED must be \"random\" or an integer in range [0; 4294967295]";
    for (String value : List.of("abc", "-1", "4294967296")) {
      assertFatal(seed, Map.of("PYTHONHASHSEED", value));
    }
    String digits = ": invalid limit; must be >= 640 or 0 for unlimited.";
    String where = "config_init_int_max_str_digits: ";
    assertFatal(where + "PYTHONINTMAXSTRDIGITS" + digits, Map.of("PYTHONINTMAXSTRDIGITS", "639"));
    assertFatal(where + "-X int_max_str_digits" + digits, Map.of(), "-Xint_max_str_digits");
    assertFatal("preconfig_init_utf8_mode: invalid -X utf8 option value", Map.of(), "-Xutf8=x");
  }

  private static void assertFatal(String text, Map<String, String> environment, String... words) {
    assertThatThrownBy(() -> options(environment, words))
        .isInstanceOf(FatalException.class)
        .hasMessage(text);
  }
}
