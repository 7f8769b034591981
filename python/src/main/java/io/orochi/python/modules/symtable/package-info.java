/** The module {@code _symtable}: what does the compiler know of the names of a source? */
package io.orochi.python.modules.symtable;
