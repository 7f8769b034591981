/**
 * Software transactional memory: how do threads change shared objects so that everything appears to
 * happen in one serial order? Pure Java, usable by itself ({@link io.orochi.stm.Stm}, {@link
 * io.orochi.stm.Ref}) or under a guest language ({@link io.orochi.stm.TxThread}).
 *
 * <p>Invariants: a {@link io.orochi.stm.TxObject} is written only by its holder; a thread moves its
 * counter only when it holds all locks whose release will carry the new value; every release of a
 * changed object carries a version never used before. The argument that these give one serial order
 * stands in {@link io.orochi.stm.TxThread}; the bits stand in {@link io.orochi.stm.Header}.
 */
package io.orochi.stm;
