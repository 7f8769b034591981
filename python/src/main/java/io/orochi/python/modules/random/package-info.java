/**
 * The module {@code _random}: the generator under {@code random}. Its state rolls back like any
 * other.
 */
package io.orochi.python.modules.random;
