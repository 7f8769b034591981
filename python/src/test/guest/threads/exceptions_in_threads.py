# An exception that ends a thread is printed with the thread's name; others go on.
import sys
import threading


def fail(n):
    raise ValueError(f"thread failed with {n}")


def leave():
    sys.exit("ignored")


def chained():
    try:
        {}["missing"]
    except KeyError as e:
        raise RuntimeError("wrapped") from e


for target, args in ((fail, (1,)), (leave, ()), (chained, ())):
    t = threading.Thread(target=target, args=args, name=target.__name__)
    t.start()
    t.join()
    print(target.__name__, "alive", t.is_alive())
caught = []


def hook(args):
    caught.append((args.exc_type.__name__, str(args.exc_value), args.thread.name, args.exc_traceback is not None))


old = threading.excepthook
threading.excepthook = hook
t = threading.Thread(target=fail, args=(2,), name="hooked")
t.start()
t.join()
threading.excepthook = old
print(caught)
results = []


def isolated(n):
    try:
        raise KeyError(n)
    except KeyError as e:
        barrier.wait()
        results.append((n, sys.exc_info()[1] is e, sys.exc_info()[1].args))


barrier = threading.Barrier(3)
threads = [threading.Thread(target=isolated, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results), sys.exc_info())


class Custom(Exception):
    pass


def run_and_return(f):
    box = []

    def run():
        try:
            box.append(("value", f()))
        except Exception as e:
            box.append(("error", e))

    t = threading.Thread(target=run)
    t.start()
    t.join()
    kind, value = box[0]
    if kind == "error":
        raise value
    return value


print(run_and_return(lambda: 42))
try:
    run_and_return(lambda: 1 / 0)
except ZeroDivisionError as e:
    names = []
    tb = e.__traceback__
    while tb:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print(e, names)
t = threading.Thread(target=fail, args=(3,))
t.start()
t.join()
