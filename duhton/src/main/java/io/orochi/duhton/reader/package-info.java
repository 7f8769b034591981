/**
 * How does text become program? The reader gives {@link io.orochi.duhton.reader.Form}s: what was
 * written, with its place. A form becomes nodes, or, under {@code quote}, data.
 */
package io.orochi.duhton.reader;
