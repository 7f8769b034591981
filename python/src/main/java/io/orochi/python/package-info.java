/**
 * How does Truffle know Python? Here stand the language's registration and its options; the way of
 * a source is: {@code compiler} makes nodes of its text, {@code nodes} run it, {@code runtime}
 * holds what they run on, {@code builtins} and {@code modules} are what guest code finds there.
 */
package io.orochi.python;
