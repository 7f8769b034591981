/**
 * The module {@code sys}: what the interpreter says of itself, and the hooks through which programs
 * change it.
 */
package io.orochi.python.modules.sys;
