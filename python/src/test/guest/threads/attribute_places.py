# Reading, writing or deleting an attribute is one operation, although it looks into several places: the
# object, its class, the bases, __getattr__; a global name, the built-in names. A second thread changes the
# places in an order in which some outcomes never exist.
import builtins
import sys
import threading

sys.setswitchinterval(1e-6)
ROUNDS = 15_000


class Base:
    pass


class Thing(Base):
    pass


thing = Thing()
hidden = property(lambda self: "class")
running = True
late_writes = []


def found_somewhere():
    thing.place = 1
    while running:
        Thing.place = 2
        del thing.place
        thing.place = 1
        del Thing.place


def found_in_the_order():
    Thing.inherited = 1
    while running:
        Base.inherited = 2
        del Thing.inherited
        Thing.inherited = 1
        del Base.inherited


def found_by_getattr():
    thing.asked = 1
    while running:
        Thing.__getattr__ = lambda self, name: 2
        del thing.asked
        thing.asked = 1
        del Thing.__getattr__


def behind_a_descriptor():
    vars(thing)["behind"] = 1
    while running:
        Thing.behind = hidden
        vars(thing)["behind"] = "hidden"
        vars(thing)["behind"] = 1
        del Thing.behind


def not_written_behind_a_descriptor():
    thing.written = 0
    while running:
        vars(thing)["written"] = 0
        Thing.written = hidden
        before = vars(thing)["written"]
        for _ in range(3):
            after = vars(thing)["written"]
        if after != before:
            late_writes.append(after)
        del Thing.written


def global_or_built_in():
    global some_name
    while running:
        builtins.some_name = 2
        del some_name
        some_name = 1
        del builtins.some_name


def write():
    try:
        thing.written = 1
    except AttributeError:
        pass
    return "written"


CASES = (
    (found_somewhere, lambda: thing.place, {1, 2}),
    (found_somewhere, lambda: getattr(thing, "place"), {1, 2}),
    (found_in_the_order, lambda: thing.inherited, {1, 2}),
    (found_in_the_order, lambda: Thing.inherited, {1, 2}),
    (found_by_getattr, lambda: thing.asked, {1, 2}),
    (behind_a_descriptor, lambda: thing.behind, {1, "class"}),
    (not_written_behind_a_descriptor, write, {"written"}),
    (global_or_built_in, lambda: some_name, {1, 2}),
)


def outcome(read):
    try:
        return read()
    except (AttributeError, NameError) as error:
        return f"{type(error).__name__}: {error}"


def check(change, read, expected):
    global running
    running = True
    started = threading.Event()

    def work():
        started.set()
        change()

    thread = threading.Thread(target=work)
    thread.start()
    started.wait()
    seen = {outcome(read) for _ in range(ROUNDS)}
    running = False
    thread.join()
    print(change.__name__, seen - expected or "ok")


thing.place = thing.asked = thing.written = Thing.inherited = vars(thing)["behind"] = some_name = 1
for case in CASES:
    check(*case)
print("late writes:", len(late_writes))


def delete(names, deleted):
    for name in names:
        try:
            delattr(Thing, name)
            deleted.append(name)
        except AttributeError:
            pass


total = 0
for start in range(0, 4000, 100):
    names = [f"n{i}" for i in range(start, start + 100)]
    for name in names:
        setattr(Thing, name, 1)
    deleted = []
    threads = [threading.Thread(target=delete, args=(names, deleted)) for _ in range(2)]
    for worker in threads:
        worker.start()
    for worker in threads:
        worker.join()
    total += len(deleted)
print("deleted", total, "names once each")
