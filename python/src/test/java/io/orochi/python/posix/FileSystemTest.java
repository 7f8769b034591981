package io.orochi.python.posix;

import static io.orochi.python.posix.Descriptors.AT_FDCWD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orochi.python.runtime.BuiltinException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paths, status and descriptors against what java.nio says about the same files. */
class FileSystemTest {
  private static final Sleeper SLEEPER = Sleeper.UNINTERRUPTIBLE;

  @TempDir Path dir;

  private byte[] path(String name) {
    return PathBytes.encode(dir.resolve(name).toString());
  }

  @Test
  void readsAndWritesThroughDescriptors() throws IOException {
    int flags = Descriptors.O_RDWR | Descriptors.O_CREAT | Descriptors.O_CLOEXEC;
    int fd = Descriptors.open(path("f"), flags, 0x1A0, SLEEPER);
    byte[] text = "hello world".getBytes(StandardCharsets.US_ASCII);
    assertThat(Descriptors.write(fd, text, 0, text.length, SLEEPER)).isEqualTo(11);
    assertThat(Descriptors.seek(fd, -5, Descriptors.SEEK_END)).isEqualTo(6);
    byte[] read = new byte[20];
    assertThat(Descriptors.read(fd, read, 2, 18, SLEEPER)).isEqualTo(5);
    assertThat(new String(read, 2, 5, StandardCharsets.US_ASCII)).isEqualTo("world");
    assertThat(Descriptors.read(fd, read, 0, 20, SLEEPER)).isZero();
    assertThat(Descriptors.readAt(fd, read, 0, 4, 1, SLEEPER)).isEqualTo(4);
    assertThat(Descriptors.writeAt(fd, text, 0, 2, 9, SLEEPER)).isEqualTo(2);
    Descriptors.truncate(fd, 10);
    Descriptors.sync(fd);
    assertThat(FileStatus.of(fd).size()).isEqualTo(10);
    assertThat(Descriptors.isInheritable(fd)).isFalse();
    assertThat(Descriptors.isTerminal(fd)).isFalse();
    int copy = Descriptors.duplicate(fd, 100);
    assertThat(copy).isGreaterThanOrEqualTo(100);
    Descriptors.close(copy);
    Descriptors.close(fd);
    assertThat(Files.readString(dir.resolve("f"))).isEqualTo("hello worh");
    assertThatThrownBy(() -> Descriptors.close(fd))
        .isInstanceOfSatisfying(
            PosixException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EBADF));
  }

  @Test
  void longTransfersAreComplete() throws IOException {
    byte[] data = new byte[5_300_000];
    new Random(1).nextBytes(data);
    int flags = Descriptors.O_RDWR | Descriptors.O_CREAT;
    int fd = Descriptors.open(path("big"), flags, 0x180, SLEEPER);
    assertThat(Descriptors.writeNow(fd, data, 0, data.length, SLEEPER)).isEqualTo(data.length);
    Descriptors.seek(fd, 0, Descriptors.SEEK_SET);
    byte[] back = new byte[data.length + 10];
    assertThat(Descriptors.readNow(fd, back, 0, back.length, SLEEPER)).isEqualTo(data.length);
    assertThat(java.util.Arrays.copyOf(back, data.length)).isEqualTo(data);
    Descriptors.close(fd);
  }

  @Test
  void missingFileIsFileNotFoundError() {
    assertThatThrownBy(() -> Descriptors.open(path("none"), 0, 0, SLEEPER))
        .isInstanceOfSatisfying(
            PosixException.class,
            e -> {
              assertThat(e.type()).isEqualTo(BuiltinException.FileNotFoundError);
              assertThat(e.strerror()).isEqualTo("No such file or directory");
              assertThat(PathBytes.decode(e.path())).endsWith("/none");
            });
    assertThat(FileStatus.orNull(path("none"), true)).isNull();
  }

  @Test
  void statusAgreesWithNio() throws IOException {
    Path file = Files.writeString(dir.resolve("f"), "12345");
    Files.createSymbolicLink(dir.resolve("l"), Path.of("f"));
    for (String name : new String[] {"f", "l", "."}) {
      for (boolean follow : new boolean[] {true, false}) {
        LinkOption[] options =
            follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
        Map<String, Object> nio = Files.readAttributes(dir.resolve(name), "unix:*", options);
        FileStatus status = FileStatus.of(path(name), follow);
        assertThat(status.mode()).isEqualTo(nio.get("mode"));
        assertThat(status.inode()).isEqualTo(nio.get("ino"));
        assertThat(status.device()).isEqualTo(nio.get("dev"));
        assertThat((int) status.links()).isEqualTo(nio.get("nlink"));
        assertThat(status.user()).isEqualTo(nio.get("uid"));
        assertThat(status.size()).isEqualTo(nio.get("size"));
        assertThat(status.modificationNanos())
            .isEqualTo(
                ((java.nio.file.attribute.FileTime) nio.get("lastModifiedTime"))
                    .to(java.util.concurrent.TimeUnit.NANOSECONDS));
      }
    }
    assertThat(FileStatus.of(path("f"), true).isRegularFile()).isTrue();
    assertThat(FileStatus.of(path("l"), false).isSymbolicLink()).isTrue();
    assertThat(file).exists();
  }

  @Test
  void changesTheTree() throws IOException {
    FileTree.makeDirectory(AT_FDCWD, path("d"), 0x1ED);
    assertThat(dir.resolve("d")).isDirectory();
    Files.writeString(dir.resolve("d/a"), "x");
    FileTree.rename(AT_FDCWD, path("d/a"), AT_FDCWD, path("d/b"));
    FileTree.link(AT_FDCWD, path("d/b"), AT_FDCWD, path("d/c"), false);
    FileTree.symbolicLink(PathBytes.encode("b"), AT_FDCWD, path("d/s"));
    assertThat(FileTree.readLink(AT_FDCWD, path("d/s"))).isEqualTo(new byte[] {'b'});
    assertThat(FileStatus.of(path("d/c"), true).links()).isEqualTo(2);
    FileTree.changeMode(AT_FDCWD, path("d/b"), 0x100, true);
    assertThat(FileStatus.of(path("d/c"), true).mode() & 0x1FF).isEqualTo(0x100);
    FileTree.setTimes(AT_FDCWD, path("d/b"), 1_500_000_001L, -1_500_000_000L, true);
    assertThat(FileStatus.of(path("d/b"), true).accessNanos()).isEqualTo(1_500_000_001L);
    assertThat(FileStatus.of(path("d/b"), true).modificationNanos()).isEqualTo(-1_500_000_000L);
    assertThat(FileTree.access(AT_FDCWD, path("d/b"), FileTree.R_OK, 0)).isTrue();
    assertThat(FileTree.access(AT_FDCWD, path("d/x"), FileTree.F_OK, 0)).isFalse();
    assertThatThrownBy(() -> FileTree.removeDirectory(AT_FDCWD, path("d")))
        .isInstanceOfSatisfying(
            PosixException.class, e -> assertThat(e.errno()).isEqualTo(Errno.ENOTEMPTY));
    for (String name : new String[] {"d/b", "d/c", "d/s"}) {
      FileTree.unlink(AT_FDCWD, path(name));
    }
    FileTree.removeDirectory(AT_FDCWD, path("d"));
    assertThat(dir.resolve("d")).doesNotExist();
  }

  @Test
  void listsADirectoryWithTypes() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (int i = 0; i < 3000; i++) {
      names.add("file-with-a-rather-long-name-" + i);
      Files.createFile(dir.resolve("file-with-a-rather-long-name-" + i));
    }
    Files.createDirectory(dir.resolve("sub"));
    names.add("sub");
    TreeSet<String> seen = new TreeSet<>();
    for (DirectoryReader.Entry e : DirectoryReader.list(path("."), SLEEPER)) {
      String name = PathBytes.decode(e.name());
      seen.add(name);
      int expected = name.equals("sub") ? DirectoryReader.DT_DIR : DirectoryReader.DT_REG;
      assertThat(e.type()).isIn(expected, DirectoryReader.DT_UNKNOWN);
      assertThat(e.inode()).isPositive();
    }
    assertThat(seen).isEqualTo(names);
  }

  @Test
  void namesSurviveTheRoundTrip() {
    byte[] odd = {'a', (byte) 0xC3, (byte) 0xA4, (byte) 0xFF, (byte) 0xE2, (byte) 0x82};
    assertThat(PathBytes.decode(odd)).isEqualTo("a\u00e4\udcff\udce2\udc82");
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      byte[] name = new byte[random.nextInt(12)];
      random.nextBytes(name);
      assertThat(PathBytes.encode(PathBytes.decode(name))).isEqualTo(name);
    }
    assertThat(PathBytes.encode("\ud83d\ude00")).hasSize(4);
    assertThatThrownBy(() -> PathBytes.encode("\ud800"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void errnoTableIsTheSystems() {
    assertThat(Errno.name(2)).isEqualTo("ENOENT");
    assertThat(Errno.message(22)).isEqualTo("Invalid argument");
    assertThat(Errno.message(9999)).isEqualTo("Unknown error 9999");
    assertThat(Errno.exceptionType(Errno.EPIPE)).isEqualTo(BuiltinException.BrokenPipeError);
    assertThat(Errno.entries()).hasSize(130);
  }

  @Test
  void locksExcludeOtherOpenFiles() throws IOException {
    Files.writeString(dir.resolve("f"), "x");
    int a = Descriptors.open(path("f"), Descriptors.O_RDWR, 0, SLEEPER);
    int b = Descriptors.open(path("f"), Descriptors.O_RDWR, 0, SLEEPER);
    FileLocks.lockFile(a, FileLocks.LOCK_EX, SLEEPER);
    int tried = FileLocks.LOCK_EX | FileLocks.LOCK_NB;
    assertThatThrownBy(() -> FileLocks.lockFile(b, tried, SLEEPER))
        .isInstanceOfSatisfying(
            PosixException.class,
            e -> assertThat(e.type()).isEqualTo(BuiltinException.BlockingIOError));
    Thread later =
        new Thread(
            () -> {
              Polling.sleep(100_000_000, SLEEPER);
              FileLocks.lockFile(a, FileLocks.LOCK_UN, SLEEPER);
            });
    later.start();
    FileLocks.lockFile(b, FileLocks.LOCK_EX, SLEEPER);
    FileLocks.lockRange(b, FileLocks.LOCK_SH, 1, 0, 0, SLEEPER);
    FileLocks.lockRange(b, FileLocks.LOCK_UN, 0, 0, 0, SLEEPER);
    Descriptors.close(a);
    Descriptors.close(b);
  }

  @Test
  void transfersInsideOfTheKernel() throws IOException {
    Files.writeString(dir.resolve("in"), "0123456789");
    int in = Descriptors.open(path("in"), Descriptors.O_RDONLY, 0, SLEEPER);
    int flags = Descriptors.O_WRONLY | Descriptors.O_CREAT;
    int out = Descriptors.open(path("out"), flags, 0x1A4, SLEEPER);
    assertThat(FileTransfer.send(out, in, 2L, 3, SLEEPER)).isEqualTo(3);
    assertThat(FileTransfer.copy(in, 8L, out, null, 10, SLEEPER)).isEqualTo(2);
    FileTransfer.allocate(out, 0, 8);
    FileTransfer.advise(in, 0, 0, 2);
    int[] pipe = Descriptors.pipe(0);
    assertThat(FileTransfer.splice(in, null, pipe[1], null, 4, 0, SLEEPER)).isEqualTo(4);
    for (int fd : new int[] {in, out, pipe[0], pipe[1]}) {
      Descriptors.close(fd);
    }
    assertThat(Files.readString(dir.resolve("out"))).isEqualTo("23489\0\0\0");
    assertThatThrownBy(() -> FileTransfer.allocate(-1, 0, 1)).isInstanceOf(PosixException.class);
    int memory = FileTransfer.memoryFile(PathBytes.encode("m"), 1);
    assertThat(FileStatus.of(memory).size()).isZero();
    Descriptors.close(memory);
  }

  @Test
  void fileSystemsAndLimits() {
    FileSystemStatus status = FileSystemStatus.of(path("."));
    assertThat(status.blockSize()).isPositive();
    assertThat(status.longestName()).isEqualTo(255);
    assertThat(status.blocks()).isGreaterThanOrEqualTo(status.freeBlocks());
    int nameMax = Configuration.names(Configuration.Kind.PATHCONF).get("PC_NAME_MAX");
    assertThat(Configuration.ofPath(path("."), nameMax)).isEqualTo(255);
    int pageSize = Configuration.names(Configuration.Kind.SYSCONF).get("SC_PAGESIZE");
    assertThat(pageSize).isEqualTo(SystemInfo.SC_PAGESIZE);
    int searchPath = Configuration.names(Configuration.Kind.CONFSTR).get("CS_PATH");
    assertThat(PathBytes.decode(Configuration.text(searchPath))).isEqualTo("/bin:/usr/bin");
  }

  @Test
  void extendedAttributes() throws IOException {
    Files.writeString(dir.resolve("f"), "x");
    ExtendedAttributes.Target file = ExtendedAttributes.Target.of(path("f"), true);
    byte[] name = PathBytes.encode("user.test");
    try {
      ExtendedAttributes.set(file, name, new byte[] {1, 0, 2}, ExtendedAttributes.XATTR_CREATE);
    } catch (PosixException e) {
      org.junit.jupiter.api.Assumptions.assumeTrue(false, "no extended attributes here");
    }
    assertThat(ExtendedAttributes.get(file, name)).containsExactly(1, 0, 2);
    assertThat(ExtendedAttributes.names(file)).contains(name);
    ExtendedAttributes.remove(file, name);
    assertThatThrownBy(() -> ExtendedAttributes.get(file, name)).isInstanceOf(PosixException.class);
  }

  @Test
  void usersAndGroups() {
    UserDatabase.User root = UserDatabase.user(0);
    assertThat(PathBytes.decode(root.name())).isEqualTo("root");
    assertThat(PathBytes.decode(root.home())).isEqualTo("/root");
    assertThat(UserDatabase.user(PathBytes.encode("root")).id()).isZero();
    assertThat(UserDatabase.user(PathBytes.encode("no such user"))).isNull();
    assertThat(PathBytes.decode(UserDatabase.group(0).name())).isEqualTo("root");
    assertThat(UserDatabase.users()).hasSizeGreaterThan(3);
    assertThat(UserDatabase.groups()).anyMatch(g -> g.id() == 0);
  }
}
