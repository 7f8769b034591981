/**
 * Which modules does the runtime itself supply? One class, or one package where there is more to
 * say, defines each of those that CPython writes in C; {@code BuiltinModules} lists them.
 * Everything else is Python source in the library.
 */
package io.orochi.python.modules;
