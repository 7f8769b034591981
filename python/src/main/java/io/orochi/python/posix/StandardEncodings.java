package io.orochi.python.posix;

import io.orochi.python.text.CodecErrors;
import io.orochi.python.text.TextEncoding;
import java.util.Locale;

/**
 * Finds incremental decoders and encoders by name: those of the built-in encodings and {@code
 * utf-8-sig}. Others are found through the guest's codec registry.
 */
public final class StandardEncodings {
  private StandardEncodings() {}

  /** Whether {@link #decoder} and {@link #encoder} know the encoding, in any spelling. */
  public static boolean knows(String name) {
    return isSigned(name) || TextEncoding.of(name) != null;
  }

  private static boolean isSigned(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return plain.equals("utf_8_sig") || plain.equals("utf8_sig");
  }

  /** A new decoder for an encoding that is {@link #knows known}. */
  public static TextDecoder decoder(String name, CodecErrors errors) {
    return isSigned(name)
        ? new IncrementalDecoder(TextEncoding.UTF_8, errors, true)
        : new IncrementalDecoder(TextEncoding.of(name), errors, false);
  }

  /** A new encoder for an encoding that is {@link #knows known}. */
  public static TextEncoder encoder(String name, CodecErrors errors) {
    return isSigned(name)
        ? new IncrementalEncoder(TextEncoding.UTF_8, errors, true)
        : new IncrementalEncoder(TextEncoding.of(name), errors, false);
  }
}
