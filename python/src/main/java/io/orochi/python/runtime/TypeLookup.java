package io.orochi.python.runtime;

import com.oracle.truffle.api.Assumption;

/**
 * What a class and its bases give for a name, as long as {@link #assumption} is valid.
 *
 * @param value what was found, or null
 * @param definer the class in whose namespace it was found, or null
 * @param assumption falls when the answer may have changed
 */
public record TypeLookup(Object value, PyType definer, Assumption assumption) {}
