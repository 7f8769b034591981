/** The module {@code time}. */
package io.orochi.python.modules.time;
