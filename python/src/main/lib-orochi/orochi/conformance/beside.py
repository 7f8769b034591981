"""A thread beside the tests that runs transactions on data of its own all the time.

`threading` does not know it. It makes the process one of several threads from the start, in which
nothing that the tests do may be different.
"""

import _thread

import transaction


def start():
    """Starts the thread, which ends with the process."""
    _thread.start_new_thread(_run, ())


def _run():
    table, order, total = {}, [], 0
    while True:
        with transaction.atomic:
            key = total % 100
            table[key] = table.get(key, 0) + 1
            order.append(key)
            if len(order) > 50:
                order.pop(0)
            total += 1
