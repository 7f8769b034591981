/**
 * The module {@code _io}: streams as guest objects over the cores in {@code
 * io.orochi.python.posix}. A stream's state is not transactional: using it makes a transaction
 * inevitable, except that output to streams which are only written is held back until the commit
 * ({@link io.orochi.framework.thread.HeldOutput}). In-memory streams are ordinary transactional
 * objects.
 */
package io.orochi.python.modules.io;
