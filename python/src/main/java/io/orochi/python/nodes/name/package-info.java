/** Names of modules and built-ins: folded into compiled code while they are not bound again. */
package io.orochi.python.nodes.name;
