/**
 * Does the transactional memory keep its promises on this machine's memory model? Each class is one
 * small race whose every outcome is named; jcstress runs it until all of them that can occur have.
 * The bodies go through the same protocol as compiled guest code.
 */
package io.orochi.stress;
