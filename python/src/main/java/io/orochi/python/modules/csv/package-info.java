/**
 * The module {@code _csv}: how do rows become lines of text, and lines rows? A step of a reader and
 * the text of a row are one operation each, unless guest code gives the lines or fields.
 */
package io.orochi.python.modules.csv;
