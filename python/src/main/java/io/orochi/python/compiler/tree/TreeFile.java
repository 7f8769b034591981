package io.orochi.python.compiler.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The file that keeps the tree of a source file. It begins as CPython's does (PEP 552): four magic
 * bytes, four of flags, then the time and the length of the source, or its hash; so importlib,
 * py_compile and compileall, which write those bytes themselves, and this class read each other's
 * files. Then comes what marshal makes of a code object.
 */
public final class TreeFile {
  private static final int HEADER = 16;
  private static final int HASHED = 1;
  private static final int CHECKED = 2;

  /** The letter of a code object in marshal's form, and four bytes with the length. */
  private static final int CODE_HEADER = 1 + Integer.BYTES;

  /**
   * Differs from CPython's, and from one form to the next: importlib makes a file again that begins
   * otherwise, but fails where only the rest is of another form.
   */
  private static final byte[] MAGIC = {CompiledTree.FORMAT, 'o', '\r', '\n'};

  private final Path file;

  public TreeFile(Path file) {
    this.file = file;
  }

  /** The four bytes with which each such file begins. */
  public static byte[] magic() {
    return MAGIC.clone();
  }

  /** A 64-bit FNV-1a hash of a source: it is only compared with what this method gave. */
  public static byte[] hash(byte[] source) {
    long h = 0xcbf29ce484222325L;
    for (byte x : source) {
      h = (h ^ x & 0xff) * 0x100000001b3L;
    }
    return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(h).array();
  }

  /**
   * The tree of the source, or null when the file is missing, older than the source, of another
   * form, or damaged.
   *
   * @param seen what is known of the source; to be asked for before the source is read
   */
  public CompiledTree read(Path source, BasicFileAttributes seen) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
      if (bytes.length <= HEADER + CODE_HEADER
          || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
          || !isOf(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), source, seen)) {
        return null;
      }
    } catch (IOException e) {
      return null;
    }
    return CompiledTree.of(bytes, HEADER + CODE_HEADER);
  }

  private static boolean isOf(ByteBuffer header, Path source, BasicFileAttributes seen)
      throws IOException {
    return switch (header.getInt(4)) {
      case 0 -> header.getInt(8) == seconds(seen) && header.getInt(12) == (int) seen.size();
      case HASHED -> true;
      case HASHED | CHECKED -> {
        byte[] hash = hash(Files.readAllBytes(source));
        yield header.getLong(8) == ByteBuffer.wrap(hash).order(ByteOrder.LITTLE_ENDIAN).getLong();
      }
      default -> false;
    };
  }

  private static int seconds(BasicFileAttributes seen) {
    FileTime modified = seen.lastModifiedTime();
    return (int) modified.to(TimeUnit.SECONDS);
  }

  /**
   * Writes the file, whole or not at all: other processes see the one before or this one. What
   * cannot be written is left out in silence.
   *
   * @param code what {@link CompiledTree#bytes} made
   * @param seen what was known of the source before it was read
   */
  public void write(byte[] code, Path source, BasicFileAttributes seen) {
    ByteBuffer all =
        ByteBuffer.allocate(HEADER + CODE_HEADER + code.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(MAGIC)
            .putInt(0)
            .putInt(seconds(seen))
            .putInt((int) seen.size())
            .put((byte) 'c')
            .putInt(code.length)
            .put(code);
    Path next =
        file.resolveSibling(
            file.getFileName() + "." + ProcessHandle.current().pid() + "." + System.nanoTime());
    try {
      Files.createDirectories(file.getParent());
      try {
        Files.write(next, all.array(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Files.setPosixFilePermissions(next, permissions(source));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        Files.deleteIfExists(next);
      }
    } catch (IOException | UnsupportedOperationException e) {
      // a folder that is read-only, a file in its place, a full disk: parsed again at the next
      // start
    }
  }

  /** Who may read the source may read this file; its owner may replace it. */
  private static Set<PosixFilePermission> permissions(Path source) throws IOException {
    Set<PosixFilePermission> all = Files.getPosixFilePermissions(source);
    all.removeAll(PosixFilePermissions.fromString("--x--x--x"));
    all.add(PosixFilePermission.OWNER_WRITE);
    return all;
  }
}
