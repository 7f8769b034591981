"""What streams hold at the end of the program is written out."""

import os
import subprocess
import sys
import tempfile

path = os.path.join(tempfile.mkdtemp(), "f")
program = """
import sys
f = open(sys.argv[1], "w")
f.write("written ")
g = open(sys.argv[1] + "b", "wb")
g.write(b"bytes")


class Late:
    def __del__(self):
        print("late")


late = Late()
if sys.argv[2] == "exit":
    sys.exit(3)
if sys.argv[2] == "error":
    raise ValueError
"""
for how in "end", "exit", "error":
    done = subprocess.run([sys.executable, "-c", program, path, how], capture_output=True, text=True)
    with open(path) as f, open(path + "b") as g:
        print(how, done.returncode, done.stdout.strip(), f.read(), g.read())
