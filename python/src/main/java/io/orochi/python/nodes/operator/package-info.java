/**
 * Operators. Each has an operation node that specialises on built-in numbers and strings and leaves
 * the rest to the data model's protocol, with the special methods of guest classes in inline
 * caches.
 */
package io.orochi.python.nodes.operator;
