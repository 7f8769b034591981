/**
 * What are the built-in functions, and how many arguments do they want? They get their arguments as
 * forms: each is compiled to nodes of its own. A wrong number of arguments is an error when the
 * call is executed.
 */
package io.orochi.duhton.builtins;
