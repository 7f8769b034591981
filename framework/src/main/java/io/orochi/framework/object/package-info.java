/**
 * The object model: transactional objects with a {@link io.orochi.framework.object.Shape}. Whether
 * an object is private to a thread is part of its shape, so that an inline cache which has only
 * seen private objects needs no barrier. Invariant: {@code shape.isPublic()} says the same as the
 * header word to whoever may look at the object.
 */
package io.orochi.framework.object;
