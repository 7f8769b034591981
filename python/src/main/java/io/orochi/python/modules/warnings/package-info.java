/**
 * The module {@code _warnings}: is a warning to be shown, ignored, or raised? Filters and
 * registries are guest lists and dictionaries, so they roll back like everything else; how a
 * warning is shown is decided by the library's {@code warnings} module.
 */
package io.orochi.python.modules.warnings;
