package io.orochi.python.text;

import java.util.Locale;

/** The encodings that are built in; all others are codecs written in Python. */
public enum TextEncoding {
  UTF_8("utf-8", 1),
  ASCII("ascii", 1),
  LATIN_1("latin-1", 1),
  UTF_16("utf-16", 2),
  UTF_16_LE("utf-16-le", 2),
  UTF_16_BE("utf-16-be", 2),
  UTF_32("utf-32", 4),
  UTF_32_LE("utf-32-le", 4),
  UTF_32_BE("utf-32-be", 4);

  private final String pythonName;
  private final int unit;

  TextEncoding(String pythonName, int unit) {
    this.pythonName = pythonName;
    this.unit = unit;
  }

  /** The name in error messages. */
  public String pythonName() {
    return pythonName;
  }

  /** The size of a code unit in bytes. */
  public int unit() {
    return unit;
  }

  boolean isBigEndian() {
    return this == UTF_16_BE || this == UTF_32_BE;
  }

  /** The encoding of that name or alias in any spelling, or null if it is not built in. */
  public static TextEncoding of(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return switch (plain) {
      case "utf_8", "utf8", "u8", "utf", "utf8_ucs2", "utf8_ucs4", "cp65001" -> UTF_8;
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
          ASCII;
      case "latin_1",
          "latin1",
          "latin",
          "l1",
          "iso_8859_1",
          "iso8859_1",
          "8859",
          "cp819",
          "csisolatin1",
          "ibm819",
          "iso8859",
          "iso_8859_1_1987",
          "iso_ir_100" ->
          LATIN_1;
      case "utf_16", "utf16", "u16" -> UTF_16;
      case "utf_16_le", "utf_16le", "unicodelittleunmarked" -> UTF_16_LE;
      case "utf_16_be", "utf_16be", "unicodebigunmarked" -> UTF_16_BE;
      case "utf_32", "utf32", "u32" -> UTF_32;
      case "utf_32_le", "utf_32le" -> UTF_32_LE;
      case "utf_32_be", "utf_32be" -> UTF_32_BE;
      default -> null;
    };
  }
}
