package io.orochi.duhton.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.thread.GuestThread;

/** What kind of value something is, and whether it counts as true. */
public final class Types {
  private Types() {}

  /** The name of the type; values of other languages are all of type {@code object}. */
  @TruffleBoundary
  public static String name(Object value) {
    return switch (value) {
      case Integer i -> "int";
      case Symbol s -> "symbol";
      case Cons c -> "cons";
      case DuhtonList l -> "list";
      case None n -> "NoneType";
      case Container c -> "container";
      default -> "object";
    };
  }

  /** False are 0, None and the empty list. */
  public static boolean isTrue(GuestThread t, Object value) {
    if (value instanceof Integer i) {
      return i != 0;
    } else if (value instanceof DuhtonList list) {
      return list.size(t) != 0;
    }
    return value != None.NONE;
  }
}
