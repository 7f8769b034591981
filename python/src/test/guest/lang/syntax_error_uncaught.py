# A syntax error in the program itself: nothing runs.
print("never printed")


def f(a, b):
    if a = b:
        return [1, 2
