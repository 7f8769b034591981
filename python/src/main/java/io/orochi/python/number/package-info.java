/**
 * What do Python's numbers do? Arithmetic, conversion, hashing, rounding and text form of int,
 * float and complex, the functions of {@code math} and the generator of {@code random}, as CPython
 * 3.12 defines them, over plain Java values and without any guest object.
 *
 * <p>Invariants: an int is a {@link java.lang.Long} when it fits into 64 bits and a {@link
 * java.math.BigInteger} only when it does not ("normalised"); everything here takes and returns
 * ints of that form. Nothing here has mutable state, so all of it may be called from any thread.
 */
package io.orochi.python.number;
