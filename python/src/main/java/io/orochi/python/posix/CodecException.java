package io.orochi.python.posix;

/**
 * Bytes that cannot be decoded or characters that cannot be encoded, and no error handler that
 * helps: becomes {@code UnicodeDecodeError} or {@code UnicodeEncodeError} with these five
 * arguments.
 */
public final class CodecException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String encoding;
  private final transient Object object;
  private final int start;
  private final int end;

  /**
   * @param encoding the name of the codec in the message
   * @param object the {@code byte[]} that was decoded or the string that was encoded
   * @param start index of the first byte or character in error
   * @param end index after the last one
   * @param reason the rest of the message
   */
  public CodecException(String encoding, Object object, int start, int end, String reason) {
    super(reason, null, false, false);
    this.encoding = encoding;
    this.object = object;
    this.start = start;
    this.end = end;
  }

  public String encoding() {
    return encoding;
  }

  /** A {@code byte[]}, not to be modified, or a TruffleString. */
  public Object object() {
    return object;
  }

  public boolean isDecoding() {
    return object instanceof byte[];
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  public String reason() {
    return getMessage();
  }
}
