# except*: splitting, nesting, what is raised anew, forms that are refused.


def error(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, "|", e)


def run(*handlers, group):
    seen = []
    try:
        try:
            raise group
        except* ValueError as e:
            seen.append(repr(e))
            if "raise" in handlers:
                raise KeyError("new")
        except* (TypeError, OSError) as e:
            seen.append(repr(e))
            if "again" in handlers:
                raise
    except BaseException as e:
        seen.append(("out", repr(e)))
    return seen


G = ExceptionGroup
for group in G("g", [ValueError(1)]), G("g", [ValueError(1), TypeError(2), KeyError(3)]), G("g", [G("h", [OSError(1), ValueError(2)]), ValueError(3)]), ValueError("naked"), KeyError("naked"), BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)]):
    for h in (), ("raise",), ("again",), ("raise", "again"):
        print(h, run(*h, group=group))
for text in "try: pass\nexcept*: pass", "try: pass\nexcept* A: pass\nexcept B: pass", "for i in a:\n try: pass\n except* A: break", "def f():\n try: pass\n except* A: return", "try: pass\nexcept* A as b.c: pass", "try: pass\nexcept A: pass\nexcept* B: pass", "while 1:\n try: pass\n except* A: continue":
    error(compile, text, "f", "exec")
for args in [("a", []), ("a", 5), (1, [ValueError()]), ("a", [5]), ("a", [KeyboardInterrupt()]), ("a",), (), ("a", [ValueError], 1)]:
    error(lambda: G(*args))
