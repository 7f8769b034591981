"""Random functions, classes, generators and coroutines."""

from .grammar import Expressions


def _indented(lines):
    return ["    " + part for line in lines for part in line.split("\n")]


class Definitions(Expressions):
    """What programs define and then use."""

    def within(self, depth, names, most=3):
        """The body of a function in which those names hold anything."""
        known, functions, loop = self.names, list(self.functions), self.loop
        self.names = {kind: list(found) for kind, found in known.items()}
        for name in names:
            self.names.setdefault(self.pick(["int", "str", "list"]), []).append(name)
        self.loop, self.function = 0, self.function + 1
        lines = self.local(self.block(depth, most), known)
        self.names, self.functions, self.loop, self.function = known, functions, loop, self.function - 1
        return lines

    def local(self, lines, known):
        """Some names of the module may be bound in the function: that is part of the test."""
        return lines

    def definition(self, depth):
        name = self.fresh("f")
        parameters, count = self.parameters()
        names = ["a", "b", "c"][:count]
        lines = self.decorators() + [f"def {name}({parameters}):", *self.within(depth, names)]
        lines += [f"    return {self.expression(None, 1)}" if self.chance(0.5) else "    return " + (names[0] if names else "None")]
        self.functions.append((name, count))
        return lines + [f"show({self.call(1)})"]

    def decorators(self):
        return self.pick([[], [], [], ["@lambda f: f"], ["@(lambda n: lambda f: f)(1)"]])

    def parameters(self):
        count = self.below(4)
        parts = ["a", "b", "c"][:count]
        if count and self.chance(0.4):
            parts[-1] += "=" + self.expression(None, 0)
        if count > 1 and self.chance(0.15):
            parts.insert(1, "/")
        if self.chance(0.3):
            parts.append("*args")
            if self.chance(0.5):
                parts.append("k=" + self.expression(None, 0))
        elif self.chance(0.15):
            parts += ["*", "k=0"]
        if self.chance(0.3):
            parts.append("**rest")
        return ", ".join(parts), count

    def class_definition(self, depth):
        name = self.fresh("C")
        base = self.pick(["", "", "(int)", "(Holder)", "(list)", "(str)", "(Exception)", "(dict)"] + [f"({c})" for c in self.classes[-1:]])
        lines = [f"class {name}{base}:"]
        if self.chance(0.2):
            lines += ["    __slots__ = ('value', 'other')"]
        lines += [f"    kind = {self.expression(None, 1)}"]
        if self.chance(0.5):
            lines += ["    def __init__(self, value):", "        " + self.pick(["self.value = value", "self.value = [value]", "super().__init__()"])]
        for method in self.random.sample(self.methods(), 1 + self.below(4)):
            lines += _indented(method)
        self.classes.append(name)
        return lines + [f"show({self.instance(1)})", f"show({self.instance(1)})"]

    def methods(self):
        e = self.expression
        other = self.pick(["other", "getattr(other, 'value', other)"])
        return [
            ["def twice(self, n):", f"    return [self.kind, n, {e(None, 1)}]"],
            ["@property", "def double(self):", f"    return {e(None, 1)}"],
            ["@classmethod", "def made(cls, n=1):", "    return cls(n)"],
            ["@staticmethod", "def label(*args):", "    return args"],
            ["def __add__(self, other):", f"    return {self.pick(['NotImplemented', f'({e(None, 1)}, {other})'])}"],
            ["def __radd__(self, other):", "    return ('radd', other)"],
            ["def __eq__(self, other):", f"    return {self.pick(['NotImplemented', 'True', e('bool', 1)])}"],
            ["def __lt__(self, other):", f"    return {self.pick(['NotImplemented', 'False', e('bool', 1)])}"],
            ["def __len__(self):", f"    return {e('int', 1)}"],
            ["def __bool__(self):", f"    return {self.pick(['True', 'False', e(None, 0)])}"],
            ["def __getitem__(self, key):", "    if isinstance(key, int) and not 0 <= key < 3: raise IndexError(key)", "    return ('item', key)"],
            ["def __getattr__(self, name):", f"    {self.pick(['raise AttributeError(name)', 'return name'])}"],
            ["def __str__(self):", f"    return {e(self.pick(['str', 'str', 'str', None]), 1)}"],
            ["def __repr__(self):", "    return '<' + type(self).__name__ + '>'"],
            ["def __contains__(self, item):", f"    return {e(None, 1)}"],
            ["def __iter__(self):", f"    yield from {e(self.pick(['list', 'str']), 1)}"],
            ["def __call__(self, *args):", "    return args"],
            ["def __index__(self):", f"    return {e('int', 0)}"],
            ["def __format__(self, spec):", "    return 'formatted ' + spec"],
            ["def __hash__(self):", "    return 7"],
            ["def __init_subclass__(cls, **kwargs):", "    print('subclass', cls.__name__, kwargs)"],
        ]

    def generator(self, depth):
        name = self.fresh("g")
        lines = [f"def {name}(a):", "    try:"]
        for _ in range(1 + self.below(3)):
            lines += [self.pick([
                f"        got = yield {self.expression(None, 1)}",
                "        show((yield a))",
                f"        yield from {self.expression(self.pick(['list', 'str', 'range']), 1)}",
                f"        show({self.expression(None, 1)})",
            ])]
        lines += ["    " + line for line in self.within(depth - 1, ["a"], 1)]
        lines += ["    except ValueError as e:", "        tell(e)", f"        yield {self.expression(None, 1)}"]
        if self.chance(0.5):
            lines += ["    finally:", "        a = None"]  # nothing to be seen: when it is closed is left open
        lines += [f"    return {self.expression(None, 1)}"]
        g = self.fresh()
        lines += [f"{g} = {name}({self.expression(None, 1)})"]
        for _ in range(1 + self.below(4)):
            lines += [self.pick([
                f"show(next({g}))", f"show(next({g}, 'end'))", f"show({g}.send({self.expression(None, 1)}))",
                f"show({g}.throw(ValueError({self.expression(None, 0)})))", f"{g}.close()", f"show(list({g}))", f"show([*zip({g}, range(2))])",
            ])]
        return lines

    def coroutine(self, depth):
        name = self.fresh("co")
        lines = [f"async def {name}(a):"]
        for _ in range(1 + self.below(2)):
            lines += self.pick([
                ["    show(await Waiting())"],
                [f"    show({self.expression(None, 1)})"],
                ["    show([x async for x in agen(a)])"],
                ["    async for x in agen(a):", "        show(x)"],
                [f"    a = {self.expression('list', 1)}"],
            ])
        lines += [f"    return {self.expression(None, 1)}"]
        return ["async def agen(n):", "    for i in n:", "        yield i, await Waiting()"] + lines + [f"show(run({name}({self.expression('list', 1)})))"]
