# Events set and threads started in an atomic block take effect when it commits.
import threading

from transaction import atomic

event = threading.Event()
seen = []


def waiter():
    event.wait()
    with atomic:
        seen.append(value)


value = "before"
t = threading.Thread(target=waiter)
t.start()
with atomic:
    value = "set together with the event"
    event.set()
t.join()
print(seen)
started = []
with atomic:
    t = threading.Thread(target=lambda: started.append("ran"))
    t.start()
t.join()
print(started)
