import _circular_a

B = "b"
SEEN = hasattr(_circular_a, "A")
try:
    from _circular_a import A
except ImportError as e:
    print(str(e).split("(")[0])


def get():
    return _circular_a.A + str(SEEN)
