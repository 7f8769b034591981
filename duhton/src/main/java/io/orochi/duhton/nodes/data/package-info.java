/** Lists, containers, cons cells, and questions about values. */
package io.orochi.duhton.nodes.data;
