package io.orochi.python.nodes.attribute;

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
  public Object execute(PyThread t, Object o) {
    AttributeEntry e = find(t, o);
    return e != null && e.kind == AttributeEntry.Kind.METHOD ? e.value() : null;
  }

  /** The attribute as a value. */
  public Object value(PyThread t, Object o) {
    return values.execute(t, o);
  }
}
