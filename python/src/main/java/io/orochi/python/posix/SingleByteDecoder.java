package io.orochi.python.posix;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.text.CodePoints;

/** ASCII and Latin-1. */
public final class SingleByteDecoder extends BufferingDecoder {
  private final boolean ascii;

  public SingleByteDecoder(DecodeErrors errors, boolean ascii) {
    super(errors);
    this.ascii = ascii;
  }

  @Override
  String encoding() {
    return ascii ? "ascii" : "latin-1";
  }

  @Override
  TruffleString decodeSimple(byte[] data, int from, int to) {
    if (ascii && !ByteScan.isAscii(data, from, to)) {
      return null;
    }
    return CodePoints.ofLatin1(data, from, to);
  }

  @Override
  void decode(Run run) {
    while (run.at < run.to) {
      int c = run.data[run.at] & 0xFF;
      if (ascii && c >= 0x80) {
        run.fail(run.at + 1, "ordinal not in range(128)");
        return;
      }
      run.out.append(c);
      run.at++;
    }
  }
}
