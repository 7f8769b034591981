package io.orochi.duhton.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.concurrent.ConcurrentHashMap;

/** A name. There is one symbol for each text. */
@ExportLibrary(InteropLibrary.class)
public final class Symbol implements TruffleObject {
  private static final ConcurrentHashMap<String, Symbol> ALL = new ConcurrentHashMap<>();

  private final String name;

  private Symbol(String name) {
    this.name = name;
  }

  /** The symbol with this text. */
  @TruffleBoundary
  public static Symbol of(String name) {
    return ALL.computeIfAbsent(name, Symbol::new);
  }

  public String name() {
    return name;
  }

  @ExportMessage
  boolean isString() {
    return true;
  }

  @ExportMessage
  String asString() {
    return name;
  }

  @ExportMessage
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return toString();
  }

  @Override
  public String toString() {
    return "'" + name + "'";
  }
}
