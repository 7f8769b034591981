/** The module {@code _string}: how does {@code string.Formatter} take formats apart? */
package io.orochi.python.modules.string;
