package io.orochi.python.modules.ast;

import io.orochi.python.runtime.ExtensionType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/** One class of the abstract grammar, for guest code and for the parser. Immutable. */
final class NodeClass {
  final String name;

  /** The class of which this is one choice; null for what derives from {@code AST} alone. */
  final NodeClass sum;

  /** Names of the attributes of position, of this class or of its sum; those in the text of it. */
  final List<String> attributes;

  /** The attributes that may be missing; they are the last ones. */
  final List<String> optionalAttributes;

  /** The text of the class's {@code __doc__}. */
  final String text;

  final List<NodeField> fields;

  /** The guest class. */
  final ExtensionType type;

  /** The parser's value, when nodes of this class have no fields and it keeps an enumeration. */
  final Enum<?> constant;

  /** Whether this is a choice of classes for which the parser keeps an enumeration. */
  final boolean isOfConstants;

  private final Constructor<?> constructor;

  NodeClass(
      String name,
      NodeClass sum,
      List<String> attributes,
      List<String> optionalAttributes,
      String text,
      List<NodeField> fields,
      Enum<?> constant,
      boolean isOfConstants,
      Constructor<?> constructor) {
    this.name = name;
    this.sum = sum;
    this.attributes = attributes;
    this.optionalAttributes = optionalAttributes;
    this.text = text;
    this.fields = fields;
    this.constant = constant;
    this.isOfConstants = isOfConstants;
    this.constructor = constructor;
    this.type = NodeType.of(this);
  }

  /** Whether nodes of the parser have this class, and not only one that derives from it. */
  boolean isConcrete() {
    return constructor != null;
  }

  /** A node of the parser: the fields' values in order, then the place. */
  Object make(Object[] valuesAndPlace) {
    try {
      return constructor.newInstance(valuesAndPlace);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
