# Random programs, atomic blocks in threads: every outcome is a serial one.
from _random_programs import run

run("atomic", 41)
