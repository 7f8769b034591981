package io.orochi.framework.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * The file of a log: a header, then blocks that each carry their length and a checksum, so that a
 * reader can tell a file that ends early from one that is damaged. All methods hold the file's
 * lock, which is never held while anything else is waited for but the disk.
 */
final class LogFile {
  private static final byte[] HEADER = {(byte) 0x89, 'O', 'R', 'O', 'S', 'T', 'M', '\n', 1};
  private static final int DEFINITIONS = 'D';
  private static final int EVENTS = 'E';
  private static final int END = 'X';

  private final OutputStream out;
  private final Dictionary dictionary;
  private IOException failure;
  private boolean closed;

  /** Begins a file, which is replaced if it exists. */
  LogFile(Path path, Dictionary dictionary) throws IOException {
    this.dictionary = dictionary;
    out = Files.newOutputStream(path);
    Bytes header = new Bytes();
    header.append(HEADER, 0, HEADER.length);
    header.number(System.currentTimeMillis());
    out.write(header.toArray());
  }

  /** Writes what is in the buffer, and makes it empty: for the thread itself. */
  synchronized void flush(ThreadRecords records) {
    if (!closed) {
      write(records);
    }
    records.clear();
  }

  /** Writes a block of events, after all definitions that it may refer to. */
  private void write(ThreadRecords records) {
    Bytes block = records.contents();
    if (block != null) {
      writeDefinitions();
      write(EVENTS, block.toArray());
    }
  }

  private void writeDefinitions() {
    byte[] definitions = dictionary.takeUnwritten();
    if (definitions.length > 0) {
      write(DEFINITIONS, definitions);
    }
  }

  /**
   * Writes what is left in all buffers, and the last block. Nothing is written afterwards.
   *
   * @param time nanoseconds since the log began
   * @return what went wrong since it was opened, or null
   */
  synchronized IOException close(
      Iterable<ThreadRecords> threads, long time, long collectorNanos, long collections) {
    if (!closed) {
      threads.forEach(this::write);
      writeDefinitions();
      Bytes end = new Bytes();
      end.number(time);
      end.number(collectorNanos);
      end.number(collections);
      write(END, end.toArray());
      closed = true;
      try {
        out.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    return failure;
  }

  private void write(int kind, byte[] contents) {
    if (failure != null) {
      return;
    }
    CRC32 sum = new CRC32();
    sum.update(kind);
    sum.update(contents);
    ByteBuffer block = ByteBuffer.allocate(contents.length + 9);
    block.put((byte) kind).putInt(contents.length).putInt((int) sum.getValue()).put(contents);
    try {
      out.write(block.array());
    } catch (IOException e) {
      failure = e; // told at the end: the program must not suffer for its log
    }
  }
}
