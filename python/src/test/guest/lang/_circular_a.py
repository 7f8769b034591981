import _circular_b

A = "a"


def result():
    return A + _circular_b.B + _circular_b.get()
