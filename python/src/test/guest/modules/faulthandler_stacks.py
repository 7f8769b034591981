import faulthandler
import os
import re
import signal
import tempfile
import threading
import time


def shown(action):
    with tempfile.TemporaryFile() as file:
        action(file)
        file.seek(0)
        text = file.read().decode()
    text = re.sub(r"0x[0-9a-f]{16}", "ID", text)
    return re.sub(r'"[^"]*/', '"', text)


def inner(file):
    faulthandler.dump_traceback(file, all_threads=False)


print(shown(inner))

ready = threading.Event()
go = threading.Event()


def waits():
    ready.set()
    go.wait()


thread = threading.Thread(target=waits)
thread.start()
ready.wait()


def every(file):
    faulthandler.dump_traceback(file)


text = shown(every)
print("in waits" in text, text.startswith("Thread ID (most recent call first):\n"))
print(text[text.index("Current"):])


def by_signal(file):
    faulthandler.register(signal.SIGUSR1, file)
    os.kill(os.getpid(), signal.SIGUSR1)
    for i in range(100):
        if os.fstat(file.fileno()).st_size > 200:
            break
        time.sleep(0.02)
    print(faulthandler.unregister(signal.SIGUSR1), faulthandler.unregister(signal.SIGUSR1))


print("in by_signal" in shown(by_signal))


def later(file):
    faulthandler.dump_traceback_later(0.05, file=file)
    time.sleep(0.6)
    faulthandler.cancel_dump_traceback_later()


print(shown(later).splitlines()[0])
go.set()
thread.join()

print(faulthandler.is_enabled())
faulthandler.enable()
print(faulthandler.is_enabled(), faulthandler.disable(), faulthandler.disable())
for call in (
    lambda: faulthandler.register(signal.SIGSEGV),
    lambda: faulthandler.register(99),
    lambda: faulthandler.dump_traceback_later(0),
    lambda: faulthandler.dump_traceback(-1),
):
    try:
        call()
    except (RuntimeError, ValueError) as e:
        print(type(e).__name__, e)
