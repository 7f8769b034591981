/** What does a name stand for? Local variables are frame slots, global ones cells. */
package io.orochi.duhton.nodes.variable;
