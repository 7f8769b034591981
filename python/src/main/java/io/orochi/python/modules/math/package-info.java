/** The module {@code math}. */
package io.orochi.python.modules.math;
