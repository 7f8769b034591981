package io.orochi.tools.log;

import io.orochi.tools.log.LogVisitor.Conflict;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Goes through a log once. Holds one block in memory at a time. */
public final class LogReader {
  private static final byte[] MAGIC = {(byte) 0x89, 'O', 'R', 'O', 'S', 'T', 'M', '\n'};
  private static final int VERSION = 1;
  private static final int BLOCK_HEADER = 9;

  private final Path path;
  private final LogVisitor visitor;

  /** The time of the last record of each thread. */
  private long[] last = new long[64];

  private int strings;
  private int places;
  private long events;
  private boolean complete;
  private String note;

  private LogReader(Path path, LogVisitor visitor) {
    this.path = path;
    this.visitor = visitor;
  }

  /**
   * What was found.
   *
   * @param events the number of records of threads
   * @param note what the reader of a report must know about the file, or null when it is whole
   */
  public record Result(long events, String note) {}

  /**
   * Reads a log. One that ends early, because its program was killed, is read as far as it goes.
   *
   * @throws LogException if the file is no log or is damaged
   * @throws IOException if it cannot be read
   */
  public static Result read(Path path, LogVisitor visitor) throws IOException {
    LogReader reader = new LogReader(path, visitor);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 18))) {
      reader.read(in);
    }
    return new Result(reader.events, reader.note);
  }

  private LogException wrong(String what) {
    return new LogException(path + ": " + what);
  }

  private void read(DataInputStream in) throws IOException {
    byte[] header = in.readNBytes(MAGIC.length + 1);
    if (header.length <= MAGIC.length
        || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw wrong("wrong format: this is no log of transactions");
    }
    if (header[MAGIC.length] != VERSION) {
      throw wrong(
          "version " + header[MAGIC.length] + " of the format, but this reads version " + VERSION);
    }
    long offset = header.length;
    long millis = 0;
    for (int shift = 0, b = 0x80; b >= 0x80; shift += 7, offset++) {
      b = in.read();
      if (b < 0) {
        note = "the log ends in its header";
        return;
      }
      millis |= (long) (b & 0x7f) << shift;
    }
    visitor.began(millis);
    while (true) {
      byte[] head = in.readNBytes(BLOCK_HEADER);
      if (head.length < BLOCK_HEADER) {
        if (head.length > 0 || !complete) {
          note = early(offset);
        }
        return;
      }
      if (complete) {
        throw wrong("corrupted at byte " + offset + ": something follows the last block");
      }
      ByteBuffer b = ByteBuffer.wrap(head);
      int kind = b.get() & 0xff;
      int length = b.getInt();
      int sum = b.getInt();
      if (length < 0 || kind < 'A' || kind > 'Z') {
        throw wrong("corrupted at byte " + offset + ": no block begins here");
      }
      offset += BLOCK_HEADER;
      byte[] contents = contents(in, length);
      if (contents.length < length) {
        // its checksum cannot be tested, so what does not fit is where it was cut
        note = early(offset + contents.length);
        try {
          block(kind, contents, offset);
        } catch (Numbers.Malformed | LogException e) {
          // read as far as it goes
        }
        return;
      }
      CRC32 crc = new CRC32();
      crc.update(kind);
      crc.update(contents);
      if ((int) crc.getValue() != sum) {
        throw wrong(
            "corrupted at byte " + offset + ": the checksum of the next " + length + " bytes");
      }
      try {
        block(kind, contents, offset);
      } catch (Numbers.Malformed e) {
        throw wrong("corrupted at byte " + (offset + e.position) + ": no record");
      }
      offset += length;
    }
  }

  /** In steps, lest a damaged length asks for more memory than there is. */
  private static byte[] contents(InputStream in, int length) throws IOException {
    return in.readNBytes(length);
  }

  private static String early(long offset) {
    return "the log ends early, at byte " + offset + ": its program was killed, or is running";
  }

  private void block(int kind, byte[] contents, long offset) throws LogException {
    Numbers n = new Numbers(contents, 0, contents.length);
    switch (kind) {
      case 'D' -> {
        while (!n.isAtEnd()) {
          int what = n.nextByte();
          int length = n.nextInt();
          definition(what, n.part(length));
        }
      }
      case 'E' -> events(n, offset);
      case 'X' -> {
        visitor.end(n.next(), n.next(), n.next());
        complete = true;
      }
      default -> {
        // of a newer Orochi
      }
    }
  }

  private void definition(int what, Numbers n) {
    switch (what) {
      case 'S' -> {
        int id = n.nextInt();
        strings = Math.max(strings, id);
        visitor.string(id, n.text());
      }
      case 'L' -> {
        int id = n.nextInt();
        places = Math.max(places, id);
        visitor.place(id, string(n), n.nextInt(), string(n), string(n));
      }
      case 'T' -> visitor.threadName(n.nextInt(), string(n));
      default -> {
        // of a newer Orochi
      }
    }
  }

  private int string(Numbers n) {
    int id = n.nextInt();
    if (id > strings) {
      throw new Numbers.Malformed(n.position());
    }
    return id;
  }

  private int place(Numbers n) {
    int id = n.nextInt();
    if (id > places) {
      throw new Numbers.Malformed(n.position());
    }
    return id;
  }

  private void events(Numbers n, long offset) throws LogException {
    int thread = n.nextInt();
    long time = n.next();
    if (thread > 1 << 24) {
      throw new Numbers.Malformed(n.position());
    }
    if (thread >= last.length) {
      last = Arrays.copyOf(last, Math.max(thread + 1, 2 * last.length));
    }
    if (time < last[thread]) {
      throw wrong("decreasing timestamps at byte " + offset + ", in the events of one thread");
    }
    while (!n.isAtEnd()) {
      long head = n.next();
      time += head >>> 3;
      if (time < 0) {
        throw wrong("decreasing timestamps at byte " + (offset + n.position()));
      }
      event(thread, time, (int) head & 7, n);
      last[thread] = time;
      events++;
    }
  }

  private void event(int thread, long time, int kind, Numbers n) {
    switch (kind) {
      case 0 -> visitor.begin(thread, time);
      case 1 -> visitor.commit(thread, time);
      case 2 -> visitor.abort(thread, time, conflict(n));
      case 3 -> visitor.waited(thread, time, conflict(n), n.next());
      case 4 -> visitor.parked(thread, time, place(n), n.next());
      case 5 -> visitor.inevitable(thread, time, place(n), string(n));
      case 6 -> {
        if (n.next() == 0) {
          visitor.threadStarts(thread, time);
        } else {
          visitor.threadEnds(thread, time);
        }
      }
      default -> {
        long which = n.next();
        Numbers contents = n.part(n.nextInt());
        if (which == 1) {
          visitor.abandoned(thread, time, place(contents));
        } // else of a newer Orochi
      }
    }
  }

  private Conflict conflict(Numbers n) {
    return new Conflict(Kind.of(n.next()), place(n), place(n), string(n), string(n));
  }
}
