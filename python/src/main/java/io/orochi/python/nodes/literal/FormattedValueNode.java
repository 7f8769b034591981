package io.orochi.python.nodes.literal;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.nodes.Expression;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;

/** One replacement field of a formatted string. */
public final class FormattedValueNode extends Expression {
  private final int conversion;
  @Child private Expression value;
  @Child private Expression formatSpec;

  /**
   * The field.
   *
   * @param conversion {@code 's'}, {@code 'r'}, {@code 'a'}, or -1
   * @param formatSpec gives the format specification; null when there is none
   */
  public FormattedValueNode(Expression value, int conversion, Expression formatSpec) {
    this.value = value;
    this.conversion = conversion;
    this.formatSpec = formatSpec;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object v = value.execute(frame);
    Object spec = formatSpec == null ? Strings.EMPTY : formatSpec.execute(frame);
    if (formatSpec == null
        && v instanceof TruffleString
        && (conversion == -1 || conversion == 's')) {
      return v;
    }
    try {
      return format(PyThread.of(frame), v, spec);
    } catch (PyException e) {
      throw e.at(this);
    }
  }

  @TruffleBoundary(transferToInterpreterOnException = false)
  private Object format(PyThread t, Object v, Object spec) {
    Object converted =
        switch (conversion) {
          case 's' -> Texts.strObject(t, v);
          case 'r' -> Texts.reprObject(t, v);
          case 'a' -> Texts.asciiObject(t, v);
          default -> v;
        };
    return Texts.formatObject(t, converted, spec);
  }
}
