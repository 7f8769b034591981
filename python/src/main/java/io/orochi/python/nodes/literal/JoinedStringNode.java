package io.orochi.python.nodes.literal;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.BoxedValue;

/** A formatted string: its literal parts and fields put together. */
public final class JoinedStringNode extends Expression {
  @Children private final Expression[] parts;

  public JoinedStringNode(Expression[] parts) {
    this.parts = parts;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = parts[i].execute(frame);
    }
    return join(values);
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private static TruffleString join(Object[] values) {
    TruffleStringBuilderUTF32 b = TruffleStringBuilderUTF32.createUTF32();
    for (Object v : values) {
      b.appendStringUncached((TruffleString) BoxedValue.unbox(v));
    }
    return b.toStringUncached();
  }
}
