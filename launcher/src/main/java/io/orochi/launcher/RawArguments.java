package io.orochi.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The process's arguments without loss. The Java machine decodes them by the locale, and what the
 * locale cannot say is gone; Python wants UTF-8 with each undecodable byte {@code b} as the lone
 * surrogate U+DC00 + b (PEP 383), which encodes back to the same bytes.
 */
final class RawArguments {
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

  private RawArguments() {}

  /** The same arguments as {@code decoded}, exactly where the system tells them. */
  static List<String> of(String[] decoded) {
    boolean ascii = true;
    for (String argument : decoded) {
      ascii &= argument.chars().allMatch(c -> c < 128);
    }
    if (!ascii && Files.isReadable(COMMAND_LINE)) {
      try {
        List<String> all = split(Files.readAllBytes(COMMAND_LINE));
        return all.subList(all.size() - decoded.length, all.size());
      } catch (IOException e) {
        // The decoded ones are as good as it gets.
      }
    }
    return List.of(decoded);
  }

  /** Decodes NUL-terminated strings. */
  static List<String> split(byte[] bytes) {
    List<String> strings = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        strings.add(decode(ByteBuffer.wrap(bytes, start, i - start)));
        start = i + 1;
      }
    }
    return strings;
  }

  private static String decode(ByteBuffer bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(bytes.remaining());
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, true);
      if (!result.isError()) {
        return chars.flip().toString();
      }
      for (int i = 0; i < result.length(); i++) {
        chars.put((char) (0xDC00 + (bytes.get() & 0xFF)));
      }
      decoder.reset();
    }
  }
}
