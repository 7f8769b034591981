package io.orochi.python.modules.io;

import io.orochi.python.posix.DescriptorStream;
import io.orochi.python.posix.OpenMode;
import io.orochi.python.posix.SafepointSleeper;
import io.orochi.python.posix.StandardStream;
import io.orochi.python.posix.UnsupportedOperation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A standard stream of the context: what the host has given it, which for the command line is the
 * process's own.
 */
final class HostStream implements DescriptorStream {
  private final InputStream in;
  private final OutputStream out;
  private final int fd;
  private volatile boolean closed;

  /** One of the two streams is null. */
  HostStream(InputStream in, OutputStream out, int fd) {
    this.in = in;
    this.out = out;
    this.fd = fd;
  }

  @Override
  public int fileno() {
    return fd;
  }

  @Override
  public boolean isTerminal() {
    return StandardStream.of(fd, SafepointSleeper.INSTANCE) instanceof StandardStream s
        && s.isTerminal();
  }

  @Override
  public OpenMode mode() {
    return OpenMode.parse(in != null ? "r" : "w");
  }

  @Override
  public int readInto(byte[] into, int offset, int length) {
    if (in == null) {
      throw new UnsupportedOperation("File not open for reading");
    }
    try {
      return Math.max(0, in.read(into, offset, length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] readAll() {
    try {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int write(byte[] from, int offset, int length) {
    if (out == null) {
      throw new UnsupportedOperation("File not open for writing");
    }
    try {
      out.write(from, offset, length);
      out.flush();
      return length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long seek(long offset, int whence) {
    throw new UnsupportedOperation("File or stream is not seekable.");
  }

  @Override
  public long tell() {
    throw new UnsupportedOperation("File or stream is not seekable.");
  }

  @Override
  public long truncate(long length) {
    throw new UnsupportedOperation("File or stream is not seekable.");
  }

  @Override
  public boolean readable() {
    return in != null;
  }

  @Override
  public boolean writable() {
    return out != null;
  }

  @Override
  public boolean seekable() {
    return false;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
