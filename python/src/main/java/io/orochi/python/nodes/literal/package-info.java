/** Constants and displays: tuples, lists, sets, dictionaries, slices and formatted strings. */
package io.orochi.python.nodes.literal;
