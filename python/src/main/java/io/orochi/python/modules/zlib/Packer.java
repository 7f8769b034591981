package io.orochi.python.modules.zlib;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Compresses a stream. Thread-safe: each call is one step. */
final class Packer {
  static final int SYNC_FLUSH = 2;
  static final int FULL_FLUSH = 3;
  static final int FINISH = 4;

  private static final int BLOCK = 32 << 10;
  private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3};

  private final Deflater deflater;
  private final CRC32 check;
  private long size;
  private boolean begun;

  Packer(int level, Wrapping wrapping, int strategy, byte[] dictionary) {
    deflater = new Deflater(level, wrapping.isBare());
    deflater.setStrategy(strategy);
    check = wrapping.isGzip() ? new CRC32() : null;
    if (dictionary != null) {
      deflater.setDictionary(dictionary);
    }
  }

  /** What comes out when more goes in. */
  synchronized byte[] add(byte[] bytes) {
    deflater.setInput(bytes);
    if (check != null) {
      check.update(bytes);
      size += bytes.length;
    }
    return drain(Deflater.NO_FLUSH, false);
  }

  /** What is left, with a mark at which decompression may begin or end. */
  synchronized byte[] flush(int mode) {
    if (mode == FINISH) {
      deflater.finish();
      byte[] rest = drain(Deflater.NO_FLUSH, true);
      deflater.end();
      return rest;
    }
    return drain(mode == FULL_FLUSH ? Deflater.FULL_FLUSH : Deflater.SYNC_FLUSH, false);
  }

  private byte[] drain(int flush, boolean last) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (check != null && !begun) {
      out.writeBytes(GZIP_HEADER);
    }
    begun = true;
    byte[] block = new byte[BLOCK];
    int n;
    do {
      n = deflater.deflate(block, 0, block.length, flush);
      out.write(block, 0, n);
    } while (n == block.length || last && !deflater.finished());
    if (last && check != null) {
      ByteBuffer trailer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
      out.writeBytes(trailer.putInt((int) check.getValue()).putInt((int) size).array());
    }
    return out.toByteArray();
  }
}
