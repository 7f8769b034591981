package io.orochi.python.modules.sre;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import io.orochi.framework.object.Shape;
import io.orochi.framework.object.ShapedObject;
import io.orochi.python.runtime.Attributes;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Imports;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Types;
import io.orochi.stm.Publisher;
import java.util.ArrayList;
import java.util.List;

/** A replacement text with references to groups. Immutable. */
final class Template extends ShapedObject {
  /** Literal text and numbers of groups in turn; ends with a literal. */
  private final Object[] parts;

  private Template(PyThread t, Shape shape, Object[] parts) {
    super(t, shape);
    this.parts = parts;
  }

  /** {@code _sre.template(pattern, template)}. */
  @TruffleBoundary
  static Object make(PyThread t, Object pattern, Object list) {
    Object[] parts = list instanceof PyList l ? l.toArray(t) : null;
    if (parts == null) {
      throw PyErrors.typeError("template() argument 2 must be list, not %s", Types.nameOf(t, list));
    }
    for (int i = 1; i < parts.length; i += 2) {
      if (!(parts[i] instanceof Long n) || n < 0 || n > ((PyPattern) pattern).groups) {
        throw PyErrors.typeError("invalid template");
      }
    }
    return new Template(t, t.context().shape(SreTypes.TEMPLATE), parts);
  }

  /**
   * The template for a replacement text, by {@code re._compile_template}: a Template, or text
   * without references.
   */
  @TruffleBoundary
  static Object compile(PyThread t, PyPattern pattern, Object text) {
    Object re = Imports.module(t, "re");
    return Calls.call(t, Attributes.get(t, re, "_compile_template"), pattern, text);
  }

  /** The text with the groups of a match put in. */
  Object expand(PyThread t, PyMatch match) {
    List<Object> pieces = new ArrayList<>(parts.length);
    for (int i = 0; i < parts.length; i++) {
      if ((i & 1) == 0) {
        pieces.add(parts[i]);
      } else {
        int group = (int) (long) (Long) parts[i];
        pieces.add(match.text(t, group, match.subject.empty()));
      }
    }
    return Pieces.join(t, pieces, match.subject.isBytes());
  }

  @Override
  public void publishFields(Publisher p) {
    super.publishFields(p);
    for (Object part : parts) {
      p.visit(part);
    }
  }
}
