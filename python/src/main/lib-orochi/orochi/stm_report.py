"""What a log of transactions says: where the threads' time went, and which lines stopped each other.

    ./orochi --stm-log LOG program.py
    ./orochi -m orochi.stm_report [--sort=KEY] [--top=N] [--html=FILE] LOG

The launcher answers this command line itself, as no Python is needed to read a log. This module is
for programs that want a report: main(words) prints it and returns the status.
"""

import subprocess
import sys


def main(words):
    """Prints the report that the command line `words` asks for; returns the exit status."""
    sys.stdout.flush()
    return subprocess.run([sys.executable, "-m", "orochi.stm_report", *words]).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
