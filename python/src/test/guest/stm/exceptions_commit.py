# What a block has done stays when an exception leaves it, also where it can be undone: beside other threads.
import threading

from transaction import atomic

done = []
state = {"n": 0}


class Leave(Exception):
    pass


def leave(n):
    local = "before"
    try:
        with atomic:
            local = "in the block"
            done.append(n)
            state["n"] += 1
            raise Leave(n)
    except Leave as e:
        return local, e.args, done[-1], state["n"]


def nested():
    try:
        with atomic:
            state["outer"] = 1
            with atomic:
                state["inner"] = 2
                raise Leave
    except Leave:
        return sorted(state.items(), key=str)


def work():
    for n in range(3):
        print(leave(n))
    print(nested())


over = threading.Event()
other = threading.Thread(target=over.wait)
other.start()
worker = threading.Thread(target=work)
worker.start()
worker.join()
work()
over.set()
other.join()
print(done, state)
