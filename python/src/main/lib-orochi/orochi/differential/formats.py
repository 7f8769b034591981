"""Random format specifications and templates: of `format`, f-strings, `%` and `str.format`."""

from .literals import Literals

_FIXED = ["", ">8", "<7", "^9", "05", "+", "x", "#x", "b", "o", "e", ".2f", ".3g", "%", ",", "_", "c", "=+7", "*^6", "d",
          "n", "s", ".1", "10.3e", "Z", "#_x", "08,", "q>12"]
_TYPES = ["", "", "d", "x", "X", "o", "b", "e", "E", "f", "F", "g", "G", "%", "s", "c", "n"]


class Formats(Literals):
    """Specifications, most of which fit something."""

    def spec(self):
        if self.chance(0.4):
            return self.pick(_FIXED)
        text = self.pick(["", "", "<", ">", "^", "=", "*<", "é^", "0>", "<=", " >"])
        text += self.pick(["", "", "", "+", "-", " "]) + self.pick(["", "", "", "", "z"]) + self.pick(["", "", "", "#"])
        text += self.pick(["", "", "", "0"]) + self.pick(["", "", "1", "6", "12", "20"]) + self.pick(["", "", "", ",", "_"])
        text += self.pick(["", "", "", ".0", ".1", ".3", ".12", ".30"])
        return text + self.pick(_TYPES)

    def percent(self):
        """A template for `%`."""
        parts = ["%d", "%s", "%r", "%5.2f", "%x", "%-6s|", "%c", "%%", "%+d", "%e", "%(a)s", "%a", "%g", "%04d"]

        def part():
            if self.chance(0.5):
                return self.pick(parts)
            flags = self.pick(["", "", "-", "0", "+", " ", "#", "-0", "#0", "+-"])
            width = self.pick(["", "", "3", "8", "12"])
            precision = self.pick(["", "", "", ".0", ".2", ".10", "."])
            return "%" + flags + width + precision + self.pick(["d", "i", "u", "s", "r", "a", "x", "X", "o", "e", "E", "f", "F", "g", "G", "c", "y"])

        return repr("-".join(part() for _ in range(1 + self.below(3))))

    def replacement(self):
        """A template for `str.format`."""

        def part():
            name = self.pick(["", "", "", "0", "1", "2", "a", "0[0]", "0.real", "1[k]", "a[1]", "0.x", "0[", "a.__class__.__name__"])
            spec = self.pick(["", ":" + self.spec(), ":>{a}", ":{a}"])
            return "{" + name + self.pick(["", "", "!r", "!s", "!a", "!x"]) + spec + "}"

        text = "".join(self.pick([part, part, lambda: "{{", lambda: "é ", lambda: "}}"])() for _ in range(1 + self.below(3)))
        return repr(text + self.pick(["", "", "", "", "{", "}"]))
