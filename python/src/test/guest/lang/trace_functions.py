# What a tracer may do: stop, fail, look at variables and change them, trace frames that run.
import sys


def events(tracer, function):
    sys.settrace(tracer)
    try:
        return function()
    finally:
        sys.settrace(None)


def work():
    x = 1
    y = x + 1
    return x, y


def calls_only(frame, event, arg):
    print(event, frame.f_code.co_name)


print(events(calls_only, work))


def changes(frame, event, arg):
    if event == "line" and "x" in frame.f_locals:
        frame.f_locals["x"] = 10
    return changes


print(events(changes, work))


def fails(frame, event, arg):
    if event == "line":
        raise RuntimeError("from the tracer")
    return fails


try:
    events(fails, work)
except RuntimeError as e:
    print(e, sys.gettrace())


def without_lines(frame, event, arg):
    print(event, frame.f_code.co_name)
    frame.f_trace_lines = False
    return without_lines


print(events(without_lines, work))


def running():
    seen = []

    def tracer(frame, event, arg):
        seen.append((event, frame.f_lineno - frame.f_code.co_firstlineno))
        return tracer

    frame = sys._getframe()
    print(frame.f_trace, frame.f_trace_lines)
    sys.settrace(tracer)
    frame.f_trace = tracer
    x = 1
    y = 2
    frame.f_trace = None
    sys.settrace(None)
    z = 3
    return seen


print(running())


def profiled():
    log = []

    def profiler(frame, event, arg):
        if not event.startswith("c_"):
            log.append((event, frame.f_code.co_name, arg))

    sys.setprofile(profiler)
    work()
    sys.setprofile(None)
    return log


print(profiled(), sys.getprofile())


def inside(frame, event, arg):
    if event == "call" and frame.f_code.co_name == "work":
        print("inside", sys.call_tracing(lambda a: a + 1, (1,)))
    else:
        print(event, frame.f_code.co_name)


print(events(inside, work))

import threading


def in_thread(frame, event, arg):
    if frame.f_code.co_name == "work":
        print(threading.current_thread().name, event)
        return in_thread


threading.settrace(in_thread)
thread = threading.Thread(target=work, name="other")
thread.start()
thread.join()
threading.settrace(None)
print(threading.gettrace())
for bad in ("settrace", "setprofile"):
    try:
        getattr(sys, bad)()
    except TypeError as e:
        print(e)
