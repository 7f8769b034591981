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

/** The module {@code grp}. */
public final class GrpModule implements ModuleDefinition {
  private static final StructSequence ENTRY =
      StructSequence.of("grp.struct_group", "gr_name", "gr_passwd", "gr_gid", "gr_mem");

  @Override
  public String name() {
    return "grp";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.type(ENTRY.type());
    b.def(
        "getgrgid(id)",
        (t, id) -> {
          Integer number = Accounts.id(t, id, "gid");
          UserDatabase.Group g =
              number == null ? null : OsErrors.translate(t, () -> UserDatabase.group(number));
          if (g == null) {
            throw PyErrors.raise(
                BuiltinException.KeyError,
                number == null ? "getgrgid(): gid not found" : "getgrgid(): gid not found: %s",
                number == null ? "" : Integer.toUnsignedString(number));
          }
          return entry(t, g);
        });
    b.def(
        "getgrnam(name)",
        (t, name) -> {
          byte[] bytes = Accounts.name(t, "getgrnam() argument 'name'", name);
          UserDatabase.Group g = OsErrors.translate(t, () -> UserDatabase.group(bytes));
          if (g == null) {
            throw Accounts.notFound(t, "getgrnam", name);
          }
          return entry(t, g);
        });
    b.def(
        "getgrall()",
        t ->
            PyList.of(
                t,
                OsErrors.translate(t, UserDatabase::groups).stream()
                    .map(g -> entry(t, g))
                    .toArray()));
  }

  private static Object entry(PyThread t, UserDatabase.Group g) {
    Object[] members = g.members().stream().map(GrpModule::text).toArray();
    return ENTRY.make(
        t,
        text(g.name()),
        text(g.password()),
        Integer.toUnsignedLong(g.id()),
        PyList.of(t, members));
  }

  private static Object text(byte[] b) {
    return b == null ? PyNone.NONE : Strings.of(PathBytes.decode(b));
  }
}
