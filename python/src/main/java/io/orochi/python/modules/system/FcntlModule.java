package io.orochi.python.modules.system;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.modules.posix.OsErrors;
import io.orochi.python.modules.select.SelectModule;
import io.orochi.python.posix.Descriptors;
import io.orochi.python.posix.FileLocks;
import io.orochi.python.posix.PathBytes;
import io.orochi.python.posix.SafepointSleeper;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.ByteMemory;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Truth;
import java.util.Arrays;

/** The module {@code fcntl}. */
public final class FcntlModule implements ModuleDefinition {
  private static final int BUFFER = 1024;

  private static final String NUMBERS =
      """
      LOCK_SH=1 LOCK_EX=2 LOCK_NB=4 LOCK_UN=8 LOCK_MAND=32 LOCK_READ=64 LOCK_WRITE=128
      LOCK_RW=192 F_DUPFD=0 F_DUPFD_CLOEXEC=1030 F_GETFD=1 F_SETFD=2 F_GETFL=3 F_SETFL=4
      F_GETLK=5 F_SETLK=6 F_SETLKW=7 F_OFD_GETLK=36 F_OFD_SETLK=37 F_OFD_SETLKW=38 F_GETOWN=9
      F_SETOWN=8 F_GETSIG=11 F_SETSIG=10 F_RDLCK=0 F_WRLCK=1 F_UNLCK=2 F_GETLK64=5 F_SETLK64=6
      F_SETLKW64=7 FASYNC=8192 F_SETLEASE=1024 F_GETLEASE=1025 F_NOTIFY=1026 F_EXLCK=4
      F_SHLCK=8 F_SETPIPE_SZ=1031 F_GETPIPE_SZ=1032 FICLONE=1074041865 FICLONERANGE=1075876877
      FD_CLOEXEC=1 DN_ACCESS=1 DN_MODIFY=2 DN_CREATE=4 DN_DELETE=8 DN_RENAME=16 DN_ATTRIB=32
      DN_MULTISHOT=2147483648 F_ADD_SEALS=1033 F_GET_SEALS=1034 F_SEAL_SEAL=1 F_SEAL_SHRINK=2
      F_SEAL_GROW=4 F_SEAL_WRITE=8
      """;

  @Override
  public String name() {
    return "fcntl";
  }

  @Override
  public void define(ModuleBuilder b) {
    Numbers.define(b, NUMBERS);
    b.def("fcntl(fd, cmd, arg=0, /)", FcntlModule::fcntl);
    b.def("ioctl(fd, request, arg=0, mutate_flag=True, /)", FcntlModule::ioctl);
    b.def(
        "flock(fd, operation, /)",
        (t, file, operation) -> {
          int fd = SelectModule.descriptor(t, file);
          int o = (int) Indices.toLong(t, operation);
          t.beforeIrrevocable("fcntl.flock");
          return OsErrors.translate(
              t,
              () -> {
                FileLocks.lockFile(fd, o, SafepointSleeper.INSTANCE);
                return PyNone.NONE;
              });
        });
    b.defN("lockf(fd, cmd, len=0, start=0, whence=0, /)", FcntlModule::lockf);
  }

  private static Object fcntl(PyThread t, Object file, Object command, Object argument) {
    int fd = SelectModule.descriptor(t, file);
    int c = (int) Indices.toLong(t, command);
    byte[] structure = structureOrNull(t, argument);
    if (structure == null) {
      long n = (int) Indices.toLong(t, argument);
      t.beforeIrrevocable("fcntl.fcntl");
      return (long) OsErrors.translate(t, () -> Descriptors.control(fd, c, n));
    }
    if (structure.length > BUFFER) {
      throw PyErrors.valueError("fcntl string arg too long");
    }
    byte[] block = Arrays.copyOf(structure, BUFFER);
    t.beforeIrrevocable("fcntl.fcntl");
    OsErrors.translate(t, () -> Descriptors.control(fd, c, block));
    return new PyBytes(Arrays.copyOf(block, structure.length));
  }

  private static byte[] structureOrNull(PyThread t, Object argument) {
    return BoxedValue.unbox(argument) instanceof TruffleString s
        ? PathBytes.encode(Strings.toJava(s))
        : Buffers.bytesOrNull(t, argument);
  }

  private static Object ioctl(
      PyThread t, Object file, Object request, Object argument, Object mutate) {
    int fd = SelectModule.descriptor(t, file);
    long r = Indices.toLong(t, request) & 0xffffffffL;
    byte[] structure = structureOrNull(t, argument);
    if (structure == null) {
      long n = Indices.toLong(t, argument);
      t.beforeIrrevocable("fcntl.ioctl");
      return (long) OsErrors.translate(t, () -> Descriptors.ioctl(fd, r, n));
    }
    ByteMemory memory = Buffers.writableOrNull(t, argument);
    boolean inPlace = memory != null && !memory.isReadOnly() && Truth.isTrue(t, mutate);
    if (!inPlace && structure.length > BUFFER) {
      throw PyErrors.valueError("ioctl string arg too long");
    }
    byte[] block = Arrays.copyOf(structure, Math.max(BUFFER, structure.length));
    t.beforeIrrevocable("fcntl.ioctl");
    int result = OsErrors.translate(t, () -> Descriptors.ioctl(fd, r, block));
    byte[] after = Arrays.copyOf(block, structure.length);
    if (!inPlace) {
      return new PyBytes(after);
    }
    memory.write(t, 0, after);
    return (long) result;
  }

  private static Object lockf(PyThread t, Object[] a) {
    int fd = SelectModule.descriptor(t, a[0]);
    int command = (int) Indices.toLong(t, a[1]);
    long length = Indices.toLong(t, a[2]);
    long start = Indices.toLong(t, a[3]);
    int whence = (int) Indices.toLong(t, a[4]);
    if ((command & (FileLocks.LOCK_UN | FileLocks.LOCK_SH | FileLocks.LOCK_EX)) == 0) {
      throw PyErrors.valueError("unrecognized lockf argument");
    }
    t.beforeIrrevocable("fcntl.lockf");
    return OsErrors.translate(
        t,
        () -> {
          FileLocks.lockRange(fd, command, length, start, whence, SafepointSleeper.INSTANCE);
          return PyNone.NONE;
        });
  }
}
