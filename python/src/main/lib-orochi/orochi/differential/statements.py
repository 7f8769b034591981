"""Random programs: statements around random expressions."""

from .structures import Structures

_EXCEPTIONS = ["ValueError", "TypeError", "KeyError", "IndexError", "ZeroDivisionError", "AttributeError", "Exception",
               "(TypeError, ValueError)", "LookupError", "ArithmeticError", "RuntimeError", "StopIteration", "OverflowError"]
_RAISED = ["ValueError", "TypeError", "KeyError", "IndexError", "RuntimeError", "ZeroDivisionError", "AssertionError", "OSError",
           "StopIteration", "NameError", "UnicodeError", "NotImplementedError"]
_VARIABLES = ["int"] * 4 + ["str"] * 3 + ["list"] * 4 + ["dict", "tuple", "set", "float", "bytes", "bytearray", "bool", "complex", "deque", "counter",
              "ordered", "default"]


class Programs(Structures):
    """Makes whole programs. Lines come without their indentation, which `indented` adds."""

    def program(self, statements):
        self.names, self.functions, self.classes, self.counter = {}, [], [], 0
        self.loop = self.function = 0
        lines = []
        for _ in range(statements):
            lines += self.guarded() if self.chance(0.85) else self.statement(3)
        for kind in self.names:
            lines += [f"show({name!r}, {name})" for name in self.names[kind]]
        return "\n".join(lines) + "\n"

    def guarded(self):
        known = {kind: list(names) for kind, names in self.names.items()}
        body = self.statement(2)
        self.names = known
        return ["try:", *indented(body), "except Exception as e:", "    tell(e)"]

    def block(self, depth, most=3):
        """The lines of a suite; what it binds is not known behind it."""
        known = {kind: list(names) for kind, names in self.names.items()}
        lines = []
        for _ in range(1 + self.below(most)):
            lines += self.statement(depth - 1)
        self.names = known
        return indented(lines)

    def statement(self, depth):
        simple = [self.assignment] * 4 + [self.print_statement] * 4 + [self.change] * 3 + [self.unpacking, self.augmented, self.assertion,
                  self.raising, self.deletion, self.leaving, self.annotated]
        if depth <= 0:
            return self.pick(simple)(depth)
        compound = [self.condition, self.loop_for, self.loop_while, self.trying, self.trying, self.with_statement, self.matching,
                    self.definition, self.definition, self.class_definition, self.generator, self.coroutine, self.group]
        return self.pick(simple + compound + self.structures())(depth)

    def bind(self, kind):
        """A variable of that type: a new one, or one that is there."""
        known = self.names.setdefault(kind, [])
        if known and self.chance(0.3):
            return self.pick(known)
        return self.fresh()

    def known(self, kind, name):
        if name not in self.names.setdefault(kind, []):
            self.names[kind].append(name)

    def assignment(self, depth):
        kind = self.pick(_VARIABLES)
        name = self.bind(kind)
        value = self.expression(kind, 3)
        self.known(kind, name)
        if self.chance(0.1):
            other = self.fresh()
            return [f"{name} = {other} = {value}"]
        if self.chance(0.1):
            return [f"show(({name} := {value}), {name})"]
        return [f"{name} = {value}"]

    def annotated(self, depth):
        name = self.fresh()
        return [f"{name}: {self.pick(['int', 'str', 'list[int]', 'int | None'])} = {self.expression(None, 2)}", f"show({name})"]

    def print_statement(self, depth):
        return ["show(" + ", ".join(self.expression(None, 3) for _ in range(1 + self.below(2))) + ")"]

    def unpacking(self, depth):
        names = [self.fresh() for _ in range(1 + self.below(3))]
        if self.chance(0.4):
            i = self.below(len(names))
            names[i] = "*" + names[i]
        target = ", ".join(names) + ("," if len(names) == 1 else "")
        shown = ", ".join(n.lstrip("*") for n in names)
        return [f"{target} = {self.expression(self.pick(['list', 'tuple', 'str', 'dict', 'range']), 2)}", f"show({shown})"]

    def augmented(self, depth):
        kinds = [k for k in ("int", "str", "list", "set", "float", "tuple", "dict") if self.names.get(k)]
        if not kinds:
            return self.assignment(depth)
        kind = self.pick(kinds)
        name = self.pick(self.names[kind])
        operators = {"int": ["+=", "-=", "//=", "%=", "&=", "|=", "^="], "str": ["+="], "list": ["+="], "set": ["|=", "&=", "-=", "^="],
                     "float": ["+=", "*=", "/=", "-="], "tuple": ["+="], "dict": ["|="]}[kind]
        return [f"{name} {self.pick(operators)} {self.expression(kind, 2)}"]

    def change(self, depth):
        """Changes a list, dict, set or bytearray in place."""
        forms = {
            "list": ["{0}.append({any})", "{0}.insert({int}, {any})", "{0}.extend({str})", "show({0}.pop({int}))", "{0}.remove({any})", "{0}.sort()",
                     "{0}.reverse()", "{0}[{slice}] = {list}", "{0}[{int}] = {any}", "del {0}[{slice}]", "{0}.sort(key=str, reverse=True)",
                     "{0}.clear()",
                     "{0} *= 2", "{0}[{int}] += {any}", "del {0}[{int}]"],
            "dict": ["{0}[{key}] = {any}", "show({0}.pop({key}, {any}))", "show({0}.setdefault({key}, {any}))", "{0}.update({dict})",
            "show({0}.popitem())",
                     "del {0}[{key}]", "show({0}[{key}])", "{0}.update(k={any})", "show(list(reversed({0}.items())))", "{0}['a'] += {any}"],
            "set": ["{0}.add({key})", "{0}.discard({key})", "{0}.remove({key})", "{0}.update({list})", "{0}.clear()"],
            "deque": ["{0}.append({any})", "{0}.appendleft({any})", "show({0}.pop())", "show({0}.popleft())", "{0}.rotate({int})",
            "{0}.extendleft({list})", "{0}[{int}] = {any}",
                      "{0}.insert({int}, {any})", "{0}.remove({any})", "del {0}[{int}]", "{0}.reverse()", "show({0}[{slice}])", "show({0}.maxlen)"],
            "counter": ["{0}[{key}] += 1", "{0}.update({str})", "{0}.subtract({list})", "del {0}[{key}]", "show(+{0}, -{0})", "{0}.update(a={any})",
            "{0} &= {dict}", "show({0}.most_common(2))"],
            "ordered": ["{0}.move_to_end({key})", "{0}.move_to_end({key}, last=False)", "show({0}.popitem(last=False))", "{0}[{key}] = {any}",
            "show(list(reversed({0})))", "{0} |= {dict}",
                        "show({0} == {dict})"],
            "default": ["show({0}[{key}])", "{0}[{key}].append({any})", "{0}[{key}] += {any}", "show({0}.default_factory is None, len({0}))",
            "show({0} | {dict})", "show({0}.get({key}))"],
            "bytearray": ["{0}.append({int})", "{0}.extend({bytes})", "{0}[{slice}] = {bytes}", "show({0}.pop())", "{0}.insert(0, 65)",
            "del {0}[{slice}]"],
        }
        kinds = [k for k in forms if self.names.get(k)]
        if not kinds:
            return self.assignment(depth)
        kind = self.pick(kinds)
        name = self.pick(self.names[kind])
        form = self.pick(forms[kind]).replace("{0}", name)
        for hole in ("any", "int", "str", "list", "dict", "bytes"):
            if "{" + hole + "}" in form:
                form = form.replace("{" + hole + "}", self.expression(None if hole == "any" else hole, 1))
        return [form.replace("{slice}", self.slice(1)).replace("{key}", self.key(1))]

    def assertion(self, depth):
        return [f"assert {self.expression('bool', 2)}" + (f", {self.expression(None, 1)}" if self.chance(0.5) else "")]

    def raised(self):
        arguments = ", ".join(self.expression(None, 1) for _ in range(self.below(3)))
        return f"{self.pick(_RAISED)}({arguments})"

    def raising(self, depth):
        if not self.chance(0.5):
            return self.print_statement(depth)
        return ["raise " + self.raised() + self.pick(["", "", "", " from None", " from KeyError('c')"])]

    def deletion(self, depth):
        name = self.fresh()
        return [f"{name} = {self.expression(None, 1)}", f"del {name}", self.pick(["pass", f"show({name})"])]

    def leaving(self, depth):
        if self.loop:
            return [self.pick([f"if {self.expression('bool', 1)}: break", f"if {self.expression('bool', 1)}: continue"])]
        if self.function:
            return [f"if {self.expression('bool', 1)}: return {self.expression(None, 1)}"]
        return ["pass"]

    def condition(self, depth):
        lines = [f"if {self.expression('bool', 2)}:", *self.block(depth)]
        if self.chance(0.4):
            lines += [f"elif {self.expression(None, 2)}:", *self.block(depth)]
        if self.chance(0.6):
            lines += ["else:", *self.block(depth)]
        return lines

    def looped(self, depth):
        self.loop += 1
        lines = self.block(depth)
        self.loop -= 1
        return lines

    def loop_for(self, depth):
        name = self.fresh()
        target = self.pick([name, name, name, f"{name}, {name}b", f"[{name}, *{name}b]"])
        lines = [f"for {target} in {self.iterable(2)}:", f"    show({name})", *self.looped(depth)]
        return lines + (["else:", *self.block(depth, 1)] if self.chance(0.3) else [])

    def loop_while(self, depth):
        name = self.fresh("n")
        lines = [f"{name} = 0", f"while {name} < {1 + self.below(4)}:", f"    {name} += 1", *self.looped(depth)]
        return lines + (["else:", *self.block(depth, 1)] if self.chance(0.3) else [])

    def trying(self, depth):
        lines = ["try:", *self.block(depth)]
        clauses = self.below(3)
        for _ in range(clauses):
            lines += [f"except {self.pick(_EXCEPTIONS)} as e:", "    tell(e)", *self.block(depth, 2)]
            if self.chance(0.2):
                lines += ["    " + self.pick(["raise", f"raise {self.raised()} from e", f"e.add_note({self.literal('str')}); raise"])]
        if clauses and self.chance(0.3):
            lines += ["else:", *self.block(depth, 1)]
        if not clauses or self.chance(0.4):
            lines += ["finally:", *self.block(depth, 2)]
        return lines

    def group(self, depth):
        inner = ", ".join(self.raised() for _ in range(1 + self.below(3)))
        lines = ["try:", f"    raise ExceptionGroup({self.literal('str')}, [{inner}])"]
        for _ in range(1 + self.below(2)):
            lines += [f"except* {self.pick(_EXCEPTIONS)} as e:", "    tell(e)"]
            if self.chance(0.2):
                lines += ["    " + self.pick(["raise", f"raise {self.raised()}"])]
        return lines

    def with_statement(self, depth):
        items = [f"Manager({self.literal('str')}, {self.literal('bool')}) as {self.fresh()}" for _ in range(1 + self.below(2))]
        return ["with " + ", ".join(items) + ":", *self.block(depth)]

    def matching(self, depth):
        lines = [f"match {self.expression(self.pick(['int', 'str', 'list', 'tuple', 'dict', None]), 2) if self.chance(0.8) else 'Holder(' + self.expression(None, 1) + ')'}:"]
        for _ in range(1 + self.below(3)):
            guard = f" if {self.expression('bool', 1)}" if self.chance(0.2) else ""
            lines += [f"    case {self.pattern(2)}{guard}:", *indented(self.block(depth, 2))]
        if self.chance(0.5):
            lines += ["    case _:", *indented(self.block(depth, 1))]
        return lines

    def pattern(self, depth):
        """A pattern that binds nothing twice, and not everything."""
        p = self.pattern
        match self.below(9 if depth else 3):
            case 0:
                return self.pick(["0", "1", "'a'", "None", "True", "-1", "2.5", "b'a'", "1 + 2j"])
            case 1:
                return self.pick(["int()", "str()", "list()", "bool()", "float() | bytes()", "dict(  )", "tuple()"])
            case 2:
                return f"int() as {self.fresh()}"
            case 3:
                return "[" + ", ".join([p(depth - 1)] + self.pick([[], ["_"], ["*_"], [f"*{self.fresh()}"], [self.fresh()]])) + "]"
            case 4:
                return "{'a': " + self.pick(["_", p(depth - 1), self.fresh()]) + self.pick(["", f", **{self.fresh()}"]) + "}"
            case 5:
                return f"Holder({p(depth - 1)})"
            case 6:
                return f"Holder(value={p(depth - 1)}, label={self.literal('str')})"
            case 7:
                return f"({self.pick(['0', 'None', 'str()'])} | {self.pick(['1', 'list()', '[1, _]'])} | {{'k': _}})"
        return f"({p(depth - 1)}) as {self.fresh()}"


def indented(lines):
    """Each line one step in; a statement of several lines may come as one text."""
    return ["    " + part for line in lines for part in line.split("\n")]
