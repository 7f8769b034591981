/** Arithmetic of 32-bit integers that wrap around, and comparisons. */
package io.orochi.duhton.nodes.integer;
