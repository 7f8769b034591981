package io.orochi.python.modules.struct;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.builtins.Iterators;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.ByteMemory;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Encodings;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyException;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.StateIterator;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import io.orochi.python.runtime.Types;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/** The module {@code _struct}. */
public final class StructModule implements ModuleDefinition {
  private static final ExtensionType ERROR =
      ExtensionType.exception("struct.error", BuiltinException.Exception);
  private static final ExtensionType STRUCT =
      ExtensionType.of("_struct.Struct", Layout.PLAIN, StructModule::defineStruct);
  private static final ExtensionType ITERATOR =
      ExtensionType.of("_struct.unpack_iterator", Layout.SHAPED, StructModule::defineIterator)
          .withoutSubclasses();

  /** How many parsed formats are kept. */
  private static final int CACHE_LIMIT = 256;

  private static final ConcurrentHashMap<String, StructFormat> CACHE = new ConcurrentHashMap<>();

  @Override
  public String name() {
    return "_struct";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.type(ERROR);
    b.type(STRUCT);
    b.def(
        "_clearcache()",
        t -> {
          CACHE.clear();
          return PyNone.NONE;
        });
    b.def("calcsize(format, /)", (t, f) -> format(t, f).size());
    b.defN(
        "pack(*args)",
        (t, a) -> {
          Object[] args = ((PyTuple) a[0]).items();
          return pack(t, format(t, first(args)), args);
        });
    b.defN(
        "pack_into(*args)",
        (t, a) -> {
          Object[] args = ((PyTuple) a[0]).items();
          return packInto(t, format(t, first(args)), args);
        });
    b.def("unpack(format, buffer, /)", (t, f, buffer) -> unpack(t, format(t, f), buffer));
    b.def(
        "unpack_from(format, /, buffer, offset=0)",
        (t, f, buffer, offset) -> unpackFrom(t, format(t, f), buffer, offset));
    b.def("iter_unpack(format, buffer, /)", (t, f, buffer) -> iterate(t, format(t, f), buffer));
  }

  private static void defineStruct(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)", (t, a) -> new PyStruct(t, ((PyType) a[0]).instanceShape()));
    b.def(
        "__init__(self, /, format)",
        (t, self, f) -> {
          ((PyStruct) self).setFormat(t, format(t, f));
          return PyNone.NONE;
        });
    b.defN("pack(self, /, *args)", (t, a) -> pack(t, of(t, a[0]), withSelf(a)));
    b.defN("pack_into(self, /, *args)", (t, a) -> packInto(t, of(t, a[0]), withSelf(a)));
    b.def("unpack(self, buffer, /)", (t, self, buffer) -> unpack(t, of(t, self), buffer));
    b.def(
        "unpack_from(self, /, buffer, offset=0)",
        (t, self, buffer, offset) -> unpackFrom(t, of(t, self), buffer, offset));
    b.def("iter_unpack(self, buffer, /)", (t, self, buffer) -> iterate(t, of(t, self), buffer));
    b.getter("format", (t, self) -> Strings.of(of(t, self).text()));
    b.getter("size", (t, self) -> of(t, self).size());
  }

  private static void defineIterator(TypeBuilder b) {
    Iterators.define(b);
    b.def("__length_hint__(self, /)", (t, self) -> ((StateIterator) self).count(t));
  }

  /** {@code struct.error} with this text. */
  static PyException error(PyThread t, String text) {
    return PyException.of(Calls.call(t, t.context().type(ERROR), Strings.of(text)));
  }

  private static StructFormat of(PyThread t, Object self) {
    return ((PyStruct) self).format(t);
  }

  private static Object[] withSelf(Object[] a) {
    Object[] rest = ((PyTuple) a[1]).items();
    Object[] all = new Object[rest.length + 1];
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  private static Object first(Object[] args) {
    if (args.length == 0) {
      throw PyErrors.typeError("missing format argument");
    }
    return args[0];
  }

  private static StructFormat format(PyThread t, Object o) {
    Object v = BoxedValue.unbox(o);
    if (v instanceof TruffleString s) {
      return format(
          t, new String(Encodings.encode(t, s, "ascii", "strict"), StandardCharsets.US_ASCII));
    } else if (v instanceof PyBytes b) {
      return format(t, new String(b.bytes(), StandardCharsets.ISO_8859_1));
    }
    throw PyErrors.typeError(
        "Struct() argument 1 must be a str or bytes object, not %s", Types.nameOf(t, o));
  }

  private static StructFormat format(PyThread t, String text) {
    StructFormat known = CACHE.get(text);
    if (known != null) {
      return known;
    }
    try {
      StructFormat parsed = StructFormat.parse(text);
      if (CACHE.size() >= CACHE_LIMIT) {
        CACHE.clear();
      }
      CACHE.put(text, parsed);
      return parsed;
    } catch (StructFormat.FormatException e) {
      throw error(t, e.getMessage());
    }
  }

  /** Packs what follows the first of {@code args}. */
  private static Object pack(PyThread t, StructFormat f, Object[] args) {
    checkCount(t, "pack", f, args.length - 1);
    return new PyBytes(StructValues.pack(t, f, args, 1));
  }

  private static void checkCount(PyThread t, String function, StructFormat f, int given) {
    if (given != f.values()) {
      throw error(
          t, function + " expected " + f.values() + " items for packing (got " + given + ")");
    }
  }

  private static Object packInto(PyThread t, StructFormat f, Object[] args) {
    if (args.length < 2) {
      throw error(t, "pack_into expected buffer argument");
    }
    if (args.length < 3) {
      throw error(t, "pack_into expected offset argument");
    }
    checkCount(t, "pack_into", f, args.length - 3);
    ByteMemory target = Buffers.writableOrNull(t, args[1]);
    if (target == null) {
      throw PyErrors.typeError(
          "argument must be read-write bytes-like object, not %s", Types.nameOf(t, args[1]));
    }
    long offset = Indices.toLong(t, args[2]);
    int length = target.size(t);
    int at = place(t, f, offset, length, true);
    byte[] packed = StructValues.pack(t, f, args, 3);
    if (!target.write(t, at, packed)) {
      throw tooShort(t, f, at, target.size(t), true);
    }
    return PyNone.NONE;
  }

  /**
   * The index that an offset means in a buffer of so many bytes; struct.error when the format has
   * no room there.
   */
  private static int place(PyThread t, StructFormat f, long offset, long length, boolean packing) {
    long at = offset;
    if (offset < 0) {
      if (offset + f.size() > 0) {
        throw error(
            t,
            (packing ? "no space to pack " : "not enough data to unpack ")
                + f.size()
                + " bytes at offset "
                + offset);
      }
      if (offset + length < 0) {
        throw error(t, "offset " + offset + " out of range for " + length + "-byte buffer");
      }
      at += length;
    }
    if (length - at < f.size()) {
      throw tooShort(t, f, at, length, packing);
    }
    return (int) at;
  }

  private static PyException tooShort(
      PyThread t, StructFormat f, long at, long length, boolean packing) {
    return error(
        t,
        (packing ? "pack_into" : "unpack_from")
            + " requires a buffer of at least "
            + Long.toUnsignedString(f.size() + at)
            + " bytes for "
            + (packing ? "packing " : "unpacking ")
            + f.size()
            + " bytes at offset "
            + at
            + " (actual buffer size is "
            + length
            + ")");
  }

  private static Object unpack(PyThread t, StructFormat f, Object buffer) {
    byte[] in = Buffers.bytesOf(t, buffer);
    if (in.length != f.size()) {
      throw error(t, "unpack requires a buffer of " + f.size() + " bytes");
    }
    return StructValues.unpack(f, in, 0);
  }

  private static Object unpackFrom(PyThread t, StructFormat f, Object buffer, Object offset) {
    byte[] in = Buffers.bytesOf(t, buffer);
    return StructValues.unpack(f, in, place(t, f, Indices.toLong(t, offset), in.length, false));
  }

  /** The iterator counts what is left. */
  private static Object iterate(PyThread t, StructFormat f, Object buffer) {
    if (f.size() == 0) {
      throw error(t, "cannot iteratively unpack with a struct of length 0");
    }
    byte[] in = Buffers.bytesOf(t, buffer);
    if (in.length % f.size() != 0) {
      throw error(
          t, "iterative unpacking requires a buffer of a multiple of " + f.size() + " bytes");
    }
    byte[] kept = Arrays.copyOf(in, in.length);
    int size = (int) f.size();
    StateIterator.Step step =
        (u, self) -> {
          long left = self.count(u);
          if (left == 0) {
            return null;
          }
          self.setState(u, left - 1);
          return StructValues.unpack(f, kept, kept.length - (int) left * size);
        };
    return new StateIterator(t, t.context().shape(ITERATOR), step, (long) (in.length / size));
  }
}
