"""interrupt_main calls the handler of a signal in the main thread, and nothing where there is none."""

import _thread
import signal
import time

for number in -1, 0, signal.NSIG, 1000000:
    try:
        _thread.interrupt_main(number)
    except ValueError as e:
        print(number, e)
for number in signal.SIGINT, signal.SIGTERM, signal.SIGUSR1:
    before = signal.getsignal(number)
    for handler in signal.SIG_IGN, signal.SIG_DFL:
        signal.signal(number, handler)
        _thread.interrupt_main(number)
        time.sleep(0.01)
    calls = []
    signal.signal(number, lambda n, frame: calls.append(n))
    _thread.interrupt_main(number)
    time.sleep(0.05)
    print(calls)
    signal.signal(number, before)
try:
    _thread.interrupt_main()
    time.sleep(5)
except KeyboardInterrupt as e:
    print(type(e).__name__)
