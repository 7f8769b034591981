package io.orochi.python.modules.io;

import io.orochi.python.posix.StandardEncodings;
import io.orochi.python.posix.TextDecoder;
import io.orochi.python.posix.TextEncoder;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.CodecRegistry;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodecErrors;

/**
 * The incremental codecs of text streams: the built-in ones directly, others through the registry.
 */
final class StreamCodecs {
  private StreamCodecs() {}

  /** Whether guest code encodes and decodes. */
  static boolean isGuest(String encoding) {
    return !StandardEncodings.knows(encoding);
  }

  static TextDecoder decoder(PyThread t, String encoding, String errors) {
    return isGuest(encoding)
        ? new GuestDecoder(t, made(t, encoding, "incrementaldecoder", errors))
        : StandardEncodings.decoder(encoding, handler(t, errors));
  }

  static TextEncoder encoder(PyThread t, String encoding, String errors) {
    return isGuest(encoding)
        ? new GuestEncoder(t, made(t, encoding, "incrementalencoder", errors))
        : StandardEncodings.encoder(encoding, handler(t, errors));
  }

  private static Object made(PyThread t, String encoding, String kind, String errors) {
    Object info = CodecRegistry.of(t).info(t, encoding);
    return Calls.call(t, Attributes.get(t, info, kind), Strings.of(errors));
  }

  /** A name that nothing is registered for is an error when there is something to handle. */
  private static CodecErrors handler(PyThread t, String name) {
    CodecErrors builtin = CodecErrors.of(name);
    if (builtin != null) {
      return builtin;
    }
    PyContext c = t.context();
    return e -> CodecRegistry.errors(c.currentThread(), name).handle(e);
  }
}
