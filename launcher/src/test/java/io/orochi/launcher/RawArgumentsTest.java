package io.orochi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RawArgumentsTest {
  @Test
  void undecodableBytesBecomeLoneSurrogates() {
    byte[] bytes = "java\0é\0a?b\0\0".getBytes(StandardCharsets.UTF_8);
    bytes[9] = (byte) 0xFF;
    assertThat(RawArguments.split(bytes)).containsExactly("java", "é", "a\uDCFFb", "");
  }

  @Test
  void halfACharacterAtTheEndIsKept() {
    byte[] bytes = {'a', (byte) 0xE2, (byte) 0x82, 0};
    assertThat(RawArguments.split(bytes)).containsExactly("a\uDCE2\uDC82");
  }
}
