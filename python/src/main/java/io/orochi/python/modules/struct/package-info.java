/** The module {@code _struct}: how are values laid out as bytes in the formats of C? */
package io.orochi.python.modules.struct;
