package io.orochi.python.runtime;

import io.orochi.framework.object.Shape;
import io.orochi.python.builtins.BuiltinTypes;
import io.orochi.stm.TxThread;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes the built-in classes of a context. Classes exist from the start, since everything refers to
 * them; their names are defined when one of them is first looked up.
 */
final class Bootstrap {
  /** Built-in classes from which guest classes may derive. */
  private static final Set<BuiltinType> BASES =
      EnumSet.of(
          BuiltinType.OBJECT,
          BuiltinType.TYPE,
          BuiltinType.INT,
          BuiltinType.FLOAT,
          BuiltinType.COMPLEX,
          BuiltinType.STR,
          BuiltinType.BYTES,
          BuiltinType.BYTEARRAY,
          BuiltinType.LIST,
          BuiltinType.TUPLE,
          BuiltinType.DICT,
          BuiltinType.SET,
          BuiltinType.FROZENSET,
          BuiltinType.PROPERTY,
          BuiltinType.CLASSMETHOD,
          BuiltinType.STATICMETHOD,
          BuiltinType.SUPER,
          BuiltinType.MODULE,
          BuiltinType.ENUMERATE,
          BuiltinType.ZIP,
          BuiltinType.MAP,
          BuiltinType.FILTER,
          BuiltinType.REVERSED,
          BuiltinType.GENERIC_ALIAS,
          BuiltinType.SIMPLE_NAMESPACE);

  /** Built-in classes whose instances have a {@code __dict__}. */
  private static final Set<BuiltinType> WITH_DICT =
      EnumSet.of(
          BuiltinType.TYPE,
          BuiltinType.FUNCTION,
          BuiltinType.MODULE,
          BuiltinType.CLASSMETHOD,
          BuiltinType.STATICMETHOD,
          BuiltinType.SIMPLE_NAMESPACE);

  /** Built-in classes whose instances can be referred to weakly. */
  private static final Set<BuiltinType> WITH_WEAKREF =
      EnumSet.of(
          BuiltinType.TYPE,
          BuiltinType.FUNCTION,
          BuiltinType.BUILTIN_FUNCTION,
          BuiltinType.METHOD,
          BuiltinType.MODULE,
          BuiltinType.SET,
          BuiltinType.FROZENSET,
          BuiltinType.GENERATOR,
          BuiltinType.COROUTINE,
          BuiltinType.ASYNC_GENERATOR,
          BuiltinType.CODE,
          BuiltinType.MEMORYVIEW,
          BuiltinType.GENERIC_ALIAS,
          BuiltinType.UNION_TYPE);

  /**
   * Built-in classes whose instances are ShapedObjects without fixed fields; subclasses of the
   * immutable ones are boxed in PlainObjects.
   */
  private static final Set<BuiltinType> WITHOUT_INLINE_FIELDS =
      EnumSet.of(
          BuiltinType.LIST,
          BuiltinType.DICT,
          BuiltinType.SET,
          BuiltinType.BYTEARRAY,
          BuiltinType.MEMORYVIEW,
          BuiltinType.ENUMERATE,
          BuiltinType.ZIP,
          BuiltinType.MAP,
          BuiltinType.FILTER,
          BuiltinType.REVERSED);

  /**
   * Exceptions whose instances have more fields than their base's: no class derives from two
   * unrelated ones.
   */
  private static final Set<BuiltinException> WIDER =
      EnumSet.of(
          BuiltinException.BaseException,
          BuiltinException.SystemExit,
          BuiltinException.StopIteration,
          BuiltinException.AttributeError,
          BuiltinException.NameError,
          BuiltinException.ImportError,
          BuiltinException.OSError,
          BuiltinException.SyntaxError,
          BuiltinException.UnicodeEncodeError,
          BuiltinException.UnicodeDecodeError,
          BuiltinException.UnicodeTranslateError,
          BuiltinException.BaseExceptionGroup);

  private Bootstrap() {}

  static void makeTypes(PyContext c) {
    Map<BuiltinType, TypeDefinition> definitions = new EnumMap<>(BuiltinType.class);
    for (TypeDefinition d : BuiltinTypes.definitions()) {
      if (definitions.put(d.type(), d) != null) {
        throw new IllegalStateException(d.type() + " is defined twice");
      }
    }
    PyType type = PyType.metaclass();
    Shape meta = type.instanceShape();
    c.setType(BuiltinType.TYPE, type);
    for (BuiltinType b : BuiltinType.values()) {
      PyType made = type;
      if (b != BuiltinType.TYPE) {
        PyType layout = b == BuiltinType.BOOL ? c.type(BuiltinType.INT) : null;
        made = new PyType(meta, b.qualifiedName, b, layout, !WITHOUT_INLINE_FIELDS.contains(b));
        c.setType(b, made);
      }
      made.isBase = BASES.contains(b);
      switch (b) {
        case LIST, TUPLE, RANGE, MEMORYVIEW -> made.initialCollection(PyType.Collection.SEQUENCE);
        case DICT, MAPPING_PROXY -> made.initialCollection(PyType.Collection.MAPPING);
        default -> {}
      }
      made.hasDict = WITH_DICT.contains(b);
      made.hasWeakref = WITH_WEAKREF.contains(b);
      TypeDefinition d = definitions.get(b);
      if (d != null) {
        made.defineLazily(
            p -> {
              TypeBuilder builder = new TypeBuilder(p);
              d.define(builder);
              builder.finish();
            });
      }
    }
    for (BuiltinType b : BuiltinType.values()) {
      derive(c.type(b), b.base == null ? null : c.type(b.base));
    }
    for (BuiltinException e : BuiltinException.values()) {
      PyType base = e.base == null ? c.type(BuiltinType.OBJECT) : c.type(e.base);
      PyType layout = e.base == null ? null : base.layoutBase();
      PyType made = new PyType(meta, e.name(), null, layout, true);
      made.hasDict = true;
      made.widensLayout = WIDER.contains(e);
      c.setType(e, made);
      if (e == BuiltinException.ExceptionGroup) {
        deriveFromTwo(made, base, c.type(BuiltinException.Exception));
      } else {
        derive(made, base);
      }
      made.defineLazily(
          p -> io.orochi.python.builtins.exception.ExceptionTypes.define(e, new TypeBuilder(p)));
    }
  }

  /** The class of a module's constant. */
  static PyType make(PyContext c, ExtensionType x) {
    PyType base =
        x.base != null
            ? c.type(x.base)
            : x.exceptionBase != null ? c.type(x.exceptionBase) : c.type(x.extensionBase);
    boolean own = x.layout != ExtensionType.Layout.BASE;
    boolean inline = own ? x.layout == ExtensionType.Layout.PLAIN : base.hasInlineFields();
    PyType made =
        new PyType(
            c.type(BuiltinType.TYPE).instanceShape(),
            x.isMutable
                ? x.qualifiedName.substring(x.qualifiedName.lastIndexOf('.') + 1)
                : x.qualifiedName,
            null,
            own ? null : base.layoutBase(),
            inline);
    made.isMutable = x.isMutable;
    made.isBase = x.isBase;
    made.initialCollection(x.collection);
    made.hasDict = x.hasDict || base.hasDict;
    made.hasWeakref = x.hasWeakref || base.hasWeakref;
    if (x.hasFinaliser) {
      made.instanceShape().announce();
    }
    derive(made, base);
    made.defineLazily(
        p -> {
          TypeBuilder b = new TypeBuilder(p);
          x.definition.accept(b);
          b.finish();
          if (x.isMutable) { // its name is without the module
            String module = x.qualifiedName.substring(0, x.qualifiedName.lastIndexOf('.'));
            b.constant("__module__", Strings.of(module));
          }
        });
    return made;
  }

  private static void derive(PyType made, PyType base) {
    if (base == null) {
      made.setBases(null, new PyType[0], new PyType[] {made});
      return;
    }
    // no thread there yet: nothing is shared; the order of a class that guest code may change
    // is read with a barrier
    PyThread t = TxThread.currentOrNull() instanceof PyThread current ? current : null;
    PyType[] baseOrder = base.mro(t);
    PyType[] mro = new PyType[baseOrder.length + 1];
    mro[0] = made;
    System.arraycopy(baseOrder, 0, mro, 1, baseOrder.length);
    made.setBest(null, base);
    made.setBases(null, new PyType[] {base}, mro);
    base.subclasses().add(null, made);
  }

  private static void deriveFromTwo(PyType made, PyType group, PyType exception) {
    PyType baseException = group.bases(null)[0];
    made.setBest(null, group);
    made.setBases(
        null,
        new PyType[] {group, exception},
        new PyType[] {made, group, exception, baseException, baseException.bases(null)[0]});
    group.subclasses().add(null, made);
    exception.subclasses().add(null, made);
  }
}
