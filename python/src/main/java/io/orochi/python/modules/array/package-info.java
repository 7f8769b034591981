/**
 * The module {@code array}: rows of numbers as they lie in memory. The bytes are a {@link
 * io.orochi.python.runtime.ByteStore}, as those of a bytearray; here is what the elements are.
 */
package io.orochi.python.modules.array;
