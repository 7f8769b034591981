/**
 * How does a value become text of a wanted shape? The format specifications of {@code format()} and
 * f-strings, {@code %} formatting, and {@code str.format}, each with CPython 3.12's error texts.
 *
 * <p>Parsed formats are immutable and may be cached by whoever evaluates them. Where a conversion
 * may run guest code, it is asked of the interpreter through a callback interface.
 */
package io.orochi.python.text.format;
