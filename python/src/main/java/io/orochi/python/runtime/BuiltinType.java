package io.orochi.python.runtime;

/**
 * The built-in classes that the Java side names. The enum is only a name: the guest class belongs
 * to a context ({@link PyContext#type(BuiltinType)}). Types that only one module needs are made
 * there with {@link PyContext#defineType}.
 */
public enum BuiltinType {
  OBJECT("object", null),
  TYPE("type", OBJECT),
  INT("int", OBJECT),
  BOOL("bool", INT),
  FLOAT("float", OBJECT),
  COMPLEX("complex", OBJECT),
  STR("str", OBJECT),
  BYTES("bytes", OBJECT),
  BYTEARRAY("bytearray", OBJECT),
  MEMORYVIEW("memoryview", OBJECT),
  LIST("list", OBJECT),
  TUPLE("tuple", OBJECT),
  DICT("dict", OBJECT),
  SET("set", OBJECT),
  FROZENSET("frozenset", OBJECT),
  RANGE("range", OBJECT),
  SLICE("slice", OBJECT),
  NONE_TYPE("NoneType", OBJECT),
  NOT_IMPLEMENTED_TYPE("NotImplementedType", OBJECT),
  ELLIPSIS("ellipsis", OBJECT),
  FUNCTION("function", OBJECT),
  BUILTIN_FUNCTION("builtin_function_or_method", OBJECT),
  METHOD("method", OBJECT),
  METHOD_DESCRIPTOR("method_descriptor", OBJECT),
  WRAPPER_DESCRIPTOR("wrapper_descriptor", OBJECT),
  METHOD_WRAPPER("method-wrapper", OBJECT),
  CLASSMETHOD_DESCRIPTOR("classmethod_descriptor", OBJECT),
  GETSET_DESCRIPTOR("getset_descriptor", OBJECT),
  MEMBER_DESCRIPTOR("member_descriptor", OBJECT),
  PROPERTY("property", OBJECT),
  CLASSMETHOD("classmethod", OBJECT),
  STATICMETHOD("staticmethod", OBJECT),
  SUPER("super", OBJECT),
  MODULE("module", OBJECT),
  CODE("code", OBJECT),
  FRAME("frame", OBJECT),
  TRACEBACK("traceback", OBJECT),
  CELL("cell", OBJECT),
  GENERATOR("generator", OBJECT),
  COROUTINE("coroutine", OBJECT),
  ASYNC_GENERATOR("async_generator", OBJECT),
  MAPPING_PROXY("mappingproxy", OBJECT),
  DICT_KEYS("dict_keys", OBJECT),
  DICT_VALUES("dict_values", OBJECT),
  DICT_ITEMS("dict_items", OBJECT),
  DICT_KEY_ITERATOR("dict_keyiterator", OBJECT),
  DICT_VALUE_ITERATOR("dict_valueiterator", OBJECT),
  DICT_ITEM_ITERATOR("dict_itemiterator", OBJECT),
  DICT_REVERSE_KEY_ITERATOR("dict_reversekeyiterator", OBJECT),
  DICT_REVERSE_VALUE_ITERATOR("dict_reversevalueiterator", OBJECT),
  DICT_REVERSE_ITEM_ITERATOR("dict_reverseitemiterator", OBJECT),
  LIST_ITERATOR("list_iterator", OBJECT),
  LIST_REVERSE_ITERATOR("list_reverseiterator", OBJECT),
  TUPLE_ITERATOR("tuple_iterator", OBJECT),
  SET_ITERATOR("set_iterator", OBJECT),
  RANGE_ITERATOR("range_iterator", OBJECT),
  LONG_RANGE_ITERATOR("longrange_iterator", OBJECT),
  STR_ITERATOR("str_iterator", OBJECT),
  STR_ASCII_ITERATOR("str_ascii_iterator", OBJECT),
  BYTES_ITERATOR("bytes_iterator", OBJECT),
  BYTEARRAY_ITERATOR("bytearray_iterator", OBJECT),
  SEQUENCE_ITERATOR("iterator", OBJECT),
  CALLABLE_ITERATOR("callable_iterator", OBJECT),
  ENUMERATE("enumerate", OBJECT),
  ZIP("zip", OBJECT),
  MAP("map", OBJECT),
  FILTER("filter", OBJECT),
  REVERSED("reversed", OBJECT),
  GENERIC_ALIAS("types.GenericAlias", OBJECT),
  UNION_TYPE("types.UnionType", OBJECT),
  SIMPLE_NAMESPACE("types.SimpleNamespace", OBJECT),
  ATOMIC("_orochi_stm.atomic", OBJECT);

  /** The class's {@code __name__}, with its module in front when that is not {@code builtins}. */
  public final String qualifiedName;

  public final BuiltinType base;

  BuiltinType(String qualifiedName, BuiltinType base) {
    this.qualifiedName = qualifiedName;
    this.base = base;
  }

  /** Implemented by Java classes of immutable guest values whose class is known. */
  public interface Typed {
    BuiltinType builtinType();
  }
}
