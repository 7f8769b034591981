# A tokenizer, a recursive-descent parser and an evaluator for arithmetic, with errors.
class CalcError(Exception):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position


def tokens(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            start = i
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
            word = text[start:i]
            try:
                yield "number", float(word) if "." in word else int(word), start
            except ValueError:
                raise CalcError(f"bad number {word!r}", start) from None
        elif c.isalpha():
            start = i
            while i < len(text) and text[i].isalnum():
                i += 1
            yield "name", text[start:i], start
        elif c in "+-*/^()=,":
            yield "op", c, i
            i += 1
        else:
            raise CalcError(f"unexpected {c!r}", i)
    yield "end", None, len(text)


class Calculator:
    functions = {"max": max, "min": min, "abs": abs, "double": lambda x: 2 * x}

    def __init__(self):
        self.variables = {"pi": 3.14159}

    def run(self, text):
        self.stream = list(tokens(text))
        self.i = 0
        if len(self.stream) > 2 and self.stream[0][0] == "name" and self.stream[1][1] == "=":
            self.i = 2
            value = self.variables[self.stream[0][1]] = self.expression()
        else:
            value = self.expression()
        kind, token, where = self.stream[self.i]
        if kind != "end":
            raise CalcError(f"unexpected {token!r}", where)
        return value

    def accept(self, *ops):
        kind, token, _ = self.stream[self.i]
        if kind == "op" and token in ops:
            self.i += 1
            return token
        return None

    def expect(self, op):
        if not self.accept(op):
            raise CalcError(f"expected {op!r}", self.stream[self.i][2])

    def expression(self):
        value = self.term()
        while op := self.accept("+", "-"):
            right = self.term()
            value = value + right if op == "+" else value - right
        return value

    def term(self):
        value = self.power()
        while op := self.accept("*", "/"):
            where = self.stream[self.i][2]
            right = self.power()
            try:
                value = value * right if op == "*" else value / right
            except ZeroDivisionError as e:
                raise CalcError(str(e), where) from e
        return value

    def power(self):
        if self.accept("-"):
            return -self.power()
        base = self.atom()
        return base ** self.power() if self.accept("^") else base

    def atom(self):
        kind, token, where = self.stream[self.i]
        self.i += 1
        if kind == "number":
            return token
        if kind == "name":
            if self.accept("("):
                args = [self.expression()]
                while self.accept(","):
                    args.append(self.expression())
                self.expect(")")
                if token not in self.functions:
                    raise CalcError(f"no function {token!r}", where)
                return self.functions[token](*args)
            if token in self.variables:
                return self.variables[token]
            raise CalcError(f"no variable {token!r}", where)
        if token == "(":
            value = self.expression()
            self.expect(")")
            return value
        raise CalcError("unexpected end" if kind == "end" else f"unexpected {token!r}", where)


calc = Calculator()
for line in ["1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 / 4", "x = 5", "x * x - 1", "max(1, x, 3)", "double(abs(-4))", "2 * pi", "1 +", "(1", "1 / 0", "y", "foo(1)", "1 2", "3 $ 4", "1.2.3", "", "2 ^ 100", ")"]:
    try:
        print(f"{line:20} = {calc.run(line)}")
    except CalcError as e:
        print(f"{line:20} ! {e}")
