/**
 * Duhton: a small Lisp whose {@code transaction} queues calls that then run in parallel, each as
 * one atomic step. The second language of the framework, and the worked example of {@code
 * docs/adding-a-language.md}.
 */
package io.orochi.duhton;
