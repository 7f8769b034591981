package io.orochi.python.objects;

import static org.assertj.core.api.Assertions.assertThat;

import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of functions and classes that a transaction has changed are nobody else's business yet. */
@Timeout(60)
class UncommittedNamesTest {
  private static final String PROGRAM = "def f(): pass\\nclass C:\\n  def g(self): pass\\n";

  private Context context;
  private PyContext guest;
  private PyThread t;

  @BeforeEach
  void start() {
    context = Context.newBuilder("orochi").allowAllAccess(true).build();
    context.enter();
    context.eval("orochi", "str(exec('" + PROGRAM + "', __import__('__main__').__dict__))");
    guest = PyContext.get(null);
    t = guest.currentThread();
    guest.threads().admitAnother();
  }

  @AfterEach
  void end() {
    context.leave();
    context.close();
  }

  private Object value(PyThread u, String name) {
    return Attributes.get(u, guest.mainModule(u), name);
  }

  /** What another thread sees, which asks now. */
  private Thread asker(String of, String attribute, AtomicReference<String> seen)
      throws InterruptedException {
    CountDownLatch asks = new CountDownLatch(1);
    Thread asker =
        new Thread(
            () -> {
              context.enter();
              try {
                PyThread u = guest.currentThread();
                Object o = value(u, of);
                asks.countDown();
                seen.set(Texts.javaStr(u, Attributes.get(u, o, attribute)));
              } finally {
                context.leave();
              }
            });
    asker.start();
    asks.await();
    return asker;
  }

  @ParameterizedTest
  @CsvSource({"f,__name__,f", "f,__qualname__,f", "C,__name__,C", "C,__qualname__,C"})
  void anotherThreadSeesWhatIsCommitted(String of, String attribute, String before)
      throws Exception {
    Object o = value(t, of);
    AtomicReference<String> seen = new AtomicReference<>();
    t.begin();
    Attributes.set(t, o, attribute, Strings.of("never"));
    assertThat(Texts.javaStr(t, Attributes.get(t, o, attribute))).isEqualTo("never");
    Thread asker = asker(of, attribute, seen);
    asker.join(100);
    t.rollback();
    asker.join();
    assertThat(seen.get()).isEqualTo(before);
    assertThat(Texts.javaStr(t, Attributes.get(t, o, attribute))).isEqualTo(before);
  }
}
