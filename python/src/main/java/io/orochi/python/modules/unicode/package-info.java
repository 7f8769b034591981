/**
 * The module {@code unicodedata}: what does the Unicode character database say about a character?
 */
package io.orochi.python.modules.unicode;
