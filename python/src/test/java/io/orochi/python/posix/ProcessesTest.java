package io.orochi.python.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are started, talked to, waited for and killed. */
@Timeout(30)
class ProcessesTest {
  private static final Sleeper SLEEPER = Sleeper.UNINTERRUPTIBLE;
  private static final byte[] SHELL = bytes("/bin/sh");

  @TempDir Path dir;

  private static byte[] bytes(String s) {
    return s.getBytes(StandardCharsets.UTF_8);
  }

  private static ProcessSpawn shell(String script) {
    return new ProcessSpawn(SHELL, List.of(bytes("sh"), bytes("-c"), bytes(script)));
  }

  private static String output(ProcessSpawn spawn, int expectedStatus) {
    int[] pipe = Descriptors.pipe(Descriptors.O_CLOEXEC);
    int pid = spawn.duplicate(pipe[1], 1).start();
    Descriptors.close(pipe[1]);
    RawFile file = RawFile.of(pipe[0], OpenMode.parse("r"), true, null, SLEEPER);
    String text = new String(file.readAll(), StandardCharsets.UTF_8);
    file.close();
    Processes.Ended ended = Processes.await(pid, 0, SLEEPER);
    assertThat(ended.pid()).isEqualTo(pid);
    assertThat(ended.status()).isEqualTo(expectedStatus);
    assertThat(ended.usage().counts()[0]).isPositive();
    return text;
  }

  @Test
  void outputStatusDirectoryAndEnvironment() {
    byte[] here = PathBytes.encode(dir.toString());
    String text =
        output(
            shell("pwd; echo \"$A-$B\"; exit 3")
                .directory(here)
                .environment(List.of(bytes("A=1"), bytes("B=\u00e4"))),
            3 << 8);
    assertThat(text).isEqualTo(dir + "\n1-\u00e4\n");
  }

  @Test
  void theEnvironmentOfTheProcessIsInherited() {
    ProcessEnvironment.set(bytes("OROCHI_TEST"), bytes("x=y"));
    assertThat(output(shell("echo $OROCHI_TEST"), 0)).isEqualTo("x=y\n");
    assertThat(ProcessEnvironment.current()).contains(bytes("OROCHI_TEST=x=y"));
    assertThat(ProcessEnvironment.initial()).doesNotContain(bytes("OROCHI_TEST=x=y"));
    ProcessEnvironment.unset(bytes("OROCHI_TEST"));
    assertThat(output(shell("echo [$OROCHI_TEST]"), 0)).isEqualTo("[]\n");
    assertThat(ProcessEnvironment.initial()).hasSameSizeAs(ProcessEnvironment.current());
    assertThatThrownBy(() -> ProcessEnvironment.set(bytes("a=b"), bytes("")))
        .isInstanceOfSatisfying(
            PosixException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EINVAL));
  }

  @Test
  void descriptorsAreClosedButTheKeptOnes() {
    int[] first = Descriptors.pipe(0); // inheritable
    int[] second = Descriptors.pipe(Descriptors.O_CLOEXEC);
    String text = output(shell("ls /proc/self/fd | tr '\\n' ' '").closeFrom(3, second[1]), 0);
    // ls itself has the directory open.
    assertThat(text.trim().split(" "))
        .contains("0", "1", "2", Integer.toString(second[1]))
        .doesNotContain(Integer.toString(first[0]), Integer.toString(first[1]))
        .hasSize(5);
    for (int fd : new int[] {first[0], first[1], second[0], second[1]}) {
      Descriptors.close(fd);
    }
  }

  @Test
  void aMissingProgramIsAnError() {
    ProcessSpawn spawn = new ProcessSpawn(bytes("/no/such/program"), List.of(bytes("x")));
    assertThatThrownBy(spawn::start)
        .isInstanceOfSatisfying(
            PosixException.class, e -> assertThat(e.errno()).isEqualTo(Errno.ENOENT));
    assertThatThrownBy(() -> Processes.await(999_999_99, 0, SLEEPER))
        .isInstanceOfSatisfying(
            PosixException.class, e -> assertThat(e.errno()).isEqualTo(Errno.ECHILD));
  }

  @Test
  void aSignalEndsAProcessAndItsGroup() {
    int pid = shell("sleep 100 & sleep 100").processGroup(0).start();
    assertThat(Processes.processGroup(pid)).isEqualTo(pid);
    assertThat(Processes.await(pid, Processes.WNOHANG, SLEEPER).pid()).isZero();
    Processes.killGroup(pid, 9);
    assertThat(Processes.await(pid, 0, SLEEPER).status()).isEqualTo(9);
  }

  @Test
  void anInterruptedWaitCanBeLeftAndBegunAgain() throws Exception {
    int pid = shell("sleep 100").start();
    AtomicReference<Wakeup> current = new AtomicReference<>();
    Sleeper leaving =
        (wakeup, sleep) -> {
          current.set(wakeup);
          try {
            sleep.run();
          } catch (InterruptedException e) {
            throw new IllegalStateException("left");
          }
        };
    CompletableFuture<Processes.Ended> wait =
        CompletableFuture.supplyAsync(() -> Processes.await(pid, 0, leaving));
    while (current.get() == null) {
      Thread.sleep(1);
    }
    current.get().wake();
    assertThat(wait.handle((r, e) -> e.getCause()).get(5, TimeUnit.SECONDS))
        .isInstanceOf(IllegalStateException.class);
    CompletableFuture<Processes.Ended> again =
        CompletableFuture.supplyAsync(() -> Processes.await(pid, 0, SLEEPER));
    Processes.kill(pid, 15);
    assertThat(again.get(5, TimeUnit.SECONDS).status()).isEqualTo(15);
  }

  @Test
  void identities() {
    assertThat(Processes.pid()).isEqualTo((int) ProcessHandle.current().pid());
    assertThat(Processes.parent())
        .isEqualTo((int) ProcessHandle.current().parent().orElseThrow().pid());
    assertThat(Processes.threadId()).isPositive();
    assertThat(output(shell("id -u; id -g"), 0))
        .isEqualTo(Processes.effectiveUser() + "\n" + Processes.effectiveGroup() + "\n");
    int mask = Processes.setFileModeMask(0x3F);
    assertThat(Processes.setFileModeMask(mask)).isEqualTo(0x3F);
    assertThat(ResourceUsage.of(ResourceUsage.SELF).userNanos()).isPositive();
  }
}
