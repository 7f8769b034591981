/**
 * The module {@code _thread}: threads, locks and thread-local namespaces. A lock is an ordinary
 * transactional object, so that acquiring it in an atomic block is part of the transaction, and
 * waiting for it is what {@code retry} does.
 */
package io.orochi.python.modules.thread;
