"""The class complex."""

EXPRESSIONS = """
complex()
complex(1)
complex(1,2)
complex('1+2j')
complex('  ( 1-j ) ')
complex('j')
complex('-j')
complex('1_0+2_0j')
complex('1__0')
complex('1+2')
complex('')
complex('1 + 2j')
complex('nan+infj')
complex('1e5j')
complex(1,'2')
complex('1',2)
complex(b'1')
complex([])
complex(1,[])
complex(1j,2j)
complex(WithComplex())
complex(WithComplex(),1)
complex(WrongComplex())
complex(WithFloat())
complex(WithIndex(),WithFloat())
complex(imag=2)
complex(real=3)
complex(1,2,3)
complex(foo=1)
complex(-0.0,-0.0)
complex(0,-0.0)
complex(-0.0)
Derived(1,2)
type(Derived(1,2)+1)
Derived(1)==1
hash(Derived(1,2))==hash(1+2j)
1j+1
1+1j
1.5*2j
2j/3
10**400+1j
True+1j
1j-2
2-1j
3/(1+1j)
2**1j
1j**2
pow(1j,2,3)
1j+'a'
'a'+1j
1j%2
2%1j
divmod(1j,2)
1j//1
1j<2
int(1j)
float(1j)
round(1j)
abs(3+4j)
-(1+2j)
+(1j)
bool(0j)
bool(1j)
1j==1j
1+0j==1
1==1+0j
1.0==1+0j
1j!=1j
2**53+1==complex(2**53)
hash(1+0j)==hash(1)
{1:2}[1+0j]
(1+2j).real
(1+2j).imag
(1+2j).conjugate()
format(1+2j,'.2f')
format(1+2j,'>20')
f'{1+2j}'
f'{1+2j!r:>10}'
str(1j)
'%s'%1j
'%d'%1j
'%f'%1j
1j+Right()
sum([1j,2])
sum([1.5,1j])
(1j).__getnewargs__()
1j.__add__('a')
isinstance(1j,complex)
1j in [1j]
[1j].index(1j)
1j.real
(-8)**(1/3)
(-8.0)**0.5
1e308j*10
(1e200+1e200j)*(1e200+1e200j)
complex('1e400')
1j==None
1j==10**400
1j<1j
-1j
-0j
0j
-(0j)
1-0j
(1+2j)**2.5
(1+2j)**-3
abs(complex('inf'))
abs(1e308+1e308j)
~1j
1j if 1j else 2
complex(1e10)
max(1j,2)
sorted([1j,2])
1j .__class__
complex.from_number
""".strip().splitlines()


class WithComplex:
    def __complex__(self):
        return 3 + 4j


class WrongComplex:
    def __complex__(self):
        return 3


class WithFloat:
    def __float__(self):
        return 2.5


class WithIndex:
    def __index__(self):
        return 7


class Derived(complex):
    pass


class Right:
    def __radd__(self, other):
        return "radd"


for expression in EXPRESSIONS:
    try:
        result = repr(eval(expression))
    except Exception as error:
        result = type(error).__name__ + repr(error.args)
    print(expression, "->", result[:150])
