package io.orochi.python.modules.errno;

import io.orochi.python.posix.Errno;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.Strings;

/** The module {@code errno}. */
public final class ErrnoModule implements ModuleDefinition {
  @Override
  public String name() {
    return "errno";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.doc(
        """
        This module makes available standard errno system symbols.

        The value of each symbol is the corresponding integer value,
        e.g., on most systems, errno.ENOENT equals the integer 2.

        The dictionary errno.errorcode maps numeric codes to symbol names,
        e.g., errno.errorcode[2] could be the string 'ENOENT'.

        Symbols that are not relevant to the underlying system are not defined.

        To map error codes to error messages, use the function os.strerror(),
        e.g. os.strerror(2) could return 'No such file or directory'.\
        """);
    PyDict codes = PyDict.create(b.thread());
    for (Errno.Entry entry : Errno.entries()) {
      long number = entry.number();
      for (String name : entry.names()) {
        b.constant(name, number);
      }
      codes.put(b.thread(), number, Strings.of(entry.names().get(0)));
    }
    b.constant("errorcode", codes);
  }
}
