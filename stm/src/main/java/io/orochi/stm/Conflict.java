package io.orochi.stm;

/**
 * What stopped a transaction, or made a thread wait. Locations are what {@link TxThread#location()}
 * gave.
 *
 * @param here what the thread that was stopped was doing with the object: where it had read or
 *     written it if that is known, else where it was; null if nothing is known
 * @param there the same of the thread that stopped it; where it wrote the object if that is known,
 *     else where it was; null if nothing is known
 * @param on the object that both wanted, or null if it is not known. A listener may use only what
 *     needs no barrier
 */
public record Conflict(ConflictKind kind, Object here, Object there, TxObject on) {}
