/**
 * Atomic blocks of a guest language: the loop that begins, runs, commits, and on abort restores and
 * begins again. What a language adds is how the body runs and which locals to restore.
 */
package io.orochi.framework.atomic;
