import signal


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, str(e)


print(signal.SIGINT, signal.SIGTERM.name, signal.NSIG, signal.SIG_DFL, signal.SIGCLD is signal.SIGCHLD)
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, signal.getsignal(signal.SIGTERM))
print(signal.getsignal(signal.SIGPIPE), signal.getsignal(33))
seen = []
print(signal.signal(signal.SIGTERM, lambda number, frame: seen.append(number)))
signal.raise_signal(signal.SIGTERM)
print(seen)
handler = signal.getsignal(signal.SIGTERM)
print(signal.signal(signal.SIGTERM, signal.SIG_IGN) is handler, signal.raise_signal(signal.SIGTERM))
print(signal.signal(signal.SIGTERM, signal.SIG_DFL), signal.getsignal(signal.SIGTERM))


def failing(number, frame):
    raise LookupError(signal.Signals(number).name)


signal.signal(signal.SIGINT, failing)
print(attempt(signal.raise_signal, signal.SIGINT))
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as e:
    print("interrupted", e.args)
print(attempt(signal.signal, 0, signal.SIG_DFL), attempt(signal.signal, 65, print), attempt(signal.getsignal, 99))
print(attempt(signal.signal, signal.SIGTERM, 5), attempt(signal.signal, signal.SIGKILL, signal.SIG_IGN))
print(signal.strsignal(9), signal.strsignal(32), signal.strsignal(40), attempt(signal.strsignal, 0))
print(len(signal.valid_signals()), signal.SIGKILL in signal.valid_signals(), signal.set_wakeup_fd(-1))
signal.signal(signal.SIGALRM, lambda number, frame: seen.append("alarm"))
print(signal.setitimer(signal.ITIMER_REAL, 0.01))
signal.pause()
print(seen, signal.getitimer(signal.ITIMER_REAL), signal.alarm(0))
