package io.orochi.python.modules.sys;

import io.orochi.python.runtime.PyFrozenSet;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * {@code sys.stdlib_module_names}: the modules of the standard library of Python 3.12 on every
 * platform, as its documentation defines them; not all of them are there.
 */
final class LibraryNames {
  private LibraryNames() {}

  static PyFrozenSet set(PyThread t) {
    try (InputStream in = LibraryNames.class.getResourceAsStream("library-names.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return PyFrozenSet.of(t, Stream.of(text.strip().split("\\s+")).map(Strings::of).toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
