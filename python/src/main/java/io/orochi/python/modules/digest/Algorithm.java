package io.orochi.python.modules.digest;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.TypeBuilder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash algorithm, its guest class and the function that makes its objects. */
enum Algorithm {
  MD5("_md5", "md5", "MD5Type", "MD5", 64),
  SHA1("_sha1", "sha1", "SHA1Type", "SHA-1", 64),
  SHA224("_sha2", "sha224", "SHA224Type", "SHA-224", 64),
  SHA256("_sha2", "sha256", "SHA256Type", "SHA-256", 64),
  SHA384("_sha2", "sha384", "SHA384Type", "SHA-384", 128),
  SHA512("_sha2", "sha512", "SHA512Type", "SHA-512", 128),
  SHA3_224("_sha3", "sha3_224", "sha3_224", "SHA3-224", 144),
  SHA3_256("_sha3", "sha3_256", "sha3_256", "SHA3-256", 136),
  SHA3_384("_sha3", "sha3_384", "sha3_384", "SHA3-384", 104),
  SHA3_512("_sha3", "sha3_512", "sha3_512", "SHA3-512", 72),
  SHAKE_128("_sha3", "shake_128", "shake_128", null, 168),
  SHAKE_256("_sha3", "shake_256", "shake_256", null, 136);

  private final String module;
  private final String guestName;
  private final String javaName;
  private final int blockSize;
  private final ExtensionType type;

  Algorithm(String module, String guestName, String typeName, String javaName, int blockSize) {
    this.module = module;
    this.guestName = guestName;
    this.javaName = javaName;
    this.blockSize = blockSize;
    this.type =
        ExtensionType.of(module + "." + typeName, Layout.SHAPED, this::define).withoutSubclasses();
  }

  String module() {
    return module;
  }

  /** Adds the class and the function to their module. */
  void addTo(ModuleBuilder b) {
    b.type(type);
    b.def(
        guestName + "(string=NULL, *, usedforsecurity=True)",
        (t, string, forSecurity) -> {
          MessageDigest state = fresh();
          if (string != null) {
            state.update(bytes(t, string));
          }
          return new PyDigest(t, t.context().type(type).instanceShape(), state);
        });
  }

  /** Digests of a length that the program says. */
  private void extendable(TypeBuilder b) {
    b.def("digest(self, length, /)", (t, self, length) -> new PyBytes(squeezed(t, self, length)));
    b.def(
        "hexdigest(self, length, /)",
        (t, self, length) -> Strings.of(HexFormat.of().formatHex(squeezed(t, self, length))));
  }

  private static byte[] squeezed(PyThread t, Object self, Object length) {
    long n = Indices.toLong(t, length);
    if (n < 0) {
      throw PyErrors.valueError("value must be positive");
    }
    if (n >= 1 << 29) {
      throw PyErrors.valueError("length is too large");
    }
    return ((Shake) ((PyDigest) self).copyOfState(t)).squeeze((int) n);
  }

  private void define(TypeBuilder b) {
    if (javaName == null) {
      extendable(b);
    } else {
      fixed(b);
    }
    b.def(
        "update(self, obj, /)",
        (t, self, obj) -> {
          ((PyDigest) self).update(t, bytes(t, obj));
          return PyNone.NONE;
        });
    b.def(
        "copy(self, /)",
        (t, self) ->
            new PyDigest(
                t, t.context().type(type).instanceShape(), ((PyDigest) self).copyOfState(t)));
    b.getter("name", (t, self) -> Strings.of(guestName));
    b.getter("block_size", (t, self) -> (long) blockSize);
    b.getter("digest_size", (t, self) -> (long) fresh().getDigestLength());
  }

  private static void fixed(TypeBuilder b) {
    b.def("digest(self, /)", (t, self) -> new PyBytes(((PyDigest) self).copyOfState(t).digest()));
    b.def(
        "hexdigest(self, /)",
        (t, self) ->
            Strings.of(HexFormat.of().formatHex(((PyDigest) self).copyOfState(t).digest())));
  }

  static byte[] bytes(PyThread t, Object o) {
    if (BoxedValue.unbox(o) instanceof TruffleString) {
      throw PyErrors.typeError("Strings must be encoded before hashing");
    }
    byte[] bytes = Buffers.bytesOrNull(t, o);
    if (bytes == null) {
      throw PyErrors.typeError("object supporting the buffer API required");
    }
    return bytes;
  }

  private MessageDigest fresh() {
    if (javaName == null) {
      return new Shake(blockSize);
    }
    try {
      return MessageDigest.getInstance(javaName);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has these
    }
  }

  /** An independent copy; the JDK's digests all have one. */
  static MessageDigest copy(MessageDigest state) {
    try {
      return (MessageDigest) state.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
