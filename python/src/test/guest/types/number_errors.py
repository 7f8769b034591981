"""Corner cases and errors of int and float: arithmetic, conversion, parsing."""

EXPRESSIONS = """
1//0
1%0
1/0
divmod(1,0)
0**-1
pow(2,-1,4)
pow(2,3,0)
1<<-1
1>>-1
1<<(1<<70)
0<<(1<<70)
1>>(1<<70)
1.0/0
1.0//0
1.0%0
divmod(1.0,0)
0.0**-1
10.0**400
(-8.0)**.5
int('0'*5000)
int('1'*5000)
str(10**5000)
int('x'*300)
int('')
int('1',1)
int('\\x1c1')
int('\\x1c1\\u0663')
float('abc')
float('1_0')
float(10**400)
10**400/3
10**400/1.0
1e308*10
int(float('nan'))
int(float('inf'))
round(float('nan'))
round(1.7e308,-308)
float('nan').as_integer_ratio()
float('inf').as_integer_ratio()
float.fromhex('zz')
float.fromhex('0x1p5000')
(1).to_bytes(-1,'big')
(256).to_bytes(1,'big')
(-1).to_bytes(1,'big')
(1).to_bytes(1,'foo')
int.from_bytes(b'a','x')
__import__('math').isqrt(-1)
__import__('math').comb(-1,2)
__import__('math').comb(2,-1)
__import__('math').comb(10**30,10**25)
__import__('math').perm(10**30,10**25)
__import__('math').perm(-1)
__import__('math').factorial(-1)
__import__('math').factorial(10**20)
1j/0
1j**-1
0j**-1
0j**(1j)
(1+1j)**1000000
1j//1
(-2)**-1
(-2)**.5
2**-1075
pow(0,-1,5)
pow(3,-1,-7)
pow(3,5,1)
pow(3,5,-1)
0j**0
hash(float('inf'))
int('1__0')
int('_1')
int('0x_1f',16)
int('0_0',0)
int('010',0)
int('0b1',2)
int(b'12 ')
int(b'\\xff')
int('\\ud800')
float('\\ud800')
float(b'\\xffa')
float('1'*5000)
int('1\\0')
float('1\\0')
(-1e-400)//1
int('٣')
float('٣.٥')
float('\\u3000 1.5\\u2003')
float('1_')
float('1_e5')
float('_1')
float('1e_5')
float('infinity')
float('-NaN')
float('in_f')
float('.')
float('1.e5')
float('.5_5')
int('-  1')
int('+-1')
""".strip().splitlines()


for expression in EXPRESSIONS:
    try:
        result = repr(eval(expression))
    except Exception as error:
        result = type(error).__name__ + repr(error.args)
    print(expression, "->", result[:150])
