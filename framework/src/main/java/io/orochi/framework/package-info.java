/**
 * What a guest language needs from the transactional memory on Truffle: shaped objects, names,
 * guest threads, atomic blocks. Nothing here knows a language, and nothing here depends on one.
 */
package io.orochi.framework;
