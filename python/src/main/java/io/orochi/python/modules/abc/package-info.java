/**
 * The module {@code _abc}: which classes count as subclasses of an abstract base class?
 * Registrations are transactional; what was found out about classes is remembered only outside of
 * transactions, so that two transactions that test the same class do not conflict.
 */
package io.orochi.python.modules.abc;
