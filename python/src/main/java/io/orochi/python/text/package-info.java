/**
 * What do Python's texts do? The methods of str and bytes, Unicode's character properties, codecs
 * with their error handlers, and {@code repr}, as CPython 3.12 defines them, over {@link
 * com.oracle.truffle.api.strings.TruffleString}, {@code byte[]} and {@code int[]} and without any
 * guest object. Formatting is in {@code text.format}.
 *
 * <p>Invariants: every string is in UTF-32, so an index is a code point; nothing here changes what
 * it is given, and what state there is are caches of immutable facts, so all of it may be called
 * from any thread.
 */
package io.orochi.python.text;
