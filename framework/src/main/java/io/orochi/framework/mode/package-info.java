/**
 * The two trees of guest code: PLAIN, for code outside of transactions, and TX, for code inside,
 * which is made at its first use as a copy of the specialised PLAIN tree. Invariant: a tree calls
 * targets of its own mode only, so no barrier asks whether a transaction is running.
 */
package io.orochi.framework.mode;
