package io.orochi.python.compiler.grammar;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/** One class of the abstract grammar, and the class of the parser that stands for it. Immutable. */
public final class NodeClass {
  public final String name;

  /** The class of which this is one choice; null for what derives from {@code AST} alone. */
  public final NodeClass sum;

  /** Names of the attributes of position, of this class or of its sum; those in the text of it. */
  public final List<String> attributes;

  /** The attributes that may be missing; they are the last ones. */
  public final List<String> optionalAttributes;

  /** The text of the class's {@code __doc__}. */
  public final String text;

  public final List<NodeField> fields;

  /** The parser's value, when nodes of this class have no fields and it keeps an enumeration. */
  public final Enum<?> constant;

  /** Whether this is a choice of classes for which the parser keeps an enumeration. */
  public final boolean isOfConstants;

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
  }

  /** Whether nodes of the parser have this class, and not only one that derives from it. */
  public boolean isConcrete() {
    return constructor != null;
  }

  /** A node of the parser: the fields' values in order, then the place. */
  public Object make(Object[] valuesAndPlace) {
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
