package io.orochi.stm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrivateObjectsTest extends TwoThreads {
  @Test
  void plainWritesLeaveTheHeaderAlone() {
    Box box = new Box();
    box.set(t, 5);
    assertThat(box.meta()).isEqualTo(Header.PRIVATE);
    assertThat(box.get(t)).isEqualTo(5);
  }

  @Test
  void abortRestoresWhatWasThereBefore() {
    Box box = new Box();
    box.set(t, 5);
    t.begin();
    box.set(t, 6);
    box.set(t, 7);
    t.abort();
    assertThat(box.number).isEqualTo(5);
    t.begin();
    box.set(t, 8);
    assertThat(t.commit()).isTrue();
    assertThat(box.number).isEqualTo(8);
  }

  @Test
  void whatTheTransactionMadeIsNotLogged() {
    t.begin();
    Stack made = new Stack(t);
    made.push(t, 1);
    Box box = new Box(t);
    box.set(t, 3);
    assertThat(t.undo.count()).isZero();
    t.abort();
    assertThat(made.undone).isZero();
    assertThat(box.number).isEqualTo(3);
  }

  @Test
  void operationsAreUndoneNewestFirst() {
    Stack stack = new Stack();
    stack.push(t, 1);
    t.begin();
    stack.push(t, 2);
    stack.pop(t);
    stack.pop(t);
    stack.push(t, 9);
    t.abort();
    assertThat(stack.elements()).containsExactly(1L);
    assertThat(stack.undone).isEqualTo(4);
  }

  @Test
  void stampsOfAnotherThreadAreNeverMistakenForOwnOnes() {
    Box box = new Box();
    t.begin();
    box.set(t, 1);
    t.commit();
    // an object inherited from a thread that has ended
    other.run(
        u -> {
          u.begin();
          box.set(u, 2);
          u.abort();
        });
    assertThat(box.number).isEqualTo(1);
  }
}
