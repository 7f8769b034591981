/** What has an effect outside of the program: output, clocks, sleep, running what is queued. */
package io.orochi.duhton.nodes.effect;
