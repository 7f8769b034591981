/**
 * How does Python code reach the codecs? The module {@code _codecs}: registry, stateless functions
 * of the built-in codecs, error handlers, character maps.
 */
package io.orochi.python.modules.codecs;
