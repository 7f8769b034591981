"""A helper module."""
print("importing", __name__)
value = 5


def function():
    return "from " + __name__
