package io.orochi.python.runtime;

import com.oracle.truffle.api.Assumption;

/**
 * What a class and its bases give for a name, as long as {@link #assumption} is valid.
 *
 * @param value what was found, or null
 * @param definer the class in whose namespace it was found, or null
 * @param assumption falls when the answer may have changed
 * @param since the epoch from which on the answer has been this one; 0 if no transaction can have
 *     begun before
 */
public record TypeLookup(Object value, PyType definer, Assumption assumption, long since) {

  /** An answer that is good for now, not to be kept. */
  static TypeLookup passing(Object value, PyType definer) {
    return new TypeLookup(value, definer, Assumption.NEVER_VALID, 0);
  }
}
