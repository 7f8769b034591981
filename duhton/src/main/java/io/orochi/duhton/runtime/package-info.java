/**
 * What values are there, and what is kept for a program? Ints are {@code Integer}s; symbols, None
 * and cons cells do not change; lists and containers are objects of the transactional memory. A
 * context holds the global names.
 */
package io.orochi.duhton.runtime;
