# Random programs run by an ordered queue: as by the loop, and as by CPython's.
import hashlib
import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, "..", "..", "guest-random", "ordered"))

from run import check

for seed in range(1001, 1006):
    checksum = hashlib.sha256()
    print(seed, check(seed, False, checksum), checksum.hexdigest())
