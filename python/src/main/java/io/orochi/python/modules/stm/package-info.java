/** The module {@code _orochi_stm}: what {@code transaction} and {@code pypystm} are made of. */
package io.orochi.python.modules.stm;
