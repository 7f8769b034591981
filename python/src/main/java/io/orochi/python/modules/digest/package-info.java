/**
 * The modules {@code _md5}, {@code _sha1} and {@code _sha2}, on the JDK's message digests. How far
 * a hash has got is part of the guest heap: it rolls back with a transaction.
 */
package io.orochi.python.modules.digest;
