/**
 * Do threads that run real guest code leave only serial histories behind, do all of them get on,
 * and is an ordered queue the serial loop? The programs stand in {@code src/test/guest-random};
 * each runs in a Java machine of its own, which the tests can give less memory, or a broken rule of
 * the transactional memory that must be noticed.
 */
package io.orochi.python.histories;
