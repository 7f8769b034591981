/**
 * Calls: binding arguments by a plan, inline caches of callees, and the expressions that use them.
 */
package io.orochi.python.nodes.call;
