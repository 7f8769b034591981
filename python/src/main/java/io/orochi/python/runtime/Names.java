package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.stm.TxObject;
import io.orochi.stm.TxThread;
import java.util.function.Supplier;

/** The names of a function or a class, as one value: a field of a transactional object. */
record Names(String name, String qualname) {
  Names withName(String newName) {
    return new Names(newName, qualname);
  }

  Names withQualname(String newQualname) {
    return new Names(name, newQualname);
  }

  /**
   * The names of {@code o}, under a full read barrier. Names are asked for by error messages and
   * {@code toString} everywhere, so the thread is the one attached to the calling Java thread;
   * without one (a tool that shows compiled code, say) they are what they happen to be.
   *
   * @param look reads the field
   */
  @TruffleBoundary
  static Names of(TxObject o, Supplier<Names> look) {
    TxThread t = o.isPrivate() ? null : TxThread.currentOrNull();
    if (t == null) {
      return look.get();
    }
    while (true) {
      long m = t.firstLook(o);
      Names n = look.get();
      if (t.secondLook(o, m)) {
        return n;
      }
    }
  }
}
