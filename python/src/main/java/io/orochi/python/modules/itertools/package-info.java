/**
 * The module {@code itertools}. Every iterator is a {@link io.orochi.python.runtime.StateIterator}:
 * what may change is one immutable value in a transactional object.
 */
package io.orochi.python.modules.itertools;
