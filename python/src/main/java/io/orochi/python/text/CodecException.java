package io.orochi.python.text;

/**
 * A text that cannot be encoded or bytes that cannot be decoded: the attributes of Python's
 * UnicodeEncodeError and UnicodeDecodeError, which the interpreter makes of it. Positions are code
 * points of a str or bytes of a bytes object; {@link #end} is exclusive.
 */
public final class CodecException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String encoding;
  private final transient Object object;
  private final int start;
  private final int end;
  private final String reason;

  /**
   * @param object what was being converted: a TruffleString when encoding, a {@code byte[]} when
   *     decoding
   */
  public CodecException(String encoding, Object object, int start, int end, String reason) {
    super(reason, null, false, false);
    this.encoding = encoding;
    this.object = object;
    this.start = start;
    this.end = end;
    this.reason = reason;
  }

  /** Whether this is a UnicodeDecodeError; else it is a UnicodeEncodeError. */
  public boolean isDecoding() {
    return object instanceof byte[];
  }

  public String encoding() {
    return encoding;
  }

  public Object object() {
    return object;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  public String reason() {
    return reason;
  }
}
