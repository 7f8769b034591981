/**
 * Local variables: in frame slots whose kind (long, double, boolean, object) follows what was
 * stored in them, and in cells where nested functions share them. Invariant: once a slot's kind is
 * Object it stays so; readers test the tag of the frame at hand, because a frame may have been
 * written under an earlier kind.
 */
package io.orochi.python.nodes.local;
