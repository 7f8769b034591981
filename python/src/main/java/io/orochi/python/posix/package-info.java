/**
 * How does the runtime talk to the operating system, and what do files look like before they become
 * guest objects?
 *
 * <p>Three layers, none of which knows a guest object. Functions of libc, grouped by subject
 * ({@link io.orochi.python.posix.Descriptors}, {@link io.orochi.python.posix.FileTree}, {@link
 * io.orochi.python.posix.Clocks} …), reached through {@code java.lang.foreign}. Raw files over
 * descriptors with interruptible waiting ({@link io.orochi.python.posix.RawFile}). Buffered and
 * text streams with CPython's semantics ({@link io.orochi.python.posix.BufferedStream}, {@link
 * io.orochi.python.posix.TextStream}).
 *
 * <p>Invariants: nothing native is linked before the first call that needs it; every failure is a
 * {@link io.orochi.python.posix.PosixException} with the number that libc left in {@code errno};
 * all mutable state of a stream can be saved and restored at a cost that does not depend on the
 * size of its buffers.
 */
package io.orochi.python.posix;
