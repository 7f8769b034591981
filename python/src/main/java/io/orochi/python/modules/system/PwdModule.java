package io.orochi.python.modules.system;

import io.orochi.python.modules.posix.OsErrors;
import io.orochi.python.posix.PathBytes;
import io.orochi.python.posix.UserDatabase;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.StructSequence;

/** The module {@code pwd}. */
public final class PwdModule implements ModuleDefinition {
  private static final StructSequence ENTRY =
      StructSequence.of(
          "pwd.struct_passwd",
          "pw_name",
          "pw_passwd",
          "pw_uid",
          "pw_gid",
          "pw_gecos",
          "pw_dir",
          "pw_shell");

  @Override
  public String name() {
    return "pwd";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.type(ENTRY.type());
    b.def(
        "getpwuid(uidobj, /)",
        (t, id) -> {
          Integer number = Accounts.id(t, id, "uid");
          UserDatabase.User u =
              number == null ? null : OsErrors.translate(t, () -> UserDatabase.user(number));
          if (u == null) {
            throw PyErrors.raise(
                BuiltinException.KeyError,
                number == null ? "getpwuid(): uid not found" : "getpwuid(): uid not found: %s",
                number == null ? "" : Integer.toUnsignedString(number));
          }
          return entry(t, u);
        });
    b.def(
        "getpwnam(name, /)",
        (t, name) -> {
          byte[] bytes = Accounts.name(t, "getpwnam() argument", name);
          UserDatabase.User u = OsErrors.translate(t, () -> UserDatabase.user(bytes));
          if (u == null) {
            throw Accounts.notFound(t, "getpwnam", name);
          }
          return entry(t, u);
        });
    b.def(
        "getpwall()",
        t ->
            PyList.of(
                t,
                OsErrors.translate(t, UserDatabase::users).stream()
                    .map(u -> entry(t, u))
                    .toArray()));
  }

  private static Object entry(PyThread t, UserDatabase.User u) {
    return ENTRY.make(
        t,
        text(u.name()),
        text(u.password()),
        Integer.toUnsignedLong(u.id()),
        Integer.toUnsignedLong(u.group()),
        text(u.comment()),
        text(u.home()),
        text(u.shell()));
  }

  private static Object text(byte[] b) {
    return b == null ? PyNone.NONE : Strings.of(PathBytes.decode(b));
  }
}
