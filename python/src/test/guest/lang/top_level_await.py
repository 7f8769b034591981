# compile() with PyCF_ALLOW_TOP_LEVEL_AWAIT, as asyncio's prompt uses it.
import ast, asyncio, inspect, types
F = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
g = {"asyncio": asyncio, "__builtins__": __builtins__}
def run(text, mode="exec"):
    code = compile(text, "<t>", mode, flags=F)
    f = types.FunctionType(code, g)
    r = f()
    print(bool(code.co_flags & inspect.CO_COROUTINE), inspect.iscoroutine(r))
    if inspect.iscoroutine(r):
        print(asyncio.run(r))
    return r
run("x = await asyncio.sleep(0, 5)\ny = x + 1")
print(g["x"], g["y"])
run("await asyncio.sleep(0, 'shown')", "single")
run("await asyncio.sleep(0, 'value')", "eval")
run("1 + 1", "single")
async def agen():
    for i in range(3):
        yield i
g["agen"] = agen
run("""
async for i in agen():
    print('i', i)
z = [i async for i in agen()]
w = [await asyncio.sleep(0, i) for i in range(2)]
class C:
    a = 1
def f(): return z, w, C.a
print(f())
""")
for bad in ("return 1", "yield 1", "class A:\n await x", "def f(): await x"):
    try:
        compile(bad, "<t>", "exec", flags=F)
    except SyntaxError as e:
        print(e)
try:
    compile("await x", "<t>", "exec")
except SyntaxError as e:
    print(e)
print(asyncio.run(eval(compile("await asyncio.sleep(0, 9)", "<t>", "eval", flags=F), g)))
