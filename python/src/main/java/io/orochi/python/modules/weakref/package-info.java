/** How does a program refer to an object without keeping it alive? The module {@code _weakref}. */
package io.orochi.python.modules.weakref;
