# 250 random programs, plain operations in threads: every outcome is a serial one (see ../../guest-random).
import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, "..", "..", "guest-random"))

from generate import generate
from serial_outcomes import Crew, check

crew = Crew()
wrong = []
for seed in range(1, 251):
    found, serial, bad = check(generate(seed, "plain"), crew, 5)
    if bad:
        wrong.append((seed, bad[0]))
crew.close()
print(len(wrong), "programs wrong", *wrong[:3], sep="\n")
