package io.orochi.python.modules.binascii;

import io.orochi.python.text.ByteBuilder;
import java.util.Arrays;

/** Base 64 (RFC 4648), with what CPython forgives. */
final class Base64 {
  private static final byte[] VALUES = new byte[256];

  static {
    Arrays.fill(VALUES, (byte) -1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < 64; i++) {
      VALUES[alphabet.charAt(i)] = (byte) i;
    }
  }

  private Base64() {}

  /**
   * The bytes that {@code text} stands for.
   *
   * @throws IllegalArgumentException with CPython's text
   */
  static byte[] decode(byte[] text, boolean strict) {
    if (strict && text.length > 0 && text[0] == '=') {
      throw new IllegalArgumentException("Leading padding not allowed");
    }
    ByteBuilder out = new ByteBuilder(text.length / 4 * 3 + 3);
    int inQuad = 0;
    int left = 0;
    int pads = 0;
    boolean padding = false;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '=') {
        padding = true;
        if (inQuad >= 2 && inQuad + ++pads >= 4) {
          if (strict && i + 1 < text.length) {
            throw new IllegalArgumentException("Excess data after padding");
          }
          return out.toArray();
        }
        continue;
      }
      int value = VALUES[text[i] & 0xff];
      if (value < 0) {
        if (strict) {
          throw new IllegalArgumentException("Only base64 data is allowed");
        }
        continue;
      }
      if (strict && padding) {
        throw new IllegalArgumentException("Discontinuous padding not allowed");
      }
      pads = 0;
      if (inQuad > 0) {
        int kept = 6 - 2 * inQuad; // bits of this character that stay for the next byte
        out.append((left << 6 - kept | value >> kept) & 0xff);
        left = value & (1 << kept) - 1;
      } else {
        left = value;
      }
      inQuad = inQuad + 1 & 3;
    }
    if (inQuad == 1) {
      throw new IllegalArgumentException(
          "Invalid base64-encoded string: number of data characters ("
              + (out.length() / 3 * 4 + 1)
              + ") cannot be 1 more than a multiple of 4");
    }
    if (inQuad != 0) {
      throw new IllegalArgumentException("Incorrect padding");
    }
    return out.toArray();
  }
}
