package io.orochi.python.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.posix.TextEncoder;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Types;

/** An incremental encoder that the registry of codecs has given. */
final class GuestEncoder implements TextEncoder {
  private final Object encoder;
  private final PyContext context;

  GuestEncoder(PyThread t, Object encoder) {
    this.encoder = encoder;
    this.context = t.context();
  }

  private Object call(String method, Object... args) {
    return Calls.callMethod(context.currentThread(), encoder, method, args);
  }

  /** It may distinguish the start of a stream, so it is always told. */
  @Override
  public long flags() {
    return 1;
  }

  @Override
  public void setFlags(long flags) {
    call("setstate", flags);
  }

  @Override
  public void reset() {
    call("reset");
  }

  @Override
  public byte[] encode(TruffleString text) {
    Object bytes = call("encode", text);
    if (BoxedValue.unbox(bytes) instanceof PyBytes b) {
      return b.bytes();
    }
    throw PyErrors.typeError(
        "encoder should return a bytes object, not '%s'",
        Types.nameOf(context.currentThread(), bytes));
  }
}
