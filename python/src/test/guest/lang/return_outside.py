# Found by the compiler, not by the parser.
x = 1
for i in range(3):
    return i
