package io.orochi.python.builtins;

import io.orochi.python.builtins.bytes.ByteArrayType;
import io.orochi.python.builtins.bytes.BytesType;
import io.orochi.python.builtins.core.BuiltinFunctionTypes;
import io.orochi.python.builtins.core.CellType;
import io.orochi.python.builtins.core.CodeType;
import io.orochi.python.builtins.core.DescriptorTypes;
import io.orochi.python.builtins.core.FrameType;
import io.orochi.python.builtins.core.FunctionType;
import io.orochi.python.builtins.core.GenericAliasType;
import io.orochi.python.builtins.core.MappingProxyType;
import io.orochi.python.builtins.core.MethodType;
import io.orochi.python.builtins.core.MethodWrapperTypes;
import io.orochi.python.builtins.core.ModuleType;
import io.orochi.python.builtins.core.ObjectType;
import io.orochi.python.builtins.core.PropertyType;
import io.orochi.python.builtins.core.SimpleNamespaceType;
import io.orochi.python.builtins.core.SingletonTypes;
import io.orochi.python.builtins.core.SuperType;
import io.orochi.python.builtins.core.TracebackType;
import io.orochi.python.builtins.core.TypeType;
import io.orochi.python.builtins.core.UnionType;
import io.orochi.python.builtins.memory.MemoryViewType;
import io.orochi.python.builtins.text.StrType;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.TypeDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * The definitions of all built-in classes; a class that is not listed has only what it inherits.
 */
public final class BuiltinTypes {
  private BuiltinTypes() {}

  /** One definition a class, in any order. */
  public static TypeDefinition[] definitions() {
    List<TypeDefinition> all = new ArrayList<>(core());
    all.addAll(ContainerTypes.definitions());
    return all.toArray(TypeDefinition[]::new);
  }

  private static List<TypeDefinition> core() {
    return List.of(
        new ObjectType(),
        new TypeType(),
        new AtomicType(),
        new StrType(),
        new BytesType(),
        new ByteArrayType(),
        new MemoryViewType(),
        new BoolType(),
        new ComplexType(),
        new FloatType(),
        new IntType(),
        new SingletonTypes(BuiltinType.NONE_TYPE, PyNone.NONE),
        new SingletonTypes(BuiltinType.NOT_IMPLEMENTED_TYPE, PyNone.NOT_IMPLEMENTED),
        new SingletonTypes(BuiltinType.ELLIPSIS, PyNone.ELLIPSIS),
        new FunctionType(),
        new MethodType(),
        new BuiltinFunctionTypes(BuiltinType.BUILTIN_FUNCTION),
        new BuiltinFunctionTypes(BuiltinType.METHOD_WRAPPER),
        new BuiltinFunctionTypes(BuiltinType.METHOD_DESCRIPTOR),
        new BuiltinFunctionTypes(BuiltinType.WRAPPER_DESCRIPTOR),
        new BuiltinFunctionTypes(BuiltinType.CLASSMETHOD_DESCRIPTOR),
        new DescriptorTypes(BuiltinType.GETSET_DESCRIPTOR),
        new DescriptorTypes(BuiltinType.MEMBER_DESCRIPTOR),
        new PropertyType(),
        new MethodWrapperTypes(BuiltinType.CLASSMETHOD),
        new MethodWrapperTypes(BuiltinType.STATICMETHOD),
        new SuperType(),
        new ModuleType(),
        new GeneratorType(BuiltinType.GENERATOR),
        new GeneratorType(BuiltinType.COROUTINE),
        new AsyncGeneratorType(),
        new CodeType(),
        new FrameType(),
        new TracebackType(),
        new CellType(),
        new MappingProxyType(),
        new GenericAliasType(),
        new UnionType(),
        new SimpleNamespaceType());
  }
}
