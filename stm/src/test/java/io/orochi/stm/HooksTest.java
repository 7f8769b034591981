package io.orochi.stm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HooksTest extends TwoThreads {
  private final List<String> done = new ArrayList<>();
  private final Box x = new Box(1);

  private final class Participant implements CommitParticipant {
    private final long order;

    Participant(long order) {
      this.order = order;
    }

    @Override
    public long order() {
      return order;
    }

    @Override
    public void prepare() {
      done.add("prepare " + order);
    }

    @Override
    public void commit() {
      assertThat(!t.owns(x.meta())).isEqualTo(x.number == 1);
      done.add("commit " + order);
    }

    @Override
    public void release(boolean committed) {
      done.add("release " + order + " " + committed);
    }
  }

  @Test
  void participantsActBetweenValidationAndRelease() {
    t.begin();
    x.set(t, 2);
    t.enlist(new Participant(2));
    t.enlist(new Participant(1));
    t.onCommit(() -> done.add("hook " + t.inTx()));
    assertThat(t.commit()).isTrue();
    assertThat(done)
        .containsExactly(
            "prepare 1",
            "prepare 2",
            "commit 1",
            "commit 2",
            "release 2 true",
            "release 1 true",
            "hook false");
  }

  @Test
  void aReaderWithAParticipantIsValidated() {
    t.begin();
    x.get(t);
    t.enlist(new Participant(1));
    other.run(u -> x.set(u, 5));
    assertThat(t.commit()).isFalse();
    assertThat(done).containsExactly("prepare 1", "release 1 false");
  }

  @Test
  void abortRunsItsOwnActions() {
    t.begin();
    t.onCommit(() -> done.add("commit"));
    t.onAbort(() -> done.add("abort " + t.inTx() + x.number));
    x.set(t, 2);
    t.abort();
    t.begin();
    assertThat(t.commit()).isTrue();
    assertThat(done).containsExactly("abort false1");
  }
}
