from . import exported

name = "sub of " + __package__ + " with " + exported


def deep():
    from .other import leaf

    return leaf.NAME
