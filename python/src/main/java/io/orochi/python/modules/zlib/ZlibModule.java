package io.orochi.python.modules.zlib;

import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.modules.binascii.Checksums;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.text.BytesShape;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;

/** The module {@code zlib}. */
public final class ZlibModule implements ModuleDefinition {
  private static final ExtensionType ERROR =
      ExtensionType.exception("zlib.error", BuiltinException.Exception);
  private static final ExtensionType COMPRESS =
      ExtensionType.of("zlib.Compress", Layout.SHAPED, ZlibModule::defineCompress)
          .withoutSubclasses();
  private static final ExtensionType DECOMPRESS =
      ExtensionType.of("zlib.Decompress", Layout.SHAPED, ZlibModule::defineDecompress)
          .withoutSubclasses();

  /** What gzip uses: a stream that keeps the input that it has not needed. */
  private static final ExtensionType DECOMPRESSOR =
      ExtensionType.of("zlib._ZlibDecompressor", Layout.SHAPED, ZlibModule::defineDecompressor)
          .withoutSubclasses();

  private static final int MAX_SIZE = Integer.MAX_VALUE - 16;

  /** A guest object around a stream. */
  private static final class Stream extends ShapedObject {
    private final Packer packer;
    private final Unpacker unpacker;

    Stream(PyThread t, Shape shape, Packer packer, Unpacker unpacker) {
      super(t, shape);
      this.packer = packer;
      this.unpacker = unpacker;
    }
  }

  @Override
  public String name() {
    return "zlib";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.type(ERROR);
    b.type(DECOMPRESSOR);
    String[] names = {
      "MAX_WBITS",
      "DEFLATED",
      "DEF_MEM_LEVEL",
      "DEF_BUF_SIZE",
      "Z_NO_COMPRESSION",
      "Z_BEST_SPEED",
      "Z_BEST_COMPRESSION",
      "Z_DEFAULT_COMPRESSION",
      "Z_DEFAULT_STRATEGY",
      "Z_FILTERED",
      "Z_HUFFMAN_ONLY",
      "Z_NO_FLUSH",
      "Z_PARTIAL_FLUSH",
      "Z_SYNC_FLUSH",
      "Z_FULL_FLUSH",
      "Z_FINISH",
      "Z_BLOCK",
      "Z_TREES",
      "Z_RLE",
      "Z_FIXED"
    };
    long[] values = {15, 8, 8, 16384, 0, 1, 9, -1, 0, 1, 2, 0, 1, 2, 3, 4, 5, 6, 3, 4};
    for (int i = 0; i < names.length; i++) {
      b.constant(names[i], values[i]);
    }
    b.constant("ZLIB_VERSION", Strings.of("1.3.1"));
    b.constant("ZLIB_RUNTIME_VERSION", Strings.of("1.3.1"));
    b.def("crc32(data, value=0, /)", (t, data, value) -> crc(t, data, value));
    b.def("adler32(data, value=1, /)", (t, data, value) -> adler(t, data, value));
    b.def("compress(data, /, level=-1, wbits=15)", ZlibModule::compress);
    b.def("decompress(data, /, wbits=15, bufsize=16384)", ZlibModule::decompress);
    b.defN(
        "compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=NULL)",
        (t, a) ->
            new Stream(
                t,
                t.context().shape(COMPRESS),
                new Packer(
                    level(t, a[0]),
                    Wrapping.forCompression(Indices.toLong(t, a[2])),
                    Math.min(2, (int) Indices.toLong(t, a[4])),
                    a[5] == null ? null : Buffers.bytesOf(t, a[5])),
                null));
    b.def(
        "decompressobj(wbits=15, zdict=NULL)",
        (t, wbits, dictionary) ->
            new Stream(
                t,
                t.context().shape(DECOMPRESS),
                null,
                new Unpacker(
                    Wrapping.forDecompression(Indices.toLong(t, wbits)),
                    dictionary == null ? null : Buffers.bytesOf(t, dictionary))));
  }

  private static PyException error(PyThread t, String text) {
    return PyException.of(Calls.call(t, t.context().type(ERROR), Strings.of(text)));
  }

  private static PyException error(PyThread t, Unpacker.StreamException e) {
    String text = e.getMessage() == null || e.getMessage().isEmpty() ? "" : ": " + e.getMessage();
    return error(t, "Error " + e.number() + " while decompressing data" + text);
  }

  private static int level(PyThread t, Object o) {
    long level = Indices.toLong(t, o);
    if (level < -1 || level > 9) {
      throw error(t, "Bad compression level");
    }
    return (int) level;
  }

  private static long updated(Checksum c, byte[] bytes) {
    c.update(bytes);
    return c.getValue();
  }

  /** A check value goes on from an earlier one by the algebra of the two sums. */
  private static Object crc(PyThread t, Object data, Object value) {
    byte[] bytes = Buffers.bytesOf(t, data);
    int start = (int) Indices.toLong(t, value);
    return start == 0
        ? updated(new CRC32(), bytes)
        : Integer.toUnsignedLong(Checksums.crc32(bytes, start));
  }

  private static Object adler(PyThread t, Object data, Object value) {
    byte[] bytes = Buffers.bytesOf(t, data);
    long start = Indices.toLong(t, value) & 0xffffffffL;
    if (start == 1) {
      return updated(new Adler32(), bytes);
    }
    long a = start & 0xffff;
    long b = start >>> 16;
    for (byte x : bytes) {
      a = (a + (x & 0xff)) % 65521;
      b = (b + a) % 65521;
    }
    return b << 16 | a;
  }

  private static Object compress(PyThread t, Object data, Object level, Object wbits) {
    byte[] bytes = Buffers.bytesOf(t, data);
    Wrapping wrapping = Wrapping.forCompressionOrNull(Indices.toLong(t, wbits));
    if (wrapping == null) {
      throw error(t, "Bad compression level");
    }
    Packer p = new Packer(level(t, level), wrapping, 0, null);
    byte[] first = p.add(bytes);
    return new PyBytes(BytesShape.concat(first, p.flush(Packer.FINISH)));
  }

  private static Object decompress(PyThread t, Object data, Object wbits, Object size) {
    byte[] bytes = Buffers.bytesOf(t, data);
    Indices.toLong(t, size);
    Unpacker u = new Unpacker(Wrapping.forDecompression(Indices.toLong(t, wbits)), null);
    try {
      byte[] out = u.add(bytes, MAX_SIZE);
      if (!u.isEnded()) {
        throw error(t, "Error -5 while decompressing data: incomplete or truncated stream");
      }
      return new PyBytes(out);
    } catch (Unpacker.StreamException e) {
      throw error(t, e);
    }
  }

  private static void defineCompress(TypeBuilder b) {
    b.def(
        "compress(self, data, /)",
        (t, self, data) -> {
          byte[] bytes = Buffers.bytesOf(t, data);
          t.beforeIrrevocable("zlib.compress");
          return new PyBytes(((Stream) self).packer.add(bytes));
        });
    b.def(
        "flush(self, mode=4, /)",
        (t, self, mode) -> {
          int m = (int) Indices.toLong(t, mode);
          if (m == 0) {
            return PyBytes.EMPTY;
          }
          t.beforeIrrevocable("zlib.flush");
          return new PyBytes(((Stream) self).packer.flush(m));
        });
  }

  private static void defineDecompress(TypeBuilder b) {
    b.def(
        "decompress(self, data, /, max_length=0)",
        (t, self, data, most) -> {
          long n = Indices.toLong(t, most);
          if (n < 0) {
            throw PyErrors.valueError("max_length must be non-negative");
          }
          return add(t, self, Buffers.bytesOf(t, data), n);
        });
    b.def(
        "flush(self, length=16384, /)",
        (t, self, length) -> {
          if (Indices.toLong(t, length) <= 0) {
            throw PyErrors.valueError("length must be greater than zero");
          }
          return add(t, self, ((Stream) self).unpacker.tail(), 0);
        });
    b.getter("unused_data", (t, self) -> new PyBytes(((Stream) self).unpacker.unused()));
    b.getter("unconsumed_tail", (t, self) -> new PyBytes(((Stream) self).unpacker.tail()));
    b.getter("eof", (t, self) -> ((Stream) self).unpacker.isEnded());
  }

  private static void defineDecompressor(TypeBuilder b) {
    b.newMethod(
        "(cls, wbits=15, zdict=NULL)",
        (t, a) ->
            new Stream(
                t,
                t.context().shape(DECOMPRESSOR),
                null,
                new Unpacker(
                    Wrapping.forDecompression(Indices.toLong(t, a[1])),
                    a[2] == null ? null : Buffers.bytesOf(t, a[2]))));
    b.def(
        "decompress(self, data, max_length=-1)",
        (t, self, data, most) -> {
          byte[] more = Buffers.bytesOf(t, data);
          long n = Indices.toLong(t, most);
          Unpacker u = ((Stream) self).unpacker;
          if (u.isEnded()) {
            throw PyErrors.raise(BuiltinException.EOFError, "End of stream already reached");
          }
          return add(t, self, BytesShape.concat(u.tail(), more), n < 0 ? 0 : n);
        });
    b.getter("eof", (t, self) -> ((Stream) self).unpacker.isEnded());
    b.getter("unused_data", (t, self) -> new PyBytes(((Stream) self).unpacker.unused()));
    b.getter(
        "needs_input",
        (t, self) -> {
          Unpacker u = ((Stream) self).unpacker;
          return !u.isEnded() && u.tail().length == 0;
        });
  }

  private static Object add(PyThread t, Object self, byte[] bytes, long most) {
    t.beforeIrrevocable("zlib.decompress");
    try {
      int n = most == 0 ? MAX_SIZE : (int) Math.min(most, MAX_SIZE);
      return new PyBytes(((Stream) self).unpacker.add(bytes, n));
    } catch (Unpacker.StreamException e) {
      throw error(t, e);
    }
  }
}
