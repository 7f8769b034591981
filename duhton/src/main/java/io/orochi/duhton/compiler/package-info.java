/**
 * How do forms become nodes? The set of local names of a function is known from its text, so they
 * are frame slots. A function's body is compiled when it is first called.
 */
package io.orochi.duhton.compiler;
