/**
 * How are bytes packed and unpacked? The module {@code zlib} on the JDK's deflate. A stream in the
 * middle cannot be taken back, so using one makes a transaction inevitable.
 */
package io.orochi.python.modules.zlib;
