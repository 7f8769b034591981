package io.orochi.python.posix;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * Users and groups as the system's name service knows them ({@code pwd}, {@code grp}). Texts are in
 * bytes of the file system. Thread-safe, but for the two enumerations, which exclude each other.
 */
public final class UserDatabase {
  private static final int PASSWD_SIZE = 48;
  private static final int GROUP_SIZE = 32;
  private static final int FIRST_BUFFER = 1024;

  private static final NativeFunction GETPWUID = new NativeFunction("getpwuid_r");
  private static final NativeFunction GETPWNAM = new NativeFunction("getpwnam_r");
  private static final NativeFunction GETPWENT = new NativeFunction("getpwent_r");
  private static final NativeFunction SETPWENT = new NativeFunction("setpwent");
  private static final NativeFunction ENDPWENT = new NativeFunction("endpwent");
  private static final NativeFunction GETGRGID = new NativeFunction("getgrgid_r");
  private static final NativeFunction GETGRNAM = new NativeFunction("getgrnam_r");
  private static final NativeFunction GETGRENT = new NativeFunction("getgrent_r");
  private static final NativeFunction SETGRENT = new NativeFunction("setgrent");
  private static final NativeFunction ENDGRENT = new NativeFunction("endgrent");

  /** An entry of the password file; the arrays may be null and are not to be modified. */
  public record User(
      byte[] name, byte[] password, int id, int group, byte[] comment, byte[] home, byte[] shell) {}

  /** An entry of the group file. */
  public record Group(byte[] name, byte[] password, int id, List<byte[]> members) {}

  /** One look-up into the given structure and buffer; returns the error number. */
  private interface LookUp {
    int run(Scratch s, long entry, long buffer, long size, long result);
  }

  private UserDatabase() {}

  /** Null if there is no such user. */
  public static User user(int id) {
    return user((s, e, b, n, r) -> (int) GETPWUID.call(s, id, e, b, n, r));
  }

  /** Null if there is no such user. */
  public static User user(byte[] name) {
    return user((s, e, b, n, r) -> (int) GETPWNAM.call(s, s.string(name), e, b, n, r));
  }

  public static synchronized List<User> users() {
    List<User> users = new ArrayList<>();
    try (Scratch s = Scratch.open()) {
      SETPWENT.call(s);
      LookUp next = (t, e, b, n, r) -> (int) GETPWENT.call(t, e, b, n, r);
      for (User u = user(next); u != null; u = user(next)) {
        users.add(u);
      }
      ENDPWENT.call(s);
    }
    return users;
  }

  private static User user(LookUp lookUp) {
    return find(lookUp, PASSWD_SIZE, UserDatabase::readUser);
  }

  /** Null if there is no such group. */
  public static Group group(int id) {
    return group((s, e, b, n, r) -> (int) GETGRGID.call(s, id, e, b, n, r));
  }

  /** Null if there is no such group. */
  public static Group group(byte[] name) {
    return group((s, e, b, n, r) -> (int) GETGRNAM.call(s, s.string(name), e, b, n, r));
  }

  public static synchronized List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    try (Scratch s = Scratch.open()) {
      SETGRENT.call(s);
      LookUp next = (t, e, b, n, r) -> (int) GETGRENT.call(t, e, b, n, r);
      for (Group g = group(next); g != null; g = group(next)) {
        groups.add(g);
      }
      ENDGRENT.call(s);
    }
    return groups;
  }

  private static Group group(LookUp lookUp) {
    return find(lookUp, GROUP_SIZE, UserDatabase::readGroup);
  }

  private static <T> T find(
      LookUp lookUp, int entrySize, java.util.function.Function<MemorySegment, T> read) {
    for (long size = FIRST_BUFFER; ; size *= 2) {
      try (Scratch s = Scratch.open()) {
        MemorySegment entry = s.zeroed(entrySize);
        MemorySegment result = s.zeroed(8);
        long buffer = s.allocate(size).address();
        int error = lookUp.run(s, entry.address(), buffer, size, result.address());
        if (error != Errno.ERANGE) {
          // What "not found" returns differs between libraries; only the result is reliable.
          return result.get(ValueLayout.JAVA_LONG, 0) == 0 ? null : read.apply(entry);
        }
      }
    }
  }

  private static byte[] text(MemorySegment entry, long at) {
    return Scratch.stringAt(entry.get(ValueLayout.JAVA_LONG, at));
  }

  private static User readUser(MemorySegment e) {
    return new User(
        text(e, 0),
        text(e, 8),
        e.get(ValueLayout.JAVA_INT, 16),
        e.get(ValueLayout.JAVA_INT, 20),
        text(e, 24),
        text(e, 32),
        text(e, 40));
  }

  private static Group readGroup(MemorySegment e) {
    List<byte[]> members = Scratch.stringsAt(e.get(ValueLayout.JAVA_LONG, 24));
    return new Group(text(e, 0), text(e, 8), e.get(ValueLayout.JAVA_INT, 16), members);
  }
}
