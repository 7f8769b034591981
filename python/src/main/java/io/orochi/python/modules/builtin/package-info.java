/** The functions of module {@code builtins}, by what they are about. */
package io.orochi.python.modules.builtin;
