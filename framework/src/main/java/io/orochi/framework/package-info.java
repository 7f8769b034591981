/**
 * What a guest language needs from the transactional memory on Truffle: shaped objects, names, code
 * in two modes, guest threads, atomic blocks, pools of tasks. Nothing here knows a language, and
 * nothing here depends on one. {@code docs/adding-a-language.md} says in which order to use it.
 */
package io.orochi.framework;
