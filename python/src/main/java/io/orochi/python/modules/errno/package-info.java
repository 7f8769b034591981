/** The module {@code errno}: what are the names of the system's error numbers? */
package io.orochi.python.modules.errno;
