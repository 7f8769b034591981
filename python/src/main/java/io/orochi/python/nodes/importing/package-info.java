/**
 * {@code import} statements. The work is done by {@code __import__}; these nodes bind what it
 * gives.
 */
package io.orochi.python.nodes.importing;
