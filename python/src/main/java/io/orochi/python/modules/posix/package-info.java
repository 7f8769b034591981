/**
 * The module {@code posix}, on which the library's {@code os} rests: guest values to libc and back.
 */
package io.orochi.python.modules.posix;
