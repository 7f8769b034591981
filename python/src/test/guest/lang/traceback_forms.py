# Suggestions, groups, notes, chains, cut-off and limits of printed tracebacks.
import sys
# suggestions and printing through sys.excepthook to stdout
sys.stderr = sys.stdout
def show(f):
    try: f()
    except BaseException as e: sys.excepthook(type(e), e, e.__traceback__)
class C:
    def __init__(self): self.value = 1
show(lambda: C().valeu)
def name():
    counter = 1
    return coutner
show(name)
show(lambda: pritn)
def imp(): from sys import pathh
show(imp)
def mod(): sys.pth
show(mod)
def g():
    raise ExceptionGroup("outer", [ValueError("a\nb"), ExceptionGroup("inner", [TypeError(1), KeyError('k')]), OSError(2, 'No such file')])
show(g)
def notes():
    e = ValueError('with notes'); e.add_note('first\nsecond'); e.__notes__.append(5); raise e
show(notes)
def chain():
    try:
        try: 1/0
        except ZeroDivisionError as e: raise KeyError('x') from e
    except KeyError: raise ExceptionGroup('g', [ValueError(1)])
show(chain)
def supp():
    try: 1/0
    except ZeroDivisionError: raise ValueError('no context') from None
show(supp)
class BadStr(Exception):
    def __str__(self): raise RuntimeError
def bs(): raise BadStr
show(bs)
class Nested:
    class E(Exception): pass
def ne(): raise Nested.E('msg')
show(ne)
def big(): raise ExceptionGroup('many', [ValueError(i) for i in range(18)])
show(big)
def multi():
    return (1 +
            'a')
show(multi)
def sub():
    d = {'a': {'b': None}}
    return d['a']['b']['c']
show(sub)
def call(): return int('x', base=(1 + 2) * 7).bit_length()
show(call)
def rec(): rec()
show(rec)
sys.tracebacklimit = 1
show(call)
