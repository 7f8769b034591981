package io.orochi.duhton.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.List;

/** The names of an object's members, as other languages want them. */
@ExportLibrary(InteropLibrary.class)
final class MemberNames implements TruffleObject {
  private final List<String> names;

  MemberNames(List<String> names) {
    this.names = names;
  }

  @ExportMessage
  boolean hasArrayElements() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  long getArraySize() {
    return names.size();
  }

  @ExportMessage
  @TruffleBoundary
  boolean isArrayElementReadable(long index) {
    return index >= 0 && index < names.size();
  }

  @ExportMessage
  @TruffleBoundary
  Object readArrayElement(long index) throws InvalidArrayIndexException {
    if (!isArrayElementReadable(index)) {
      throw InvalidArrayIndexException.create(index);
    }
    return names.get((int) index);
  }
}
