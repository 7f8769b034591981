package io.orochi.stm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeaderTest {
  @Test
  void everyWordIsInOneState() {
    long version = Header.versionOf(16383, Header.MAX_COUNTER);
    long[] words = {
      Header.INITIAL,
      version,
      Header.watched(0),
      Header.watched(version),
      Header.lockWord(0, 0),
      Header.lockWord(16383, Header.MAX_COUNTER),
      Header.PRIVATE,
      Header.privateWord(Header.lockWord(16383, Header.MAX_COUNTER))
    };
    for (int i = 0; i < words.length; i++) {
      assertThat(Header.isUnlocked(words[i])).as(Header.describe(words[i])).isEqualTo(i < 2);
      assertThat(Header.isWatched(words[i])).isEqualTo(i / 2 == 1);
      assertThat(Header.isLocked(words[i])).isEqualTo(i / 2 == 2);
      assertThat(Header.isPrivate(words[i])).isEqualTo(i / 2 == 3);
      assertThat(Header.isVersion(words[i])).isEqualTo(i < 4);
    }
  }

  @Test
  void partsComeBack() {
    long v = Header.versionOf(77, 123456789L);
    assertThat(Header.slot(v)).isEqualTo(77);
    assertThat(Header.counter(v)).isEqualTo(123456789L);
    assertThat(Header.version(Header.watched(v))).isEqualTo(v);
    assertThat(v + Header.STEP).isEqualTo(Header.versionOf(77, 123456790L));
    long lock = Header.lockWord(77, 42);
    assertThat(Header.stamp(lock)).isEqualTo(42);
    assertThat(Header.stamp(Header.privateWord(lock))).isEqualTo(42);
    assertThat(Header.isLockedBy(lock, Header.lockWord(77, 0))).isTrue();
    assertThat(Header.isLockedBy(lock, Header.lockWord(78, 0))).isFalse();
    assertThat(Header.isLockedBy(Header.privateWord(lock), Header.lockWord(77, 0))).isFalse();
  }

  @Test
  void theGreatestVersionIsBelowEveryHeldWord() {
    assertThat(Header.versionOf(16383, Header.MAX_COUNTER)).isEqualTo(Header.MAX_VERSION);
    assertThat(Long.compareUnsigned(Header.lockWord(0, 0), Header.MAX_VERSION)).isPositive();
  }
}
