package io.orochi.python.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.posix.TextDecoder;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Types;
import java.util.Arrays;

/** An incremental decoder that the registry of codecs has given. */
final class GuestDecoder implements TextDecoder {
  private final Object decoder;
  private final PyContext context;

  GuestDecoder(PyThread t, Object decoder) {
    this.decoder = decoder;
    this.context = t.context();
  }

  private Object call(String method, Object... args) {
    return Calls.callMethod(context.currentThread(), decoder, method, args);
  }

  @Override
  public TruffleString decode(byte[] input, int from, int to, boolean end) {
    Object text = call("decode", new PyBytes(Arrays.copyOfRange(input, from, to)), end);
    if (BoxedValue.unbox(text) instanceof TruffleString s) {
      return s;
    }
    throw PyErrors.typeError(
        "decoder should return a string result, not '%s'",
        Types.nameOf(context.currentThread(), text));
  }

  private PyTuple state() {
    if (BoxedValue.unbox(call("getstate")) instanceof PyTuple s && s.size() == 2) {
      return s;
    }
    throw PyErrors.typeError("illegal decoder state");
  }

  @Override
  public byte[] pending() {
    Object first = state().get(0);
    if (BoxedValue.unbox(first) instanceof PyBytes b) {
      return b.bytes();
    }
    throw PyErrors.typeError(
        "illegal decoder state: the first item should be a bytes object, not '%s'",
        Types.nameOf(context.currentThread(), first));
  }

  @Override
  public long flags() {
    return Indices.toLong(context.currentThread(), state().get(1));
  }

  @Override
  public void setState(byte[] pending, long flags) {
    call("setstate", PyTuple.of(new PyBytes(pending), flags));
  }

  @Override
  public void reset() {
    call("reset");
  }
}
