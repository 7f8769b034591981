/**
 * Does a call hand over its arguments as it should, whatever the way in which a built-in takes
 * them? {@code _orochi_convention} has a function for each way, as function of a module and as
 * method of an instance, of a class and of none; each gives back what it got. They are for tests:
 * CPython has the same in its module of that purpose. Nothing here keeps state.
 */
package io.orochi.python.modules.convention;
