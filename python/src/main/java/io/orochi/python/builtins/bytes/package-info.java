/**
 * The classes {@code bytes} and {@code bytearray}. What their methods do is in {@code
 * io.orochi.python.text}; here is how guest values get there and back.
 */
package io.orochi.python.builtins.bytes;
