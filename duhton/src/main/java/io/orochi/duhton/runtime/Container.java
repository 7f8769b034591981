package io.orochi.duhton.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import io.orochi.framework.object.Box;
import io.orochi.framework.thread.GuestThread;
import java.util.List;

/** A mutable place for one value. */
@ExportLibrary(InteropLibrary.class)
public final class Container extends Box implements TruffleObject {
  /** A container that only {@code t} can reach. */
  public Container(GuestThread t, Object value) {
    super(t, value);
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
    return new MemberNames(List.of("get", "set"));
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberInvocable(String name) {
    return name.equals("get") || name.equals("set");
  }

  @ExportMessage
  @TruffleBoundary
  Object invokeMember(String name, Object[] arguments)
      throws UnknownIdentifierException, ArityException, UnsupportedTypeException {
    int expected = name.equals("set") ? 1 : 0;
    if (!isMemberInvocable(name)) {
      throw UnknownIdentifierException.create(name);
    } else if (arguments.length != expected) {
      throw ArityException.create(expected, expected, arguments.length);
    }
    GuestThread t = DuhtonContext.get(null).currentThread();
    if (expected == 0) {
      return read(t);
    }
    write(t, Imported.value(arguments[0]));
    return None.NONE;
  }

  @ExportMessage
  @TruffleBoundary
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return Printer.textForHost(this);
  }
}
