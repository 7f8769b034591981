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
