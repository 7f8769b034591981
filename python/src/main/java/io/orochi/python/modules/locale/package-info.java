/**
 * The module {@code _locale}: which conventions and which order of texts has the user chosen? The
 * locale belongs to the process, so changing it makes a transaction inevitable.
 */
package io.orochi.python.modules.locale;
