package io.orochi.python.posix;

import io.orochi.python.runtime.BuiltinException;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.Strings;

/**
 * Finds the last place in a chunk of input from which decoding can be resumed without pending
 * bytes, at or before a given character. A guess by the average number of bytes per character comes
 * close to it; from there the decoder is fed byte by byte.
 */
final class TextPositionSearch {
  private final TextDecoder decoder;
  private final TextDecoder.State initial;
  private final byte[] input;
  private final int characters;

  private TextPositionSearch(
      TextDecoder decoder, TextDecoder.State initial, byte[] input, int characters) {
    this.decoder = decoder;
    this.initial = initial;
    this.input = input;
    this.characters = characters;
  }

  /**
   * The position after {@code characters} characters of {@code input}. The decoder's state is as
   * before.
   *
   * @param initial the state before {@code input}; nothing pending
   * @param start the position of {@code input} in the binary stream
   */
  static TextPosition find(
      TextDecoder decoder,
      TextDecoder.State initial,
      byte[] input,
      int characters,
      long start,
      double bytesPerCharacter) {
    Object saved = decoder.save();
    try {
      TextPositionSearch search = new TextPositionSearch(decoder, initial, input, characters);
      return search.run(start, (int) Math.min(bytesPerCharacter * characters, input.length));
    } finally {
      decoder.restore(saved);
    }
  }

  private TextPosition run(long start, int guess) {
    int safe = 0;
    int safeCharacters = 0;
    long flags = initial.flags();
    int step = 1;
    for (int skip = guess; skip > 0; skip -= step, step *= 2) {
      decoder.setState(initial.pending(), initial.flags());
      int n = Strings.length(decoder.decode(input, 0, skip, false));
      if (n <= characters && decoder.pending().length == 0) {
        safe = skip;
        safeCharacters = n;
        flags = decoder.flags();
        break;
      }
    }
    decoder.setState(initial.pending(), flags);
    return byByte(start, safe, safeCharacters, flags);
  }

  private TextPosition byByte(long start, int from, int fromCharacters, long fromFlags) {
    int safe = from;
    int safeCharacters = fromCharacters;
    long flags = fromFlags;
    int n = fromCharacters;
    int i = from;
    while (n < characters) {
      if (i == input.length) {
        n += Strings.length(decoder.decode(input, i, i, true));
        if (n < characters) {
          throw PyErrors.raise(BuiltinException.OSError, "can't reconstruct logical file position");
        }
        return position(start, safe, flags, i, safeCharacters, true);
      }
      n += Strings.length(decoder.decode(input, i, i + 1, false));
      i++;
      if (n <= characters && decoder.pending().length == 0) {
        safe = i;
        safeCharacters = n;
        flags = decoder.flags();
      }
    }
    return position(start, safe, flags, i, safeCharacters, false);
  }

  private TextPosition position(
      long start, int safe, long flags, int fed, int safeCharacters, boolean end) {
    int skip = characters - safeCharacters;
    return skip == 0 && !end
        ? new TextPosition(start + safe, (int) flags, 0, 0, false)
        : new TextPosition(start + safe, (int) flags, fed - safe, skip, end);
  }
}
