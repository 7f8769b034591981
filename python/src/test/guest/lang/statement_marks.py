# Where tracebacks point when a statement fails that enters, leaves or asks something.
import sys
import traceback


class Leaves:
    def __enter__(self):
        return 1

    def __exit__(self, *a):
        raise KeyError(2)


class Enters:
    def __enter__(self):
        raise ValueError(3)

    def __exit__(self, *a):
        raise KeyError(2)


def with_leaving():
    with Leaves() as x:
        pass


def with_entering():
    with Enters() as x: pass


def with_two():
    with Leaves(), Enters() as x:
        y = 1


def with_no_manager():
    with 'a' + 'b' as x: pass


def with_lines():
    with ('a' +
          'b') as x:
        pass


def with_body():
    with Leaves(): 1 / 0


def with_parentheses():
    with (Leaves() as x,
          Enters() as y):
        pass


def in_generator():
    with Enters() as x:
        yield 1


async def async_with():
    async with 'a' + 'b' as x:
        pass


async def async_for():
    async for x in 'a' + 'b':
        pass


async def awaits():
    await ('a' + 'b')


async def async_with_manager():
    async with Leaves() as x:
        pass


def no_class():
    return super().x


def no_class_method(a):
    return super().x(1)


class A:
    def missing(self):
        return super().x

    def no_instance(self):
        return super(int, self).hop()

    def no_instance_attribute(self):
        return super(int, self).hop


for f in (with_leaving, with_entering, with_two, with_no_manager, with_lines, with_body, with_parentheses,
          lambda: list(in_generator()), no_class, lambda: no_class_method(1), A().missing, A().no_instance,
          A().no_instance_attribute):
    try:
        f()
    except Exception:
        traceback.print_exc(file=sys.stdout)
for c in async_with, async_for, awaits, async_with_manager:
    try:
        c().send(None)
    except Exception:
        traceback.print_exc(file=sys.stdout)
