# if / elif / else, truth of all kinds of values, conditional expressions, pass.
class Falsy:
    def __bool__(self):
        return False


class Empty:
    def __len__(self):
        return 0


class BadBool:
    def __bool__(self):
        return 1


class BadLength:
    def __len__(self):
        return -1


values = [0, 1, -1, 0.0, 0.1, "", "0", [], [0], (), (0,), {}, {0: 0}, set(), {0}, None, range(0), range(1)]
for v in values + [Falsy, Empty, 0j, 1j, b"", b"x", ..., frozenset(), lambda: 0]:
    if v:
        word = "true"
    else:
        word = "false"
    name = getattr(v, "__name__", None) or repr(v)
    print(name, word, bool(v), not v)
for v in (Falsy(), Empty()):
    print(type(v).__name__, bool(v), "yes" if v else "no")
for v in (BadBool(), BadLength()):
    try:
        if v:
            pass
    except Exception as e:
        print(type(e).__name__, "|", e)


def grade(n):
    if n >= 90:
        return "A"
    elif n >= 80:
        return "B"
    elif n >= 70:
        pass
    else:
        return "F"
    return "C"


print([grade(n) for n in (95, 85, 75, 5)])
x = 5
print("big" if x > 3 else "small", "a" if x > 9 else "b" if x > 4 else "c")
if x: print("one line")
if x > 1 and x < 10 or x == 100: print("and or")
if not x > 10: print("not")
if (y := x * 2) > 5:
    print("walrus", y)
