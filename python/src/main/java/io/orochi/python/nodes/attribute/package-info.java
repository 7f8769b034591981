/**
 * Attribute access with inline caches. An entry holds both twins of a shape, and only tests those
 * that it has seen; what a class gives for a name is held under the assumption of its {@link
 * io.orochi.python.runtime.TypeLookup}.
 */
package io.orochi.python.nodes.attribute;
