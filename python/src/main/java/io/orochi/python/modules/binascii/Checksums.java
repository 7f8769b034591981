package io.orochi.python.modules.binascii;

/** Cyclic redundancy checks that go on from a given value. */
public final class Checksums {
  private static final int CRC32_POLYNOMIAL = 0xedb88320;
  private static final int HQX_POLYNOMIAL = 0x1021;
  private static final int[] CRC32 = new int[256];
  private static final int[] HQX = new int[256];

  static {
    for (int i = 0; i < 256; i++) {
      int reflected = i;
      int plain = i << 8;
      for (int bit = 0; bit < 8; bit++) {
        reflected = reflected >>> 1 ^ ((reflected & 1) != 0 ? CRC32_POLYNOMIAL : 0);
        plain = plain << 1 ^ ((plain & 0x8000) != 0 ? HQX_POLYNOMIAL : 0);
      }
      CRC32[i] = reflected;
      HQX[i] = plain & 0xffff;
    }
  }

  private Checksums() {}

  /** The CRC of zip and PNG. */
  public static int crc32(byte[] data, int start) {
    int crc = ~start;
    for (byte b : data) {
      crc = crc >>> 8 ^ CRC32[(crc ^ b) & 0xff];
    }
    return ~crc;
  }

  /** CRC-CCITT as binhex4 uses it. */
  static int crcHqx(byte[] data, int start) {
    int crc = start;
    for (byte b : data) {
      crc = (crc << 8 & 0xff00) ^ HQX[(crc >> 8 ^ b) & 0xff];
    }
    return crc;
  }
}
