# A class whose instances are being made becomes abstract, and concrete again.
class C:
    def __init__(self, n):
        self.n = n


def make(n):
    return C(n)


total = sum(make(i).n for i in range(3000))
print(total)
C.__abstractmethods__ = frozenset({'f', 'g'})
for _ in range(3):
    try:
        make(1)
    except TypeError as e:
        print(e)
C.__abstractmethods__ = frozenset()
print(make(5).n)
C.__abstractmethods__ = ['h']
try:
    make(2)
except TypeError as e:
    print(e)
del C.__abstractmethods__
print(make(6).n, hasattr(C, '__abstractmethods__'))
