package io.orochi.stm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Where assertions are enabled, a thread knows how many objects it has open. */
class OpenObjectsTest extends TwoThreads {
  private final Box x = new Box(1);

  @Test
  void nothingIsOpenBetweenOperations() {
    x.set(t, 2);
    assertThat(t.holdsNothingOpen("a call")).isTrue();
    t.begin();
    x.set(t, 3);
    assertThat(t.holdsNothingOpen("a call")).isTrue();
    assertThat(t.commit()).isTrue();
  }

  @Test
  void theErrorNamesWhatWasAboutToHappenAndTheObject() {
    long w = t.open(x);
    assertThatThrownBy(() -> t.holdsNothingOpen("the call of f"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the call of f")
        .hasMessageContaining(Box.class.getName());
    t.close(x, w);
    assertThat(t.holdsNothingOpen("the call of f")).isTrue();
  }

  @Test
  void privateObjectsCountToo() {
    Box own = new Box();
    long w = t.open(own);
    assertThatThrownBy(() -> t.holdsNothingOpen("a call")).isInstanceOf(AssertionError.class);
    t.closeUnchanged(own, w);
    assertThat(t.holdsNothingOpen("a call")).isTrue();
  }

  @Test
  void aTransactionNeitherBeginsNorCommitsInTheMiddleOfAChange() {
    long w = t.open(x);
    assertThatThrownBy(() -> t.begin()).isInstanceOf(AssertionError.class);
    t.close(x, w);
    t.begin();
    t.open(x);
    assertThatThrownBy(() -> t.commit()).isInstanceOf(AssertionError.class);
    t.abort();
    assertThat(t.holdsNothingOpen("a call")).isTrue();
    t.begin();
    assertThat(t.commit()).isTrue();
  }

  @Test
  void whatTheTransactionOwnsIsNotOpen() {
    t.begin();
    t.own(x);
    assertThat(t.holdsNothingOpen("a call")).isTrue();
    assertThat(t.owns(x.meta())).isTrue();
    t.abort();
  }

  @Test
  void closingTwiceIsNoticed() {
    long w = t.open(x);
    t.close(x, w);
    assertThatThrownBy(() -> t.close(x, w)).isInstanceOf(AssertionError.class);
    assert t.forgetOpened();
  }
}
