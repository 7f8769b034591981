package io.orochi.stm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SavepointTest extends TwoThreads {
  private final Box x = new Box(1);
  private final Box y = new Box(1);
  private final Stack stack = new Stack(true);

  @Test
  void anInnerLevelIsUndoneByItself() {
    Scenarios.savepoint();
  }

  @Test
  void whatAnInnerLevelLockedIsSavedAgainByTheOuterOne() {
    t.begin();
    int level = t.savepoint();
    x.set(t, 2);
    t.rollbackTo(level);
    assertThat(t.owns(x.meta())).isTrue();
    assertThat(x.get(t)).isEqualTo(1);
    x.set(t, 3);
    t.abort();
    assertThat(x.get(t)).isEqualTo(1);
  }

  @Test
  void committedLevelsBelongToTheOuterOne() {
    t.begin();
    x.set(t, 2);
    int outer = t.savepoint();
    x.set(t, 3);
    int inner = t.savepoint();
    x.set(t, 4);
    y.set(t, 4);
    stack.push(t, 4);
    t.commitTo(inner);
    stack.push(t, 5);
    assertThat(x.get(t)).isEqualTo(4);
    t.rollbackTo(outer);
    assertThat(x.get(t)).isEqualTo(2);
    assertThat(y.get(t)).isEqualTo(1);
    assertThat(stack.elements()).isEmpty();
    assertThat(t.commit()).isTrue();
    assertThat(x.get(t)).isEqualTo(2);
  }

  @Test
  void endingALevelEndsThoseWithin() {
    t.begin();
    int outer = t.savepoint();
    x.set(t, 2);
    t.savepoint();
    x.set(t, 3);
    t.savepoint();
    x.set(t, 4);
    t.rollbackTo(outer);
    assertThat(x.get(t)).isEqualTo(1);
    t.commit();
  }

  @Test
  void manyLevelsAgainstAModel() {
    java.util.Random random = new java.util.Random(1);
    for (int round = 0; round < 2000; round++) {
      Box priv = new Box();
      List<long[]> model = new ArrayList<>();
      List<Integer> levels = new ArrayList<>();
      List<Integer> sizes = new ArrayList<>();
      stackTo(0);
      long[] now = {x.get(t), priv.get(t), stack.elements().size()};
      long[] first = now.clone();
      t.begin();
      for (int i = 0; i < 20; i++) {
        switch (random.nextInt(6)) {
          case 0 -> {
            levels.add(t.savepoint());
            model.add(now.clone());
          }
          case 1 -> {
            if (!levels.isEmpty()) {
              t.commitTo(levels.removeLast());
              model.removeLast();
            }
          }
          case 2 -> {
            if (!levels.isEmpty()) {
              t.rollbackTo(levels.removeLast());
              now = model.removeLast();
            }
          }
          case 3 -> x.set(t, now[0] = i);
          case 4 -> priv.set(t, now[1] = i);
          default -> {
            stack.push(t, i);
            now[2]++;
          }
        }
        assertThat(new long[] {x.get(t), priv.get(t), stack.elements().size()}).isEqualTo(now);
      }
      if (random.nextBoolean()) {
        t.rollback();
        now = first;
      } else {
        assertThat(t.commit()).isTrue();
      }
      assertThat(new long[] {x.get(t), priv.get(t), stack.elements().size()}).isEqualTo(now);
    }
  }

  private void stackTo(int size) {
    while (stack.elements().size() > size) {
      stack.pop(t);
    }
  }

  @Test
  void actionsOfAnUndoneLevelAreForgotten() {
    List<String> done = new ArrayList<>();
    t.begin();
    t.onCommit(() -> done.add("outer"));
    t.onAbort(() -> done.add("outer undone"));
    int level = t.savepoint();
    t.onCommit(() -> done.add("inner"));
    t.onAbort(() -> done.add("inner undone"));
    t.rollbackTo(level);
    assertThat(done).containsExactly("inner undone");
    t.commit();
    assertThat(done).containsExactly("inner undone", "outer");
  }

  @Test
  void referencesThatEscapedInAnUndoneLevelStayPrivate() {
    Box made = new Box();
    t.begin();
    int level = t.savepoint();
    x.setReference(t, made);
    t.rollbackTo(level);
    t.commit();
    assertThat(made.isPrivate()).isTrue();
    assertThat(x.getReference(t)).isNull();
  }
}
