package io.orochi.python.compiler.grammar;

import java.lang.reflect.Field;

/**
 * A field of a node: how the abstract grammar declares it, and where the parser's node has it.
 * Immutable.
 *
 * @param type {@code identifier}, {@code int}, {@code string}, {@code constant}, or a node class
 * @param count how many values it has
 * @param part the field of the parser's class; null in a class without nodes of its own
 * @param absentWhenEmpty whether the parser leaves out an empty list
 */
public record NodeField(
    String name, String type, Count count, Field part, boolean absentWhenEmpty) {
  /** How many values a field has. */
  public enum Count {
    ONE,
    OPTIONAL,
    MANY
  }

  public boolean isMany() {
    return count == Count.MANY;
  }

  /** Whether the values are nodes, and not numbers, texts or constants. */
  public boolean isNode() {
    return switch (type) {
      case "identifier", "int", "string", "constant" -> false;
      default -> true;
    };
  }

  /** The Java class of a value, of one element for a list. */
  public Class<?> valueClass() {
    return isMany() ? part.getType().componentType() : part.getType();
  }

  /** The value in a node of the parser, an array for a list. */
  public Object get(Object node) {
    try {
      return part.get(node);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
