package io.orochi.duhton.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import io.orochi.framework.thread.GuestThread;
import io.orochi.stm.Publisher;
import io.orochi.stm.TxObject;
import java.util.List;

/** A mutable place for one value. Each method is one operation. */
@ExportLibrary(InteropLibrary.class)
public final class Container extends TxObject implements TruffleObject {
  private Object value;

  /** A container that only {@code t} can reach. */
  public Container(GuestThread t, Object value) {
    super(t);
    this.value = value;
  }

  /** The value. */
  public Object get(GuestThread t) {
    if (isPrivate()) {
      return value;
    }
    while (true) {
      long m = t.firstLook(this);
      Object v = value;
      if (t.secondLook(this, m)) {
        return v;
      }
    }
  }

  /** Changes the value. */
  public void set(GuestThread t, Object newValue) {
    if (t.mayChangeFreely(this)) {
      value = newValue;
      return;
    }
    if (!isPrivate()) {
      t.escape(newValue);
    }
    long w = t.open(this);
    value = newValue;
    t.close(this, w);
  }

  @Override
  protected Object snapshot() {
    return new Saved(value);
  }

  /** Never null, as the value may be anything. */
  private record Saved(Object value) {}

  @Override
  protected void restore(Object saved) {
    value = ((Saved) saved).value;
  }

  @Override
  public void publishFields(Publisher p) {
    p.visit(value);
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
      return get(t);
    }
    set(t, Imported.value(arguments[0]));
    return None.NONE;
  }

  @ExportMessage
  @TruffleBoundary
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return Printer.textForHost(this);
  }
}
