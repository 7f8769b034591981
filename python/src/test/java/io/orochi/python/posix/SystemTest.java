package io.orochi.python.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Clocks, calendar, terminals, epoll and facts about the machine. */
class SystemTest {
  private static final Sleeper SLEEPER = Sleeper.UNINTERRUPTIBLE;

  private static byte[] bytes(String s) {
    return s.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void clocksOfLibcAndOfTheJvmAreTheSame() {
    long before = Clocks.monotonic();
    long libc = Clocks.time(Clocks.CLOCK_MONOTONIC);
    assertThat(libc).isBetween(before, Clocks.monotonic());
    before = Clocks.realTime();
    libc = Clocks.time(Clocks.CLOCK_REALTIME);
    assertThat(libc).isBetween(before, Clocks.realTime());
    assertThat(Clocks.resolution(Clocks.CLOCK_MONOTONIC)).isEqualTo(1);
    assertThat(Clocks.time(Clocks.CLOCK_PROCESS_CPUTIME_ID)).isPositive();
    assertThat(Clocks.time(Clocks.CLOCK_THREAD_CPUTIME_ID)).isPositive();
    assertThat(Clocks.processTimes().user()).isPositive();
    assertThat(Clocks.ticksPerSecond()).isEqualTo(100);
    assertThatThrownBy(() -> Clocks.time(77))
        .isInstanceOfSatisfying(
            PosixException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EINVAL));
  }

  @Test
  void calendarAgreesWithJavaTime() {
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      long seconds = random.nextLong(-4_000_000_000L, 8_000_000_000L);
      CalendarTime t = CalendarTime.utc(seconds);
      OffsetDateTime java = Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC);
      assertThat(t.year() + 1900).isEqualTo(java.getYear());
      assertThat(t.month() + 1).isEqualTo(java.getMonthValue());
      assertThat(t.day()).isEqualTo(java.getDayOfMonth());
      assertThat(t.hour()).isEqualTo(java.getHour());
      assertThat(t.second()).isEqualTo(java.getSecond());
      assertThat(t.weekday()).isEqualTo(java.getDayOfWeek().getValue() % 7);
      assertThat(t.yearDay() + 1).isEqualTo(java.getDayOfYear());
      assertThat(t.toSecondsUtc()).isEqualTo(seconds);
      assertThat(CalendarTime.local(seconds).toSeconds()).isEqualTo(seconds);
    }
    assertThatThrownBy(() -> CalendarTime.utc(Long.MAX_VALUE))
        .isInstanceOfSatisfying(
            PosixException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EOVERFLOW));
  }

  @Test
  void zonesAndFormats() {
    ProcessEnvironment.set(bytes("TZ"), bytes("CET-1CEST,M3.5.0,M10.5.0/3"));
    CalendarTime.readZone();
    long summer = 1_720_000_000L;
    CalendarTime t = CalendarTime.local(summer);
    ZonedDateTime java = Instant.ofEpochSecond(summer).atZone(ZoneId.of("Europe/Berlin"));
    assertThat(t.hour()).isEqualTo(java.getHour());
    assertThat(t.offset()).isEqualTo(7200);
    assertThat(new String(t.zone(), StandardCharsets.US_ASCII)).isEqualTo("CEST");
    assertThat(new String(t.format(bytes("%Y-%m-%d %H:%M:%S %Z %z")), StandardCharsets.US_ASCII))
        .isEqualTo("2024-07-03 11:46:40 CEST +0200");
    assertThat(t.format(bytes(""))).isEmpty();
    assertThat(t.format(bytes("%d".repeat(3000)))).hasSize(6000);
    ProcessEnvironment.unset(bytes("TZ"));
    CalendarTime.readZone();
  }

  @Test
  void terminals() {
    int[] pair = Terminal.openPair();
    assertThat(Descriptors.isTerminal(pair[1])).isTrue();
    assertThat(new String(Terminal.name(pair[1]), StandardCharsets.US_ASCII)).startsWith("/dev/");
    Terminal.setSize(pair[1], new Terminal.WindowSize(33, 111, 0, 0));
    assertThat(Terminal.size(pair[0])).isEqualTo(new Terminal.WindowSize(33, 111, 0, 0));
    Terminal.Modes modes = Terminal.modes(pair[1]);
    int echo = 8;
    assertThat(modes.local() & echo).isNotZero();
    Terminal.Modes silent =
        new Terminal.Modes(
            modes.input(),
            modes.output(),
            modes.control(),
            modes.local() & ~echo,
            modes.inputSpeed(),
            modes.outputSpeed(),
            modes.characters());
    Terminal.setModes(pair[1], Terminal.TCSANOW, silent);
    assertThat(Terminal.modes(pair[1]).local()).isEqualTo(silent.local());
    Descriptors.write(pair[0], bytes("hi\n"), 0, 3, SLEEPER);
    byte[] line = new byte[10];
    assertThat(Descriptors.read(pair[1], line, 0, 10, SLEEPER)).isEqualTo(3);
    assertThat(Polling.ready(pair[0], Polling.POLLIN)).isZero();
    Descriptors.close(pair[0]);
    Descriptors.close(pair[1]);
    int[] pipe = Descriptors.pipe(0);
    assertThatThrownBy(() -> Terminal.size(pipe[0]))
        .isInstanceOfSatisfying(
            PosixException.class, e -> assertThat(e.errno()).isEqualTo(Errno.ENOTTY));
    Descriptors.close(pipe[0]);
    Descriptors.close(pipe[1]);
  }

  @Test
  void epoll() {
    int epoll = Epoll.create();
    int[] a = Descriptors.pipe(0);
    int[] b = Descriptors.pipe(0);
    Epoll.control(epoll, Epoll.EPOLL_CTL_ADD, a[0], Polling.POLLIN);
    Epoll.control(epoll, Epoll.EPOLL_CTL_ADD, b[0], Polling.POLLIN);
    assertThat(Epoll.await(epoll, 10, 0, SLEEPER)).isEmpty();
    assertThat(Epoll.await(epoll, 10, 1_000_000, SLEEPER)).isEmpty();
    Descriptors.write(b[1], new byte[1], 0, 1, SLEEPER);
    assertThat(Epoll.await(epoll, 10, Polling.FOREVER, SLEEPER))
        .containsExactly(new Epoll.Event(b[0], Polling.POLLIN));
    Descriptors.write(a[1], new byte[1], 0, 1, SLEEPER);
    assertThat(Epoll.await(epoll, 10, Polling.FOREVER, SLEEPER)).hasSize(2);
    for (int fd : new int[] {epoll, a[0], a[1], b[0], b[1]}) {
      Descriptors.close(fd);
    }
  }

  @Test
  void pollOnSeveral() {
    int[] a = Descriptors.pipe(0);
    int[] b = Descriptors.pipe(0);
    short[] results = new short[3];
    int[] fds = {a[0], b[0], b[1]};
    short[] events = {Polling.POLLIN, Polling.POLLIN, Polling.POLLOUT};
    assertThat(Polling.poll(fds, events, Polling.FOREVER, SLEEPER, results)).isEqualTo(1);
    assertThat(results).containsExactly(0, 0, Polling.POLLOUT);
    Descriptors.close(a[1]);
    assertThat(Polling.poll(fds, events, 0, SLEEPER, results)).isEqualTo(2);
    assertThat(results).containsExactly(Polling.POLLHUP, 0, Polling.POLLOUT);
    for (int fd : new int[] {a[0], b[0], b[1]}) {
      Descriptors.close(fd);
    }
    assertThat(Polling.ready(a[0], Polling.POLLIN)).isEqualTo(Polling.POLLNVAL);
  }

  @Test
  void facts() {
    SystemInfo.SystemName name = SystemInfo.name();
    assertThat(new String(name.system(), StandardCharsets.US_ASCII)).isEqualTo("Linux");
    assertThat(name.release()).isNotEmpty();
    assertThat(SystemInfo.processors()).isPositive();
    assertThat(SystemInfo.affinity(0).cardinality())
        .isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(SystemInfo.configuration(SystemInfo.SC_PAGESIZE)).isEqualTo(4096);
    assertThat(SystemInfo.loadAverages()).hasSize(3);
    byte[] random = new byte[100_000];
    assertThat(SystemInfo.random(random, 0, SLEEPER)).isEqualTo(random.length);
    assertThat(random[99_990] | random[99_991] | random[99_992] | random[99_993]).isNotZero();
    assertThatThrownBy(() -> SystemInfo.configuration(99_999)).isInstanceOf(PosixException.class);
    assertThat(new String(Signals.description(2), StandardCharsets.US_ASCII))
        .isEqualTo("Interrupt");
  }

  @Test
  void signalMask() {
    long usr2 = 1L << 11;
    long before = Signals.changeMask(Signals.SIG_BLOCK, usr2);
    assertThat(Signals.changeMask(Signals.SIG_BLOCK, 0) & usr2).isEqualTo(usr2);
    Signals.changeMask(Signals.SIG_SETMASK, before);
    assertThat(Signals.changeMask(Signals.SIG_BLOCK, 0)).isEqualTo(before);
    Signals.Timer off = new Signals.Timer(0, 0);
    Signals.setTimer(0, new Signals.Timer(5_000_000, 0));
    assertThat(Signals.timer(0).remaining()).isBetween(1L, 5_000_000L);
    assertThat(Signals.setTimer(0, off).remaining()).isPositive();
  }
}
