/**
 * The module {@code _contextvars} (PEP 567): which values do context variables have here? A context
 * is a transactional object that holds an immutable map; which context a thread is in is part of
 * the thread's state, which an aborted atomic block restores.
 */
package io.orochi.python.modules.contextvars;
