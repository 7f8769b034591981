package io.orochi.python.modules.digest;

import io.orochi.python.number.IntBits;
import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Truth;
import io.orochi.python.runtime.TypeBuilder;
import java.math.BigInteger;
import java.util.HexFormat;

/** The module {@code _blake2}. */
public final class Blake2Module implements ModuleDefinition {
  private static final ExtensionType BLAKE2B =
      ExtensionType.of("_blake2.blake2b", Layout.SHAPED, b -> define(b, true)).withoutSubclasses();
  private static final ExtensionType BLAKE2S =
      ExtensionType.of("_blake2.blake2s", Layout.SHAPED, b -> define(b, false)).withoutSubclasses();

  @Override
  public String name() {
    return "_blake2";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.type(BLAKE2B);
    b.type(BLAKE2S);
  }

  private static void define(TypeBuilder b, boolean wide) {
    String name = wide ? "blake2b" : "blake2s";
    long most = wide ? 64 : 32;
    long salt = wide ? 16 : 8;
    b.constant("SALT_SIZE", salt);
    b.constant("PERSON_SIZE", salt);
    b.constant("MAX_KEY_SIZE", most);
    b.constant("MAX_DIGEST_SIZE", most);
    b.newMethod(
        "(cls, data=NULL, /, *, digest_size="
            + most
            + ", key=NULL, salt=NULL, person=NULL, fanout=1, depth=1, leaf_size=0, node_offset=0,"
            + " node_depth=0, inner_size=0, last_node=False, usedforsecurity=True)",
        (t, a) -> make(t, a, wide));
    b.def(
        "update(self, data, /)",
        (t, self, data) -> {
          ((PyDigest) self).update(t, Algorithm.bytes(t, data));
          return PyNone.NONE;
        });
    b.def("digest(self, /)", (t, self) -> new PyBytes(((PyDigest) self).copyOfState(t).digest()));
    b.def(
        "hexdigest(self, /)",
        (t, self) ->
            Strings.of(HexFormat.of().formatHex(((PyDigest) self).copyOfState(t).digest())));
    b.def(
        "copy(self, /)",
        (t, self) ->
            new PyDigest(
                t, t.context().shape(wide ? BLAKE2B : BLAKE2S), ((PyDigest) self).copyOfState(t)));
    b.getter("name", (t, self) -> Strings.of(name));
    b.getter("block_size", (t, self) -> wide ? 128L : 64L);
    b.getter("digest_size", (t, self) -> (long) ((PyDigest) self).copyOfState(t).getDigestLength());
  }

  private static byte[] bytes(PyThread t, Object o, String what, int most) {
    byte[] b = o == null ? new byte[0] : Algorithm.bytes(t, o);
    if (b.length > most) {
      throw PyErrors.valueError("maximum %s length is %d bytes", what, most);
    }
    return b;
  }

  private static long between(PyThread t, Object o, long least, long most, String text) {
    long n = Indices.toLong(t, o);
    if (n < least || n > most) {
      throw PyErrors.valueError(text);
    }
    return n;
  }

  private static Object make(PyThread t, Object[] a, boolean wide) {
    int most = wide ? 64 : 32;
    int saltSize = wide ? 16 : 8;
    byte[] p = new byte[most];
    long size = Indices.toLong(t, a[2]);
    if (size <= 0 || size > most) {
      throw PyErrors.valueError("digest_size must be between 1 and %d bytes", most);
    }
    byte[] key = bytes(t, a[3], "key", most);
    byte[] salt = bytes(t, a[4], "salt", saltSize);
    byte[] person = bytes(t, a[5], "person", saltSize);
    p[0] = (byte) size;
    p[1] = (byte) key.length;
    p[2] = (byte) between(t, a[6], 0, 255, "fanout must be between 0 and 255");
    p[3] = (byte) between(t, a[7], 1, 255, "depth must be between 1 and 255");
    put(p, 4, 4, Indices.index(t, a[8]), "leaf_size is too large");
    int offsetSize = wide ? 8 : 6;
    put(p, 8, offsetSize, Indices.index(t, a[9]), "node_offset is too large");
    int at = 8 + offsetSize;
    p[at] = (byte) between(t, a[10], 0, 255, "node_depth must be between 0 and 255");
    p[at + 1] = (byte) between(t, a[11], 0, most, "inner_size must be between 0 and is " + most);
    System.arraycopy(salt, 0, p, most - 2 * saltSize, salt.length);
    System.arraycopy(person, 0, p, most - saltSize, person.length);
    Blake2 state = new Blake2(wide, p, key, Truth.isTrue(t, a[12]));
    if (a[1] != null) {
      state.update(Algorithm.bytes(t, a[1]));
    }
    return new PyDigest(t, ((PyType) a[0]).instanceShape(), state);
  }

  private static void put(byte[] p, int at, int size, Object value, String tooLarge) {
    BigInteger i = value instanceof Long n ? BigInteger.valueOf(n) : (BigInteger) value;
    if (i.signum() < 0) {
      throw PyErrors.valueError("value must be positive");
    }
    if (i.bitLength() > 8 * size) {
      throw PyErrors.raise(BuiltinException.OverflowError, tooLarge);
    }
    System.arraycopy(IntBits.toBytes(value, size, false, false), 0, p, at, size);
  }
}
