/**
 * The module {@code _functools}: partial application, reduction, keys from comparison functions,
 * and the cache behind {@code lru_cache}.
 */
package io.orochi.python.modules.functools;
