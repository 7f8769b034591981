import fcntl
import os
import pty
import termios
import tty


def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)


control, program = pty.openpty()
before = termios.tcgetattr(program)
print(len(before), len(before[6]), before[6][termios.VINTR], before[3] & termios.ICANON)
tty.setraw(program)
raw = termios.tcgetattr(program)
print(raw[3] & termios.ICANON, raw[6][termios.VMIN], raw[6][termios.VTIME])
termios.tcsetattr(program, termios.TCSANOW, before)
print(termios.tcgetattr(program) == before)
termios.tcsetwinsize(program, (24, 80))
print(termios.tcgetwinsize(control), os.get_terminal_size(program))
print(fcntl.ioctl(program, termios.TIOCGWINSZ, b"\0" * 8))
buffer = bytearray(8)
print(fcntl.ioctl(program, termios.TIOCGWINSZ, buffer), buffer)
print(fcntl.ioctl(program, termios.TIOCGWINSZ, buffer, False) == buffer)
print(os.ttyname(program).startswith("/dev/"), os.isatty(program))
termios.tcflush(program, termios.TCIOFLUSH)
termios.tcflow(program, termios.TCOON)
os.write(control, b"line\n")
print(os.read(program, 100))

read, write = os.pipe()
show(termios.tcgetattr, read)
show(termios.tcgetattr, -1)
show(termios.tcgetattr, "0")
show(termios.tcsetattr, program, 0, 3)
show(termios.tcsetattr, program, 0, before[:6])
show(termios.tcsetattr, program, 0, before[:6] + [[1]])
show(termios.tcsetwinsize, program, (1, 2, 3))
print(termios.error.__mro__)
