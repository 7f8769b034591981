/** Atomic blocks in Python: {@code with atomic:}. */
package io.orochi.python.nodes.atomic;
