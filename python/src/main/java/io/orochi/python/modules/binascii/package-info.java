/** The module {@code binascii}: how are bytes written as text for old channels, and summed up? */
package io.orochi.python.modules.binascii;
