package io.orochi.python.posix;

import java.util.Locale;

/**
 * Finds the decoders and encoders of this package by the names and aliases that CPython knows for
 * them. Other encodings are found through the guest's codec registry.
 */
public final class StandardEncodings {
  private StandardEncodings() {}

  /**
   * The canonical name of one of the encodings here, for example {@code utf-8}; null for any other.
   *
   * @param name as the user wrote it; case, hyphens, blanks and underscores do not matter
   */
  public static String canonicalName(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || c == '.');
      if (plain) {
        key.append(c);
      } else if (!key.isEmpty() && key.charAt(key.length() - 1) != '_') {
        key.append('_');
      }
    }
    return switch (key.toString().toLowerCase(Locale.ROOT)) {
      case "utf_8", "utf8", "u8", "utf", "utf8_ucs2", "utf8_ucs4", "cp65001" -> "utf-8";
      case "utf_8_sig", "utf8_sig" -> "utf-8-sig";
      case "ascii",
          "us_ascii",
          "us",
          "646",
          "ansi_x3.4_1968",
          "ansi_x3_4_1968",
          "ansi_x3.4_1986",
          "cp367",
          "csascii",
          "ibm367",
          "iso646_us",
          "iso_646.irv_1991",
          "iso_ir_6" ->
          "ascii";
      case "latin_1",
          "latin1",
          "latin",
          "l1",
          "iso8859_1",
          "iso_8859_1",
          "iso8859",
          "8859",
          "cp819",
          "csisolatin1",
          "ibm819",
          "iso_8859_1_1987",
          "iso_ir_100" ->
          "iso8859-1";
      case "utf_16", "utf16", "u16" -> "utf-16";
      case "utf_16_le", "utf_16le", "unicodelittleunmarked" -> "utf-16-le";
      case "utf_16_be", "utf_16be", "unicodebigunmarked" -> "utf-16-be";
      case "utf_32", "utf32", "u32" -> "utf-32";
      case "utf_32_le", "utf_32le" -> "utf-32-le";
      case "utf_32_be", "utf_32be" -> "utf-32-be";
      default -> null;
    };
  }

  /** A new decoder for a canonical name. */
  public static TextDecoder decoder(String canonicalName, DecodeErrors errors) {
    return switch (canonicalName) {
      case "utf-8" -> new Utf8Decoder(errors, false);
      case "utf-8-sig" -> new Utf8Decoder(errors, true);
      case "ascii" -> new SingleByteDecoder(errors, true);
      case "iso8859-1" -> new SingleByteDecoder(errors, false);
      case "utf-16" -> new WideDecoder(errors, 2, WideDecoder.Order.MARKED);
      case "utf-16-le" -> new WideDecoder(errors, 2, WideDecoder.Order.LITTLE);
      case "utf-16-be" -> new WideDecoder(errors, 2, WideDecoder.Order.BIG);
      case "utf-32" -> new WideDecoder(errors, 4, WideDecoder.Order.MARKED);
      case "utf-32-le" -> new WideDecoder(errors, 4, WideDecoder.Order.LITTLE);
      case "utf-32-be" -> new WideDecoder(errors, 4, WideDecoder.Order.BIG);
      default -> throw new IllegalArgumentException(canonicalName);
    };
  }

  /** A new encoder for a canonical name. */
  public static TextEncoder encoder(String canonicalName, EncodeErrors errors) {
    UnicodeEncoder.Form form =
        switch (canonicalName) {
          case "utf-8" -> UnicodeEncoder.Form.UTF_8;
          case "utf-8-sig" -> UnicodeEncoder.Form.UTF_8_SIG;
          case "ascii" -> UnicodeEncoder.Form.ASCII;
          case "iso8859-1" -> UnicodeEncoder.Form.LATIN_1;
          case "utf-16" -> UnicodeEncoder.Form.UTF_16;
          case "utf-16-le" -> UnicodeEncoder.Form.UTF_16_LE;
          case "utf-16-be" -> UnicodeEncoder.Form.UTF_16_BE;
          case "utf-32" -> UnicodeEncoder.Form.UTF_32;
          case "utf-32-le" -> UnicodeEncoder.Form.UTF_32_LE;
          case "utf-32-be" -> UnicodeEncoder.Form.UTF_32_BE;
          default -> throw new IllegalArgumentException(canonicalName);
        };
    return new UnicodeEncoder(form, errors);
  }
}
