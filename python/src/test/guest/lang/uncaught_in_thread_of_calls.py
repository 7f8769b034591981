# An exception class without module-level name, raised through a generator and a comprehension.
def gen():
    yield 1
    raise type("Local", (LookupError,), {})("from generator")


def consume():
    return [x for x in gen()]


class Context:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        print("exit", args[0].__name__)


with Context():
    consume()
