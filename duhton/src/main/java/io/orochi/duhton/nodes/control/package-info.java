/** In which order are things executed? Sequences, conditions, loops. */
package io.orochi.duhton.nodes.control;
