package io.orochi.python.modules.digest;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Buffers;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
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
  SHA512("_sha2", "sha512", "SHA512Type", "SHA-512", 128);

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
          return new PyDigest(t, t.context().type(type).instanceShape(), this, state);
        });
  }

  private void define(TypeBuilder b) {
    b.def(
        "update(self, obj, /)",
        (t, self, obj) -> {
          ((PyDigest) self).update(t, bytes(t, obj));
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
                t, t.context().type(type).instanceShape(), this, ((PyDigest) self).copyOfState(t)));
    b.getter("name", (t, self) -> Strings.of(guestName));
    b.getter("block_size", (t, self) -> (long) blockSize);
    b.getter("digest_size", (t, self) -> (long) fresh().getDigestLength());
  }

  private static byte[] bytes(PyThread t, Object o) {
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
