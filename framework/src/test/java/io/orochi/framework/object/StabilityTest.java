package io.orochi.framework.object;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.truffle.api.Assumption;
import io.orochi.framework.thread.GuestThread;
import io.orochi.framework.thread.GuestThreads;
import io.orochi.stm.Epoch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ends the assumption that something about public objects does not change. */
class StabilityTest {
  private final GuestThread t = new GuestThread(new GuestThreads(() -> {}));
  private final Shape empty = Shape.empty("class", true);
  private PlainObject o;

  @BeforeEach
  void publishAnObject() {
    t.attach();
    o = new PlainObject(t, empty);
    o.put(t, "first", "1");
    o.put(t, "second", "2");
    t.publish(o);
  }

  @AfterEach
  void leave() {
    t.detach();
  }

  private Property property(String name) {
    return o.shape().find(name);
  }

  private static void assertEnded(Assumption a) {
    assertThat(a.isValid()).isFalse();
  }

  @Test
  void aPrivateObjectMayChange() {
    Assumption first = property("first").stability().assume();
    Assumption shape = o.shape().stability().assume();
    PlainObject own = new PlainObject(t, empty);
    own.put(t, "first", "1");
    own.put(t, "second", "2");
    own.put(t, "first", "3");
    assertThat(own.shape()).isSameAs(o.shape().privateTwin());
    own.put(t, "third", "3");
    own.delete(t, "second");
    assertThat(first.isValid()).isTrue();
    assertThat(shape.isValid()).isTrue();
  }

  @Test
  void aWriteEndsWhatIsAssumedOfItsAttribute() {
    Assumption first = property("first").stability().assume();
    Assumption second = property("second").stability().assume();
    Assumption shape = o.shape().stability().assume();
    long epoch = Epoch.current();
    o.put(t, "first", "3");
    assertEnded(first);
    assertThat(Epoch.current()).isGreaterThan(epoch);
    assertThat(property("first").stability().isUnstable()).isTrue();
    assertThat(property("first").stability().assume()).isNull();
    assertThat(second.isValid()).isTrue();
    assertThat(shape.isValid()).isTrue();
    assertThat(o.get(t, "first")).isEqualTo("3");
  }

  @Test
  void whatNobodyAssumedEndsWithoutAnEpoch() {
    long epoch = Epoch.current();
    o.put(t, "first", "3");
    assertThat(Epoch.current()).isEqualTo(epoch);
    assertThat(property("first").stability().assume()).isNull();
  }

  @Test
  void aWriteThatIsTakenBackHasEndedIt() {
    Assumption first = property("first").stability().assume();
    t.begin();
    o.put(t, "first", "3");
    assertEnded(first);
    t.abort();
    assertThat(o.get(t, "first")).isEqualTo("1");
    assertThat(property("first").stability().assume()).isNull();
  }

  @Test
  void anAddedAttributeIsUnstableAndLeavesTheOthersStable() {
    Assumption first = property("first").stability().assume();
    Shape before = o.shape();
    Assumption shape = before.stability().assume();
    Assumption third = before.add("third", "3").find("third").stability().assume();
    o.put(t, "third", "3");
    assertEnded(shape);
    assertEnded(third);
    assertThat(property("third").stability().isUnstable()).isTrue();
    assertThat(first.isValid()).isTrue();
    assertThat(property("first").stability().assume()).isSameAs(first);
    assertThat(o.shape().stability().assume()).isNotNull();
  }

  @Test
  void anAttributeThatGetsAnotherPlaceIsUnstableInBoth() {
    PlainObject number = new PlainObject(t, empty);
    number.put(t, "n", 1L);
    t.publish(number);
    Property before = number.shape().find("n");
    Assumption n = before.stability().assume();
    Assumption shape = number.shape().stability().assume();
    number.put(t, "n", "text");
    assertThat(number.shape().find("n")).isNotSameAs(before);
    assertEnded(n);
    assertEnded(shape);
    assertThat(number.shape().find("n").stability().isUnstable()).isTrue();
  }

  @Test
  void deletingEndsAllOfBothShapes() {
    Shape before = o.shape();
    List<Assumption> all = all(before);
    o.delete(t, "first");
    all.forEach(StabilityTest::assertEnded);
    assertThat(all(o.shape())).containsOnlyNulls();
  }

  @Test
  void anotherClassEndsAllOfBothShapes() {
    List<Assumption> all = all(o.shape());
    o.setClassShape(t, Shape.empty("other", true));
    all.forEach(StabilityTest::assertEnded);
    assertThat(o.shape().guestClass()).isEqualTo("other");
    assertThat(all(o.shape())).containsOnlyNulls();
  }

  @Test
  void movingTheAttributesOutEndsAllOfBothShapes() {
    List<Assumption> all = all(o.shape());
    o.moveOut(t, " dict", "value", name -> false, moved -> assertThat(moved).hasSize(2));
    all.forEach(StabilityTest::assertEnded);
    assertThat(all(o.shape())).hasSize(2).containsOnlyNulls();
  }

  /** What can be assumed of a shape and its attributes. */
  private static List<Assumption> all(Shape s) {
    List<Assumption> all = new ArrayList<>();
    all.add(s.stability().assume());
    for (Property p : s.properties()) {
      all.add(p.stability().assume());
    }
    return all;
  }

  @Test
  void aCachedWriteIsAllowedOnceNobodyReliesOnWhatItChanges() {
    Shape shape = o.shape();
    Shape next = shape.add("third", "3");
    PropertyAccess.Place write = new Place(shape, null, property("first"));
    PropertyAccess.Place add = new Place(shape, next, next.find("third"));
    assertThat(PropertyAccess.isUnstable(shape, write)).isFalse();
    o.put(t, "first", "3");
    assertThat(PropertyAccess.isUnstable(shape, write)).isTrue();
    assertThat(PropertyAccess.isUnstable(shape, add)).isFalse();
    o.put(t, "third", "3");
    assertThat(PropertyAccess.isUnstable(shape, add)).isTrue();
  }

  private record Place(Shape from, Shape next, Property property) implements PropertyAccess.Place {
    @Override
    public boolean isRightFor(Shape shape) {
      return shape == from;
    }
  }

  @Test
  void theInterpreterNeverReliesOnIt() {
    StableSite site = new StableSite(property("first"));
    for (int i = 0; i < 100; i++) {
      assertThat(site.isStable()).isFalse();
    }
    assertThat(property("first").stability().assume().isValid()).isTrue();
  }
}
