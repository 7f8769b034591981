/**
 * How does {@code subprocess} start a program? By {@code posix_spawn}: there is no {@code fork} of
 * a Java machine, so what would run between fork and exec (a {@code preexec_fn}, other users)
 * cannot be had.
 */
package io.orochi.python.modules.subprocess;
