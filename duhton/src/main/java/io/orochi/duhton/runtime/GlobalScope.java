package io.orochi.duhton.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import io.orochi.duhton.DuhtonLanguage;
import io.orochi.framework.name.Namespace;

/** The global variables, for other languages. */
@ExportLibrary(InteropLibrary.class)
public final class GlobalScope implements TruffleObject {
  private final DuhtonContext context;

  public GlobalScope(DuhtonContext context) {
    this.context = context;
  }

  @ExportMessage
  boolean isScope() {
    return true;
  }

  @ExportMessage
  boolean hasLanguage() {
    return true;
  }

  @ExportMessage
  Class<? extends TruffleLanguage<?>> getLanguage() {
    return DuhtonLanguage.class;
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
    return new MemberNames(
        context.variables().entries(context.currentThread()).stream()
            .map(Namespace.Entry::name)
            .toList());
  }

  private Object get(String name) {
    return context.variables().get(context.currentThread(), name);
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberReadable(String name) {
    return get(name) != null;
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String name) throws UnknownIdentifierException {
    Object value = get(name);
    if (value == null) {
      throw UnknownIdentifierException.create(name);
    }
    return value;
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberModifiable(String name) {
    return get(name) != null;
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberInsertable(String name) {
    return get(name) == null;
  }

  @ExportMessage
  @TruffleBoundary
  void writeMember(String name, Object value) throws UnsupportedTypeException {
    context.variables().put(context.currentThread(), name, Imported.value(value));
  }

  @ExportMessage
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return "<variables of Duhton>";
  }
}
