/**
 * Which kinds of nodes does a syntax tree have? The abstract grammar of Python as data, for
 * everything that treats all kinds alike: no such code names a kind.
 */
package io.orochi.python.compiler.grammar;
