package io.orochi.python.nodes.attribute;

import com.oracle.truffle.api.nodes.ExplodeLoop;
import io.orochi.python.runtime.PyThread;

/** Finds {@code o.name} for a call: functions of the class come unbound. */
public final class MethodLookupNode extends AttributeCache {
  @Child private GetAttributeNode values;

  public MethodLookupNode(String name) {
    super(name);
    values = new GetAttributeNode(name);
  }

  /**
   * The function that is to be called with {@code o} first, or null when the name is anything else.
   */
  @ExplodeLoop(kind = ExplodeLoop.LoopExplosionKind.FULL_EXPLODE_UNTIL_RETURN)
  public Object execute(PyThread t, Object o) {
    t.at(this);
    AttributeEntry[] known = entries;
    for (AttributeEntry e : known) {
      if (e.matches(t, o, tx)) {
        return e.kind == AttributeEntry.Kind.METHOD ? e.value() : null;
      }
    }
    miss(t, o, known);
    return null;
  }

  /** The attribute as a value. */
  public Object value(PyThread t, Object o) {
    return values.execute(t, o);
  }
}
