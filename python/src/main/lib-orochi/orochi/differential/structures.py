"""Random programs in the shapes that users give theirs: closures, hierarchies, descriptors, data classes, enumerations,
delegating generators, context managers, asynchronous code, wrapped functions, printed tracebacks."""

from .definitions import Definitions, _indented


class Structures(Definitions):
    """Statements of several lines that define something and use it."""

    def structures(self):
        return [self.closure, self.hierarchy, self.descriptor, self.data_class, self.enumeration, self.delegation, self.context,
                self.asynchronous, self.wrapped, self.printed, self.metaclass, self.abstract, self.scopes, self.targets]

    def several(self, forms, most=4):
        """Some of the forms, with their holes filled."""
        return [self.filled(self.pick(forms), 1) for _ in range(1 + self.below(most))]

    def closure(self, depth):
        outer, inner = self.fresh("f"), self.fresh("f")
        e = self.expression
        lines = [f"def {outer}(a, b={e(None, 0)}):", f"    n = {e(None, 1)}", f"    def {inner}(x, *, k=a):"]
        lines += ["        " + self.pick(["nonlocal n", "nonlocal n, b", "global made", "n = x", "nonlocal a; a = x"])]
        lines += ["        " + line for line in self.several(
            ["n = (n, x)", "n += x", "made = x", "b = k", "show(n, a)", "del n", "n = [n for n in <list>]", "show([a for _ in <range>])",
            "(n := <any>)", "show(locals().get('n'))",
             "show((lambda: (a, x))())"])]
        lines += [f"        return {self.pick(['n', 'n, b', 'x', 'made', 'a'])}"]
        lines += ["    " + self.pick([f"return {inner}", f"return [{inner}, lambda: n]", f"show({inner}(1)); return {inner}"])]
        f = self.fresh()
        lines += [f"{f} = {outer}({e(None, 1)})"]
        return lines + self.several([f"show({f}(<any>))", f"show({f}[0](<any>), {f}[1]())", f"show({f}(<any>, k=<any>))",
                f"show({f}.__closure__ and len({f}.__closure__))",
                                     f"show({f}.__code__.co_freevars)", f"show([c.cell_contents for c in {f}.__closure__])",
                                     f"show({f}.__qualname__, {f}.__kwdefaults__)"])

    def hierarchy(self, depth):
        a, b, c = (self.fresh("H") for _ in "abc")
        e = self.expression

        def method(name, own):
            return _indented([f"def {name}(self, x=1, *more, **names):", f"    print({own!r}, {name!r}, shown(x), more, names)",
                              *(["    if isinstance(x, int) and x > 3: raise IndexError(x)"] if name == "__getitem__" else []),
                              "    return " + self.pick(
                [f"super().{name}(x, *more)", f"super().{name}(x, **names)", f"[{e(None, 1)}]", f"super({own}, self).{name}()",
                "(type(self).__name__, x)", f"getattr(super(), {name!r}, None)"])])

        names = ["hop", "__call__", "__getitem__", "__eq__", "__init__", "__setattr__", "__delattr__", "__getattribute__", "__missing__", "__iter__",
                "__reversed__", "__enter__", "__contains__"]
        lines = []
        bases = {a: self.pick(["", "", "(dict)", "(list)", "(int)", "(str)", "(Exception)", "(collections.UserDict)", "(tuple)", "(float)", "(set)"]),
                b: f"({a})",
                 c: self.pick([f"({b}, {a})", f"({a}, {b})", f"({b})", f"({b}, metaclass=type)", f"({a}, Holder)", f"({b}, k=1)"])}
        for own, base in bases.items():
            lines += [f"class {own}{base}:", f"    tag = {e(None, 1)}"]
            for name in {"hop": 0, self.pick(names): 0}:
                if name not in ("__init__", "__setattr__", "__getattribute__", "__delattr__") or self.chance(0.5):
                    lines += method(name, own)
        o = self.fresh()
        made = self.pick([a, b, c])
        lines += [f"{o} = {made}({self.pick(['', '', e(None, 1)])})"]
        return lines + self.several(
            [f"show({o}.hop(<any>))", f"show({o}.hop(<any>, <any>, k=<any>))", f"show({o}[<any>])", f"show({o}(<any>))", f"show({o} == <any>)",
            f"{o}.tag = <any>", f"del {o}.tag", f"show({o}.tag)",
             f"show(<any> in {o})", f"show([k.__name__ for k in {c}.__mro__])", f"show(isinstance({o}, {a}), issubclass({c}, {b}))",
             f"show({c}.hop(<any>))", f"show(list({o}))", f"show(vars({o}))",
             f"{o}.__class__ = {self.pick([a, b, c])}", f"show(type({o}).__name__)", f"show(len({o}), bool({o}))",
             f"{a}.hop = lambda self, *a, **k: a", f"show({o} + <any>)", f"show(copy.copy({o}) == {o})",
             f"show(sorted(k for k in vars({b}) if not k.startswith('__')))", f"show({b}.__base__.__name__, {c}.__bases__ == ({b},))",
             f"show(hash({o}) == hash({o}))", f"show({o}.missing)", f"{o}[<any>] = <any>"], 6)

    def descriptor(self, depth):
        d, c = self.fresh("D"), self.fresh("C")
        e = self.expression
        lines = [f"class {d}:"]
        lines += ["    def __set_name__(self, owner, name):",
                "        self.name = name; print('named', name, owner.__name__)"] if self.chance(0.7) else ["    name = 'none'"]
        lines += ["    def __get__(self, instance, owner=None):", "        " + self.pick(["if instance is None: return self.name",
                "print('get', instance is None)", "pass"]),
                  "        return " + self.pick(["instance.__dict__.get(self.name, 0)", e(None, 1), "vars(instance)[self.name]"])]
        if self.chance(0.7):
            lines += ["    def __set__(self, instance, value):", "        " + self.pick(["instance.__dict__[self.name] = value",
                    "print('set', shown(value))", "raise AttributeError('fixed')"])]
        if self.chance(0.4):
            lines += ["    def __delete__(self, instance):", "        " + self.pick(["del instance.__dict__[self.name]", "print('delete')"])]
        lines += [f"class {c}:", f"    x = {d}()", f"    y = {self.pick([d + '()', e(None, 1)])}"]
        lines += _indented(self.pick([
            [], ["@property", "def p(self):", "    '''the doc'''", "    return self.x", "@p.setter", "def p(self, value):", "    self.x = value",
            "@p.deleter", "def p(self):", "    del self.x"],
            ["@functools.cached_property", "def p(self):", "    print('computed')", f"    return {e(None, 1)}"], ["@classmethod",
            "def p(cls, *args):", "    return cls.__name__, args"],
            ["__slots__ = ('p', '__dict__')"], ["p = property(lambda self: 1)"], ["p = staticmethod(lambda *a: a)"],
            ["p = functools.partialmethod(lambda self, *a: a, 1)"]]))
        o = self.fresh()
        return lines + [f"{o} = {c}()"] + self.several(
            [f"show({o}.x)", f"{o}.x = <any>", f"del {o}.x", f"show({c}.x)", f"show({o}.y)", f"{o}.y = <any>", f"show({o}.p)", f"{o}.p = <any>",
            f"del {o}.p", f"show({o}.p(<any>))", f"show(vars({o}))", f"show({c}.p.__doc__)",
             f"show(getattr({o}, 'z', <any>))", f"show(hasattr({o}, 'p'))", f"{o}.__dict__['x'] = <any>", f"show({c}.__dict__['x'].name)",
             f"{c}.x = <any>", f"{o}.z: int = <any>", f"show(setattr({o}, <str>, <any>))"], 6)

    def data_class(self, depth):
        c = self.fresh("D")
        e = self.expression
        options = self.pick(["", "", "(order=True)", "(frozen=True)", "(slots=True)", "(kw_only=True)", "(eq=False)", "(unsafe_hash=True)",
                "(init=False)", "(repr=False)", "(frozen=True, order=True)"])
        lines = [f"@dataclasses.dataclass{options}", f"class {c}:"]
        fields = self.random.sample(
            ["x: int", "y: str = 'q'", f"z: object = {e(None, 0)}", "w: list = dataclasses.field(default_factory=list)",
            "v: int = dataclasses.field(default=3, repr=False, compare=False)", "_: dataclasses.KW_ONLY",
             "u: typing.ClassVar[int] = 5", "t: dataclasses.InitVar[int] = 1", "s: int = dataclasses.field(kw_only=True, default=0)",
             "r: int = dataclasses.field(init=False)"], 1 + self.below(4))
        lines += _indented(fields)
        lines += self.pick([[], [], ["    def __post_init__(self, *args):", "        print('post', args)"], ["    def __lt__(self, other):",
                "        return True"]])
        if self.chance(0.3):
            base, c = c, self.fresh("D")
            lines += [f"@dataclasses.dataclass{self.pick(['', '', options])}", f"class {c}({base}):", f"    added: int = {e('int', 0)}"]
        o = self.fresh()
        lines += [f"{o} = {c}({self.pick(['', e(None, 1), e(None, 1) + ', ' + e(None, 1), 'x=' + e(None, 1), 'x=1, y=2'])})"]
        return lines + self.several(
            [f"show({o})", f"show({o} == {c}(<any>))", f"show({o} < {c}(<any>))", f"show(dataclasses.asdict({o}))", f"show(dataclasses.astuple({o}))",
            f"show(dataclasses.replace({o}, x=<any>))", f"{o}.x = <any>", f"del {o}.x",
             f"show([f.name for f in dataclasses.fields({o})])", f"show(hash({o}) == hash({o}))", f"show(str(inspect.signature({c})))",
             f"show({c}.__match_args__)", f"show({o}.missing)", f"show({c}.__annotations__.keys())",
             f"match {o}:\n    case {c}(x=1): show('one')\n    case {c}(a): show(a)\n    case {c}(): show('any')", f"show(copy.replace({o}))",
             f"show({o}, {c}(<any>, <any>))", f"show({c}.__doc__)", f"{o}.new = <any>"], 5)

    def enumeration(self, depth):
        c = self.fresh("E")
        e = self.expression
        base = self.pick(["enum.Enum", "enum.Enum", "enum.IntEnum", "enum.Flag", "enum.IntFlag", "enum.StrEnum", "str, enum.Enum",
                "enum.Flag, boundary=enum.KEEP"])
        lines = [*(self.pick([["@enum.unique"], ["@enum.verify(enum.UNIQUE)"]]) if self.chance(0.2) else []), f"class {c}({base}):"]
        anything = ["3", "8"] if "Flag" in base or "Int" in base else ["'x'", "'yz'"] if base.startswith(("str", "enum.Str")) else [e("int", 0), repr("a"), e(None, 0)]
        lines += [f"    A = {self.pick(['enum.auto()', *anything])}", f"    B = {self.pick(['enum.auto()', *anything])}",
                f"    C = {self.pick(['enum.auto()', 'A', *anything])}"]
        lines += _indented(self.pick([
            [], [], ["def both(self):", "    return self.name, self.value"], ["@classmethod", "def _missing_(cls, value):", "    return cls.A"],
            ["@property", "def double(self):", "    return self.value * 2"],
            ["@staticmethod", "def _generate_next_value_(name, start, count, last):", "    return name * count"], ["def __str__(self):",
            "    return 'E!'"], ["x: int = enum.nonmember(5)"]]))
        return lines + self.several(
            [f"show({c}.A, {c}.B)", f"show({c}(<any>))", f"show({c}[<str>])", f"show(list({c}))", f"show({c}.A == <any>)", f"show({c}.A | {c}.B)",
            f"show(~{c}.A)", f"show({c}.A & {c}.C)", f"show({c}.A < {c}.B)", f"{c}.A = <any>",
             f"del {c}.B", f"show({c}.D)", f"show(len({c}), <any> in {c})", f"show(f'{{{c}.A}} {{{c}.B!r:>20}}')", f"show(f'{{{c}.A:>8}}')",
             f"show({c}.__members__.keys())", f"show({c}.A.name, {c}.A.value)", f"show({c}.A.both())",
             f"show({c}.A in {c}.B)", f"show(repr({c}), str({c}.C))", f"show(hash({c}.A) == hash({c}.A))",
             f"match {c}.A:\n    case {c}.B: show('B')\n    case {c}.A: show('A')", f"class Sub({c}): pass", f"show({c}.A.double)",
             f"show(copy.copy({c}.A) is {c}.A)",
             f"show({c}.A.x)", f"show(list(reversed({c})))", f"show({c}.A.value + 1)", f"show(json.dumps({c}.A))", f"show({c}.A.__class__.__name__)"],
             6)

    def delegation(self, depth):
        inner, outer, g = self.fresh("g"), self.fresh("g"), self.fresh()
        e = self.expression
        lines = [f"def {inner}(a):", "    while True:", "        try:", "            got = yield a", "            show('got', got)",
                "            " + self.pick(["if got is None: return a", "a = [got]", "if got: break", "raise KeyError(got)"])]
        lines += ["        " + self.pick(["except ValueError as e:", "except (KeyError, TypeError) as e:", "except Exception as e:"]),
                "            tell(e)",
                  "            " + self.pick(["a = e.args", "raise", f"raise TypeError({e(None, 0)})", "return 'left'", "raise StopIteration(1)",
                  "yield 'again'", "raise RuntimeError('c') from e"])]
        lines += [f"    return {e(None, 1)}"]
        lines += [f"def {outer}(a):", "    " + self.pick(["result = yield from " + inner + "(a)", f"result = yield from {self.iterable(1)}",
                f"result = [x for x in itertools.islice({inner}(a), 3)]", f"result = (yield from {inner}(a)), (yield from a)"]),
                "    show('result', result)"]
        lines += [f"    yield {e(None, 1)}", "    return result", f"{g} = {outer}({e(None, 1)})"]
        return lines + self.several(
            [f"show(next({g}))", f"show({g}.send(<any>))", f"show({g}.send(None))", f"show({g}.throw(ValueError(<any>)))",
            f"show({g}.throw(KeyError, <any>))", f"show({g}.throw(<any>))", f"{g}.close()", f"show(next({g}, 'end'))",
             f"show(list(itertools.islice({g}, 4)))", f"show({g}.gi_yieldfrom is None, {g}.gi_running)", f"show(inspect.getgeneratorstate({g}))",
             f"show({g}.__name__, {g}.__qualname__)"], 6)

    def context(self, depth):
        c, name = self.fresh("m"), self.fresh()
        e = self.expression
        lines = ["@contextlib.contextmanager", f"def {c}(a):", "    print('in', shown(a))", "    try:",
                f"        {self.pick(['yield a', 'show((yield [a]))', 'pass', 'yield 1; yield 2'])}"]
        lines += ["    " + self.pick(["finally:", "except TypeError as e:", "except Exception as e:", "except (ValueError, LookupError):"]),
                "        " + self.pick(["print('out')", "raise", "raise KeyError('from m')", "return", "pass"])]
        body = self.several([f"show({name})", "raise ValueError(<any>)", "raise TypeError(<any>)", "raise StopIteration(<any>)", "<any>[<any>]",
                "return_ = <any>", "show(<int> // <int>)"], 2)
        managers = self.pick([f"{c}({e(None, 1)}) as {name}", f"{c}(1), {c}({e(None, 0)}) as {name}",
                f"contextlib.suppress(TypeError, LookupError), {c}(2) as {name}", f"contextlib.ExitStack() as {name}",
                f"contextlib.closing(Holder(1)) as {name}",
                              f"contextlib.nullcontext({e(None, 0)}) as {name}", f"{e(None, 0)} as {name}", f"contextlib.ExitStack() as {name}"])
        if "ExitStack" in managers:
            body = self.several([f"show({name}.enter_context({c}(<any>)))", f"{name}.callback(show, <any>)", f"{name}.push(Manager(<str>, <bool>))",
                    f"{name}.pop_all().close()", "raise KeyError(<any>)", f"{name}.enter_context(<any>)"], 4)
        return lines + [f"with {managers}:", *_indented(body), self.filled(self.pick([f"show(type({name}).__name__)", f"{c}(<any>)(len)", "pass",
                f"@{c}(2)\ndef g(): return <any>\nshow(g())"]), 1)]

    def asynchronous(self, depth):
        m, co, gen = self.fresh("M"), self.fresh("co"), self.fresh("ag")
        e = self.expression
        lines = [f"class {m}:", "    async def __aenter__(self):", "        show('aenter', await Waiting())", "        return self",
                "    async def __aexit__(self, kind, value, tb):", "        print('aexit', kind and kind.__name__, value)",
                 f"        return {self.pick(['False', 'True', e('bool', 0)])}"]
        lines += [f"async def {gen}(n):", "    try:", "        for i in n:", "            " + self.pick(["show('sent', (yield i))",
                "yield await Waiting(), i", "yield i", "if (yield i): return"]), "    finally:", "        " + self.pick(["await Waiting()",
                "print('closed')"])]
        lines += [f"async def {co}(a):", *_indented(self.several_blocks(gen, m)), f"    return {e(None, 1)}"]
        return lines + [f"show(run({co}({e('list', 1)})))"]

    def several_blocks(self, gen, m):
        """Statements that only a coroutine may have; every generator is closed by hand, so that its end is defined."""
        lines = []
        for _ in range(1 + self.below(3)):
            lines += [self.filled(line, 1) for line in self.pick([
                [f"async with {m}() as x, {m}():", "    show(x is None)", "    " + self.pick(["raise ValueError(<any>)", "show(<any>)",
                "show([i async for i in " + gen + "(<list>)])"])],
                [f"x = {gen}(<list>)", "try:", "    show(await anext(x), await x.asend(<any>))", "    show(await x.athrow(ValueError(<any>)))",
                "except (ValueError, StopAsyncIteration) as e:", "    tell(e)", "finally:", "    show(await x.aclose())"],
                [f"async for i in {gen}(a):", "    show(i)", "else:", "    show('else')"], [f"show([await Waiting() for _ in <range>], <any>)"],
                ["try:", "    show(await <any>)", "except TypeError as e:", "    tell(e)"], [f"show((i async for i in {gen}(a)).ag_running)"],
                [f"show([i async for i in {gen}(a) if i or await Waiting()])"], ["async for i in <any>: pass"], ["async with <any>: pass"]])]
        return lines

    def wrapped(self, depth):
        f = self.fresh("w")
        e = self.expression
        lines = self.pick([
            [f"@functools.lru_cache(maxsize={self.pick(['None', '1', '2', '0'])})", f"def {f}(a, b=2):", "    print('called', shown(a))",
            f"    return {e(None, 1)}"],
            ["@functools.singledispatch", f"def {f}(a, b=2):", "    return 'default', a", f"@{f}.register", "def _(a: int, b=2):",
            f"    return 'int', {e(None, 1)}", f"@{f}.register({self.pick(['list', 'str', 'object', 'dict', e(None, 0)])})", "def _(a, b=2):",
            "    return 'second', b"],
            ["def outer(g):", "    @functools.wraps(g)", "    def inner(*args, **names):", "        print('before', args, names)",
            "        return g(*args, **names)", "    return inner", "@outer", f"def {f}(a, b=2):", "    'doc'", f"    return {e(None, 1)}"],
            [f"{f} = functools.partial(lambda *a, **k: (a, k), {e(None, 1)}, b={e(None, 0)})"],
            ["@functools.total_ordering", f"class {f}:", "    def __init__(self, a, b=0): self.a = a",
            "    def __lt__(self, other): return self.a < other.a", "    def __repr__(self): return f'w({self.a})'"],
            [f"{f} = collections.namedtuple({f!r}, 'a b', defaults={self.pick(['[1]', '[]', '(1, 2)'])})"],
            [f"class {f}(typing.NamedTuple):", "    a: int", f"    b: object = {e(None, 0)}"],
            [f"{f} = types.new_class({f!r}, (), {{}}, lambda ns: ns.update(a=1))"], [f"class {f}[T]:",
            "    def __init__(self, a: T, b=1): self.a = a"], [f"class {f}(typing.TypedDict):", "    a: int"],
            [f"{f} = operator.{self.pick(['attrgetter', 'itemgetter', 'methodcaller'])}({e('str', 0)}, {e(None, 0)})"]])
        o = self.fresh()
        return lines + self.several(
            [f"show({f}(<any>))", f"show({f}(<any>))", f"show({f}(<any>, <any>))", f"show({f}(a=<any>))", f"show({f}(<any>, b=<any>))",
            f"show({f}.cache_info())", f"show({f}.__name__, {f}.__doc__)", f"show({f}(<int>) < {f}(<int>))", f"show({f}.__wrapped__(<any>))",
             f"show({f}.func(1), {f}.args, {f}.keywords)", f"show(sorted([{f}(<int>), {f}(<int>)]))", f"{o} = {f}(<any>)\nshow({o}.a, {o}[0])",
             f"{f}(<any>).a = <any>", f"show({f}.dispatch(bool)(<any>))", f"show({f}(<any>) == {f}(<any>))", f"show({f}[int](<any>))",
             f"show({f}._make(<list>), {f}._fields)", f"show(str(inspect.signature({f})))", f"a, b = {f}(<any>)\nshow(a, b)",
             f"show({f}(<any>, <any>, <any>))", f"show({f}.__annotations__)", f"show({f}(zz=<any>))", f"show({f}(<any>) >= {f}(<any>))"], 5)

    def printed(self, depth):
        """A traceback, as people see it: with its marks, its chain, its notes."""
        f, g = self.fresh("f"), self.fresh("f")
        inside = self.filled(self.pick(
            ["return <any>[<any>]", "return (<int> //\n            <int>) + <str>", "return [a.missing for a in <list>]",
            "raise KeyError(<any>) from ValueError(<any>)", "return <str> + a + (<any> + <any>)", "return a.b.c(<any>)",
            "return a(<any>,\n        *<any>)",
             "return {**<any>}", "x, y = a", "del a[<any>]", "a.x = <any>", "with <any> as x: pass", "for x in <any>: x()",
             "assert a == <any>, <any>", "import missing_module", "from sys import missing", "return missing_name", "return f'{a.x:>{<any>}}'",
             "raise ExceptionGroup(<str>, [ValueError(<any>), ExceptionGroup('in', [KeyError(1)])])", "return sorted([a, <any>, <any>])",
             "return (lambda: a.x)()", "a += <any>", "return a < <any> < <any>", "return -a", "match a:\n        case Holder(1, 2, 3): pass",
             "return json.loads(<document>)", "return re.compile(<pattern>)", "raise a", "return int(<str>)", "return math.sqrt(<int>)",
             "return next(x for x in <list> if x.y)", "return eval('1 +')", "yield from a", "return super().x", "global g0; g0 = g0 + 1"]), 1)
        lines = [f"def {f}(a):", "    " + inside, f"def {g}(a):", "    try:", f"        return {f}(a)", "    except Exception as e:",
                "        " + self.pick(["raise", "raise RuntimeError('outer') from e", "a.y", "e.add_note('noted'); raise",
                "raise e.with_traceback(None)", "raise ValueError('new') from None", "return list(e)"])]
        return lines + ["try:", f"    show({self.pick([f, g, g])}({self.expression(None, 1)}))", "except Exception as e:", "    " + self.pick(
            ["traceback.print_exc(file=sys.stdout)"] * 4 + ["traceback.print_exception(e, limit=1, file=sys.stdout)",
            "show(traceback.format_exception_only(e))",
            "show([(f.name, f.lineno, f.colno, f.end_colno, f.line) for f in traceback.extract_tb(e.__traceback__)])",
             "print(*traceback.TracebackException.from_exception(e, capture_locals=False).format(chain=False))",
             "show([f.f_code.co_name for f, n in traceback.walk_tb(e.__traceback__)])"])]

    def metaclass(self, depth):
        m, c = self.fresh("M"), self.fresh("C")
        e = self.expression
        lines = [f"class {m}(type):"]
        for method in self.random.sample(
                [["def __new__(meta, name, bases, space, **kwargs):",
                "    print('new', name, sorted(k for k in space if not k.startswith('__')), kwargs)",
                "    return super().__new__(meta, name, bases, space)"],
                 ["def __init__(cls, name, bases, space, **kwargs):", "    print('init', name, kwargs)",
                 f"    super().__init__(name, bases, {self.pick(['space', '{}', 'space, **kwargs'])})"], ["def __call__(cls, *args):",
                 "    print('call', args)", "    return " + self.pick(["super().__call__(*args)", e(None, 0)])],
                 ["@classmethod", "def __prepare__(meta, name, bases, **kwargs):",
                 f"    return {self.pick(['dict(extra=1)', 'collections.OrderedDict()', '{}', '[]'])}"], ["def __getattr__(cls, name):",
                 "    return 'meta ' + name"], ["def __len__(cls):", f"    return {e('int', 0)}"],
                 ["def __instancecheck__(cls, x):", f"    return {e('bool', 0)}"], ["def __iter__(cls):", f"    return iter({e('list', 0)})"],
                 ["def __repr__(cls):", "    return 'class ' + cls.__name__"], ["def __contains__(cls, x):", f"    return {e(None, 0)}"],
                 ["def __getitem__(cls, x):", "    if x == 3: raise IndexError", "    return x"],
                 ["def __setattr__(cls, name, value):", "    print('setattr', name); super().__setattr__(name, value)"],
                 ["kind = property(lambda cls: 'kind of ' + cls.__name__)"], ["def mro(cls):", "    return super().mro()"], ["def __or__(cls, x):",
                 "    return 'or'"]], 1 + self.below(4)):
            lines += _indented(method)
        lines += [f"class {c}({self.pick(['', 'int, ', 'list, ', 'Holder, ', ''])}metaclass={m}{self.pick(['', '', ', k=1'])}):",
                f"    a = {e(None, 0)}", "    " + self.pick(["def __init__(self, *a): pass", "pass", "b = a", "b = [a for _ in range(2)]",
                "__slots__ = ()"])]
        return lines + self.several(
            [f"show({c}(<any>))", f"show({c}())", f"show({c}.zzz)", f"show(len({c}))", f"show(list({c}))", f"show(isinstance(<any>, {c}))",
            f"show({c}.kind)", f"show(<any> in {c})", f"show({c}[<any>])", f"{c}.b = <any>",
            f"show(repr({c}) if {m}.__repr__ is not type.__repr__ else 1)",
             f"show({c} | int)", f"class S({c}): pass", f"class S({c}, k=2):\n    z = <any>", f"show({m}('N', (), {{'q': <any>}}).q)",
             f"show(type({c}).__name__)", f"show(bool({c}), {c} == <any>)", f"show({c}().kind)",
             f"class Other(type): pass\nclass S({c}, metaclass=Other): pass"], 5)

    def abstract(self, depth):
        c, s = self.fresh("A"), self.fresh("A")
        e = self.expression
        base = self.pick(["abc.ABC", "collections.abc.Sequence", "collections.abc.Mapping", "collections.abc.MutableSequence", "collections.abc.Set",
                "typing.Protocol", "collections.abc.Iterator", "typing.Generic[typing.T]", "collections.UserList", "collections.UserString"])
        lines = [f"class {c}({base}):", "    @abc.abstractmethod", f"    def work(self): return {e(None, 1)}", f"class {s}({c}):",
                "    def work(self):", f"        return {self.pick(['super().work()', e(None, 1)])}"]
        if self.chance(0.8):
            lines += ["    def __len__(self): return " + self.pick(["3", "2", e("int", 0)]), "    def __getitem__(self, key):",
                    "        if key in (0, 1, 2): return [key]", "        raise " + self.pick(["IndexError(key)", "KeyError(key)"]),
                    f"    def __iter__(self): return iter({self.pick(['[0, 1, 2]', e('list', 0)])})",
                      "    def __contains__(self, x): return x == 1"]
        if self.chance(0.4):
            lines += ["    def __setitem__(self, key, value): print('set', shown(key), shown(value))",
                    "    def __delitem__(self, key): print('del', shown(key))", "    def insert(self, i, x): print('insert', i, shown(x))",
                    "    def __next__(self): raise StopIteration"]
        o = self.fresh()
        return lines + [f"{o} = {self.pick([s, s, s, c])}()"] + self.several(
            [f"show({o}.work())", f"show({o}[<any>])", f"show(<any> in {o})", f"show(list({o}))", f"show({o}.get(<any>, <any>))",
            f"show(list({o}.items()))", f"show({o}.index(<any>))", f"show({o}.count(<any>))", f"show({o} == <any>)", f"show(list(reversed({o})))",
            f"{o}.append(<any>)", f"{o}.extend(<list>)", f"{o}.pop()",
             f"{o}.update(a=<any>)", f"show({o} | {{5}})", f"show({o} <= {{0, 1, 2, 3}})",
             f"show(isinstance({o}, collections.abc.Sized), isinstance({o}, {c}))", f"{c}.register(Holder)\nshow(isinstance(<any>, {c}))",
             f"show({o}.keys() & {{1}})", f"show(bool({o}))", f"show({c}.__abstractmethods__)", f"del {o}[<any>]", f"show({o} + <any>)"], 5)

    def scopes(self, depth):
        """Class bodies, comprehensions, `global`, default values, star-arguments, names that are not bound."""
        name = self.fresh("s")
        return [self.filled(line, 1) for line in self.pick([
            [f"{name} = 1", "class K:", f"    {name} = {name} + 1", f"    show({name})", f"    v = [{name} for _ in range(2)]",
            f"    def f(self): return {name}", "show(K.v, K().f())"],
            [f"def {name}():", "    try:", "        show(q)", "    finally:", "        q = <any>", f"{name}()"],
            [f"{name} = [lambda: i for i in range(3)]", f"show([f() for f in {name}])", f"show([f() for f in [lambda i=i: i for i in <range>]])"],
            [f"def {name}(a, /, b, *c, d=<any>, **e):", "    show(a, b, c, d, e)", f"{name}(*<list>, **<dict>)", f"{name}(<any>, b=<any>, a=<any>)",
            f"{name}(*<tuple>, d=1, *<list>)"],
            [f"def {name}(a, a2=[]):", "    a2.append(a)", "    return a2", f"show({name}(<any>), {name}(<any>), {name}.__defaults__)"],
            [f"def {name}():", f"    global made_{name}", f"    made_{name} = <any>", "    def inner():", f"        return made_{name}",
            "    return inner", f"show({name}()(), made_{name})"],
            ["for i, (j, *k) in [(1, <list>), (2, <str>)]:", "    show(i, j, k)", "show(i, j, k)"],
            [f"{name} = {{**<dict>, 'z': <any>, **<dict>}}", f"show({name}, [*<list>, *<str>], (*<range>,))"],
            ["try:", "    raise ValueError(<any>)", "except ValueError as e:", f"    {name} = e", f"show({name})", "show(e)"],
            [f"show([{name} := <any>, {name}], any(({name} := x) for x in <list>), {name})"],
            [f"def {name}(n):", f"    return n and [n, {name}(n - 1)]", f"show({name}(<small>))" if self.chance(0) else f"show({name}(3))"],
            [f"class {name}:", "    for i in <list>:", "        x = i", "    else:", "        y = <any>",
            f"show(sorted(k for k in vars({name}) if not k.startswith('__')))"],
            [f"exec(<str>)", f"show(eval('[' + repr(<any>) + ']'))"], [f"show(eval(<str>, {{'a': <any>, 'spam': <any>}}))"],
            [f"type {name} = list[{name}] | None", f"show({name}, {name}.__value__)"], [f"def {name}[T: (int, str)](a: T) -> T: return a",
            f"show({name}.__type_params__, {name}(<any>), {name}.__annotations__)"]])]

    def targets(self, depth):
        """Assignment to everything that can be assigned to, in the order that the language defines."""
        name = self.fresh("t")
        return [f"{name} = {self.expression(self.pick(['list', 'dict', 'list', 'tuple', 'deque', 'default', 'ordered']), 1)}"] + self.several(
            [f"{name}[<int>], {name}[<any>] = <list>", f"{name}[<int>:<int>] = <list>", f"{name}[::<small>] = <str>", f"{name}[<int>:] += <list>",
            f"del {name}[<int>:<int>:<small>]", f"{name}[0], *{name} = <list>, <any>", f"{name}[<any>] += <any>", f"{name}[<any>] |= <any>",
             f"for {name}[0] in <range>: show({name})", f"({name}, b), c = <tuple>, <any>\nshow(b, c)",
             f"[{name}[0], {name}[1]] = {name}[1], {name}[0]", f"{name} = {name} * 2", f"{name} += <any>", f"{name} @= <any>", f"{name}.x = <any>",
             f"{name}[<any>][<any>] = <any>", f"x = y = {name}[<int>] = <any>",
             f"with Manager(<str>) as {name}[0]: show({name})", f"show({name}[<int>:<int>, <any>])", f"show({name}[...])", f"{name} **= <small>",
             f"{name} <<= <any>", f"show({name} @ <any>)", f"{name}[-1:] = {name}"], 5) + [f"show({name})"]
