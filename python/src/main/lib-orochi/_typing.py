"""What typing and the compiler need of type parameters and type aliases (PEP 695).

The classes are those of CPython's _typing and typeobject; what they do with other types is typing's
business, which is imported when it is first needed.
"""


def _typing():
    import typing

    return typing


def _idfunc(value, /):
    return value


def _caller():
    import sys

    name = sys._getframemodulename(2)
    return None if name == "_typing" else name


def _check_name(name, kind):
    if not isinstance(name, str):
        raise TypeError(f"{kind}() argument 'name' must be str, not {type(name).__name__}")


class _Parameter:
    """What all three kinds of type parameters have in common."""

    def __init_subclass__(cls, /):
        if cls.__module__ != __name__:
            raise TypeError(f"type 'typing.{cls.__base__.__name__}' is not an acceptable base type")

    def __or__(self, other):
        return _typing().Union[self, other]

    def __ror__(self, other):
        return _typing().Union[other, self]

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        mark = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return mark + self.__name__


def _variance(parameter, covariant, contravariant, infer_variance):
    if covariant and contravariant:
        raise ValueError("Bivariant types are not supported.")
    if infer_variance and (covariant or contravariant):
        raise ValueError("Variance cannot be specified with infer_variance.")
    parameter.__covariant__ = bool(covariant)
    parameter.__contravariant__ = bool(contravariant)
    parameter.__infer_variance__ = bool(infer_variance)


class TypeVar(_Parameter):
    """Type variable."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False):
        _check_name(name, "typevar")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        _variance(self, covariant, contravariant, infer_variance)
        self.__name__ = name
        if bound is not None:
            bound = _typing()._type_check(bound, "Bound must be a type.")
        self._bound = bound
        self._constraints = constraints
        self._evaluate_bound = self._evaluate_constraints = None
        self.__module__ = _caller()

    @property
    def __bound__(self):
        if self._evaluate_bound is not None:
            self._bound = self._evaluate_bound()
            self._evaluate_bound = None
        return self._bound

    @property
    def __constraints__(self):
        if self._evaluate_constraints is not None:
            self._constraints = self._evaluate_constraints()
            self._evaluate_constraints = None
        return self._constraints

    def __typing_subst__(self, arg):
        return _typing()._typevar_subst(self, arg)


class ParamSpecArgs:
    """The args for a ParamSpec object."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"

    def __eq__(self, other):
        if not isinstance(other, ParamSpecArgs):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((ParamSpecArgs, self.__origin__))

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of ParamSpecArgs")


class ParamSpecKwargs:
    """The kwargs for a ParamSpec object."""

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"

    def __eq__(self, other):
        if not isinstance(other, ParamSpecKwargs):
            return NotImplemented
        return self.__origin__ == other.__origin__

    def __hash__(self):
        return hash((ParamSpecKwargs, self.__origin__))

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of ParamSpecKwargs")


class ParamSpec(_Parameter):
    """Parameter specification."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False):
        _check_name(name, "paramspec")
        _variance(self, covariant, contravariant, infer_variance)
        self.__name__ = name
        if bound is not None:
            bound = _typing()._type_check(bound, "Bound must be a type.")
        self.__bound__ = bound
        self.__module__ = _caller()

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        return _typing()._paramspec_subst(self, arg)

    def __typing_prepare_subst__(self, alias, args):
        return _typing()._paramspec_prepare_subst(self, alias, args)


class TypeVarTuple(_Parameter):
    """Type variable tuple."""

    def __init__(self, name):
        _check_name(name, "typevartuple")
        self.__name__ = name
        self.__module__ = _caller()

    def __iter__(self):
        yield _typing().Unpack[self]

    def __repr__(self):
        return self.__name__

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, args):
        return _typing()._typevartuple_prepare_subst(self, alias, args)


class TypeAliasType:
    """Type alias."""

    def __init__(self, name, value, *, type_params=()):
        _check_name(name, "typealias")
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        self.__name__ = name
        self.__type_params__ = type_params
        self._value = value
        self._evaluate = None
        self.__module__ = _caller()

    def __init_subclass__(cls, /):
        raise TypeError("type 'typing.TypeAliasType' is not an acceptable base type")

    @property
    def __value__(self):
        if self._evaluate is not None:
            self._value = self._evaluate()
            self._evaluate = None
        return self._value

    @property
    def __parameters__(self):
        result = []
        for parameter in self.__type_params__:
            result.extend(parameter if isinstance(parameter, TypeVarTuple) else (parameter,))
        return tuple(result)

    def __getitem__(self, args):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        import types

        return types.GenericAlias(self, args)

    def __or__(self, other):
        return _typing().Union[self, other]

    def __ror__(self, other):
        return _typing().Union[other, self]

    def __repr__(self):
        return self.__name__

    def __reduce__(self):
        return self.__name__


class Generic:
    """Abstract base class for generic types."""

    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, *args, **kwargs):
        return _typing()._generic_class_getitem(cls, *args, **kwargs)

    def __init_subclass__(cls, *args, **kwargs):
        return _typing()._generic_init_subclass(cls, *args, **kwargs)


for _class in (TypeVar, ParamSpecArgs, ParamSpecKwargs, ParamSpec, TypeVarTuple, TypeAliasType, Generic):
    _class.__module__ = "typing"
del _class


# called by compiled code


def _make_typevar(name, evaluate, constraints):
    parameter = TypeVar(name, infer_variance=True)
    parameter.__module__ = _caller()
    if evaluate is not None:
        if constraints:
            parameter._evaluate_constraints = evaluate
        else:
            parameter._evaluate_bound = evaluate
    return parameter


def _make_paramspec(name):
    parameter = ParamSpec(name, infer_variance=True)
    parameter.__module__ = _caller()
    return parameter


def _make_alias(name, type_params, evaluate):
    alias = TypeAliasType(name, None, type_params=() if type_params is None else type_params)
    alias.__module__ = _caller()
    alias._evaluate = evaluate
    return alias


def _with_params(function, type_params):
    function.__type_params__ = type_params
    return function


def _generic_base(type_params):
    typing = _typing()
    unpacked = tuple(typing.Unpack[p] if isinstance(p, TypeVarTuple) else p for p in type_params)
    return typing._GenericAlias(Generic, unpacked)
