/**
 * How do programs use other languages? {@code _orochi_polyglot} evaluates code of a language that
 * the host offers, and shows its objects as objects of one class. Nothing here knows which
 * languages there are. Invariant: a foreign object, and a Python object that another language
 * holds, is published with what holds it.
 */
package io.orochi.python.modules.polyglot;
