# Atomic blocks within blocks under a lock, and the other way round.
import threading

from transaction import atomic
from _two import together

lock = threading.Lock()
numbers = []


def block():
    with lock:
        with atomic:
            numbers.append(len(numbers))


def around():
    with atomic:
        with lock:
            numbers.append(len(numbers))


print(together(block, around, block), numbers == list(range(180)), lock.locked())
